import { catalogue } from '#ui';
import type { Format, ReachingField } from '../reaching.ts';

/** What the page about reaching a person says. */
export const reachingSay = catalogue({
  en: {
    title: 'How to reach me',
    lead: 'Tick what works for you, and say what helps. Everybody who stands beside you can read it, and must keep to it.',
    formatsQuestion: 'How do you want to be told things?',
    formatsHint: 'Tick all that work for you.',
    formats: {
      letter: 'Letter by post',
      'large-print': 'Large print',
      'easy-read': 'Easy words with pictures',
      braille: 'Braille',
      audio: 'Recorded sound',
      email: 'E-mail',
      'text-message': 'Text message',
      phone: 'Phone call',
      relay: 'Relay UK or another relay service',
      'video-call': 'Video call',
      bsl: 'British Sign Language',
      'deafblind-manual': 'Deafblind manual',
      'in-person': 'Face to face',
    } satisfies Readonly<Record<Format, string>>,
    fields: {
      language: 'Which language do you use?',
      whatHelps: 'What helps when somebody talks with you?',
      pleaseNever: 'What should nobody do?',
    } satisfies Readonly<Record<ReachingField, string>>,
    hints: {
      language: 'For example English, Welsh, Polish, Makaton',
      whatHelps:
        'For example: give me time, one question at once, ring in the afternoon, let my sister sit with me.',
      pleaseNever:
        'For example: do not ring before ten, do not leave messages, do not send letters to my old address.',
    } satisfies Readonly<Record<ReachingField, string>>,
    tooLong: (letters: number) => `Use fewer words here, up to ${letters} letters`,
    save: 'Save',
    saved: 'Saved. Everybody who stands beside you can read it.',
    changedMeanwhile:
      'You changed this in another window after this page was made. That is kept as it is below. What you typed here is still in the boxes: save again to use it.',
    nowTitle: 'As it was saved in the other window',
    theirTitle: (name: string) => `How to reach ${name}`,
    theirNothing: (name: string) => `${name} has not said yet. Ask.`,
  },
  easy: {
    lead: 'Tell us how to talk with you. All the people who help you can read it. They must do what it says.',
    formatsQuestion: 'How should we tell you things?',
    formatsHint: 'You can choose more than one.',
    fields: {
      language: 'What language do you use?',
      whatHelps: 'What helps when we talk with you?',
      pleaseNever: 'What should we never do?',
    },
    hints: {
      language: 'Like: English, Welsh, Polish, Makaton',
      whatHelps: 'Like: give me time. Ask one thing at a time. Let my sister sit with me.',
      pleaseNever: 'Like: do not ring before ten. Do not leave messages.',
    },
    saved: 'Saved. The people who help you can read it.',
    changedMeanwhile:
      'You changed this in another window. That is kept. To keep this page instead, save again.',
  },
});
