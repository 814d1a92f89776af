import { catalogue } from '#ui';

/** Words of the pages on which one thing is written into a plan. */
export const sayForms = catalogue({
  en: {
    save: 'Save',
    back: 'Back to the plan',
    saved: 'Saved',
    removed: 'Taken out of the plan',
    remove: 'Take this out of the plan',
    whose: 'Whose words are these?',
    theirs: (name: string) => `${name}’s words. I typed them.`,
    mine: 'My words. I help.',
    theirOwnWords: (name: string) =>
      `These are ${name}’s own words, so only ${name} can change them. Choose “My words” and write beside them.`,
    ownWordsOf: (name: string) => `What ${name} wrote`,
    changedMeanwhile: 'Somebody changed this while you were writing. It now says:',
    changedMeanwhileNext: 'What you typed is still below. Save again to keep yours instead.',
    changedError: 'This was changed meanwhile. Look at both, then save again.',
    gone: 'That is no longer in the plan.',
    tooLong: (most: number) => `Write this in ${most.toString()} letters or fewer.`,
    optional: (label: string) => `${label} (you can leave this out)`,
    tagsTitle: 'Mark it (you can leave this out)',
    tagsHint:
      'The marks help the service to find your words in the law’s list. Your words count, not the marks.',
    titles: {
      outcome: 'Something I want to change or keep',
      companion: 'Somebody in my life',
      risk: 'Something that could go wrong',
      step: 'A next step',
    },
    leads: {
      outcome: 'It can be big or small. It is yours: nobody marks it.',
      companion: 'Family, friends, neighbours, pets. People who know you and what you like.',
      risk: 'Taking a risk can be right. It is never by itself a reason to say no.',
      step: 'One thing to do, who does it, and when.',
    },
    fields: {
      words: {
        label: 'What do I want to change or keep?',
        hint: '',
        missing: 'Write what you want to change or keep',
      },
      whyItMatters: { label: 'Why it matters to me', hint: '', missing: '' },
      measure: {
        label: 'How I will know it works',
        hint: 'In your words. Not a number, unless you like numbers.',
        missing: '',
      },
      name: { label: 'Their name', hint: '', missing: 'Write a name' },
      bond: { label: 'What they are to me', hint: 'My sister. A neighbour. My dog.', missing: '' },
      backUp: {
        label: 'They are my back-up, and they said yes to it',
        hint: 'Somebody to call when something falls through.',
        missing: '',
      },
      reach: { label: 'How to reach them', hint: 'Ask them first. Only for back-up.', missing: '' },
      couldGoWrong: { label: 'What could go wrong?', hint: '', missing: 'Write what could go wrong' },
      worthTaking: { label: 'What matters to me about taking this risk', hint: '', missing: '' },
      whatWeDo: { label: 'What we will do', hint: 'Before, or if it happens.', missing: '' },
      who: { label: 'Who does it', hint: '', missing: '' },
      what: { label: 'What is the step?', hint: '', missing: 'Write what the step is' },
      when: { label: 'When', hint: 'A day, or “when the money comes”.', missing: '' },
    },
  },
  easy: {
    theirOwnWords: (name: string) =>
      `${name} wrote this. Only ${name} can change it. Choose “My words” to write your own.`,
    changedMeanwhile: 'Somebody else changed this. Now it says:',
    changedMeanwhileNext: 'Your words are still here. Save again to keep yours.',
    changedError: 'Somebody else changed this. Look at both. Then save again.',
    tagsHint: 'You do not have to. The marks help the service find your words. Your words count.',
    leads: {
      outcome: 'It can be big or small. It is yours.',
      companion: 'Family, friends, pets. People who know you.',
      risk: 'You may take risks. A risk alone is no reason to say no.',
      step: 'One thing to do. Who does it. When.',
    },
  },
});

export type FormWords = ReturnType<typeof sayForms>;
