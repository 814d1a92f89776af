/**
 * Somebody at a screen, as a story speaks of them. One story runs over plain HTTP, in a real browser, by keyboard alone and
 * without script: only the visitor differs.
 */
export type Visitor = {
  readonly name: string;
  /** Goes to an address by typing it. */
  readonly opens: (path: string) => Promise<void>;
  /** Follows the first link with this text. */
  readonly follows: (link: string) => Promise<void>;
  /** Writes into the field with this label, in the question where one is named, in place of what is there. */
  readonly writes: (label: string, text: string, question?: string) => Promise<void>;
  /** Chooses a file for the field with this label. */
  readonly brings: (
    label: string,
    file: { readonly name: string; readonly text: string | Buffer },
  ) => Promise<void>;
  /** Chooses the radio button with this label, in the question where one is named. */
  readonly chooses: (label: string, question?: string) => Promise<void>;
  /** Ticks the box with this label. */
  readonly ticks: (label: string) => Promise<void>;
  /** Picks an option of the list with this label, in the question where one is named. */
  readonly picks: (label: string, option: string, question?: string) => Promise<void>;
  /** Presses the first button with this text and goes where it leads. */
  readonly presses: (button: string) => Promise<void>;
  /** Fails unless the page says this. */
  readonly sees: (...texts: readonly string[]) => Promise<void>;
  readonly doesNotSee: (...texts: readonly string[]) => Promise<void>;
  /** The whole text of the page, spaces evened out. */
  readonly reads: () => Promise<string>;
  /** The address the visitor is at, without the host. */
  readonly isAt: () => string;
  readonly leaves: () => Promise<void>;
};

/** Spaces evened out and special ones made plain, so that a story need not know how a page is laid out. */
export function evened(text: string): string {
  return text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
}
