import { catalogue } from '#ui';

/** What letters about streams say: one sentence, with no name and no figure in it. */
export const streamLetters = catalogue({
  en: {
    added: 'Somebody else pays for a part of your support. You can see who, what for and until when',
    waits: 'A part of somebody’s budget waits for you to write it down',
  },
});
