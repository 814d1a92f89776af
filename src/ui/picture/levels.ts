const person =
  '<path class="fill-cool" d="M20 49c-1-13 4-20 12-20s13 7 12 20z"/><circle class="fill-skin" cx="32" cy="20" r="7"/><path d="M20 49c-1-13 4-20 12-20s13 7 12 20z"/>';
const track = '<circle class="track" cx="32" cy="33" r="28"/>';

/** How much support, from none to all day: a circle that closes around the person. */
export const levels = {
  'level-0': `${track}${person}`,
  'level-1': `${track}<path class="around" d="M32 5a28 28 0 0 1 28 28"/>${person}`,
  'level-2': `${track}<path class="around" d="M32 5a28 28 0 0 1 0 56"/>${person}`,
  'level-3': `${track}<path class="around" d="M32 5a28 28 0 1 1-28 28"/>${person}`,
  'level-4': `<circle class="around" cx="32" cy="33" r="28"/>${person}`,
} as const;
