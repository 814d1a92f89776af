import type { SourceFile } from './source-file.ts';

/** Something that stands where it must not. */
export type Violation = { readonly path: string; readonly why: string };

/** Looks at the whole house and names what breaks it. */
export type Rule = (files: readonly SourceFile[]) => readonly Violation[];
