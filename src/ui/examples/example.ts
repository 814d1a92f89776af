import type { Html } from '../html.ts';

/** Something of the kit, shown as it is used. */
export type Example = { readonly name: string; readonly html: Html };
