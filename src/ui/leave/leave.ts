import { button } from '../button/button.ts';
import { form } from '../form/form.ts';
import type { Html } from '../html.ts';
import type { Reader } from '../say.ts';
import { kitWords } from '../words.ts';

export type LeaveOptions = {
  /** Who is left: Tideway Arts. */
  readonly name: string;
} & (
  | { /** A page that says what leaving means, and asks. */ readonly href: string }
  | {
      /** Leaves at once. */ readonly action: string;
      readonly csrf: string;
      readonly token?: string | undefined;
    }
);

/** Beside everyone who holds or provides: the way out. */
export function leave(options: LeaveOptions, reader: Reader): Html {
  const text = kitWords(reader).leave(options.name);
  if ('href' in options) return button({ text, href: options.href, kind: 'secondary', classes: 'leave' });
  const { action, csrf, token } = options;
  return form({ action, csrf, token, children: button({ text, kind: 'warning', preventDoubleClick: true }) });
}
