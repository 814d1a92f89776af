import { catalogue } from '#ui';

/** Words of the page on which introductions are kept. */
export const sayIntroductions = catalogue({
  en: {
    titleMine: 'People and places I was introduced to',
    titleTheirs: (name: string) => `People and places ${name} was introduced to`,
    leadMine:
      'Only what helps you remember. Nobody is judged, and nothing is ever closed. You can take any of it out.',
    leadTheirs: 'No form, no reasons, no end date. Write only what they want written.',
    none: 'Nothing is written here.',
    by: (name: string, day: string) => `${name} made this known on ${day}.`,
    hope: 'What I hope for:',
    came: 'What came of it:',
    newTitle: 'Write down an introduction',
    to: 'To whom or what?',
    toHint: 'A group, a neighbour, a place, a club.',
    hopeLabel: 'What is hoped for? (you can leave this out)',
    save: 'Write it down',
    saved: 'It is written down.',
    toMissing: 'Write to whom or what, in up to 200 letters',
    cameLabel: 'What came of it? (you can leave this out)',
    cameSave: 'Keep what came of it',
    takeOut: 'Take this out',
    tookOut: 'It is taken out. Nobody sees it here any more.',
    tooLong: (most: number) => `Write this in ${most.toString()} letters or fewer.`,
    back: 'Back',
  },
});
