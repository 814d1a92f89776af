import { raw } from '../html.ts';

/** The mast and the rope that holds it. */
export const mark = raw(
  '<svg class="mark" width="30" height="34" viewBox="0 0 30 34" aria-hidden="true" focusable="false"><path d="M22 2.5v29" fill="none" stroke="currentColor" stroke-width="4.4" stroke-linecap="round"/><path class="mark__rope" d="M21.4 4.5 3 31.5" fill="none" stroke-width="3.4" stroke-linecap="round"/></svg>',
);

/** The mark as a file of its own, for the browser's tab. */
export const markFile =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#0B5351"/><path d="M31 9v30" fill="none" stroke="#fff" stroke-width="5.4" stroke-linecap="round"/><path d="M30.4 11 12 38.500" fill="none" stroke="#FFC53D" stroke-width="4.2" stroke-linecap="round"/></svg>';
