import { type Html, attributes, html, raw } from '../html.ts';
import { levels } from './levels.ts';
import { life } from './life.ts';
import { outings } from './outings.ts';
import { things } from './things.ts';

const drawings = { ...life, ...levels, ...outings, ...things };

/** A picture we drew: the areas of life, levels of support, ways of holding money, things pages speak of. */
export type PictureName = keyof typeof drawings;

export const pictureNames: readonly PictureName[] = Object.keys(drawings).filter(isPicture);

export type PictureOptions = {
  /** What it shows, where no words beside it say so; it is passed over by screen readers otherwise. */
  readonly title?: string | undefined;
  readonly size?: 'small' | 'large' | undefined;
};

/** Whether there is a picture of that name. */
export function isPicture(name: string): name is PictureName {
  return Object.hasOwn(drawings, name);
}

/** A calm line drawing in the colours of the theme. */
export function picture(name: PictureName, options: PictureOptions = {}): Html {
  const size = options.size === 'large' ? 96 : options.size === 'small' ? 40 : 64;
  const all = attributes({
    class: 'picture',
    width: size,
    height: size,
    viewBox: '0 0 64 64',
    focusable: 'false',
    'aria-hidden': options.title === undefined ? 'true' : undefined,
    role: options.title === undefined ? undefined : 'img',
    'aria-label': options.title,
  });
  return html`<svg${all}>${raw(drawings[name])}</svg>`;
}
