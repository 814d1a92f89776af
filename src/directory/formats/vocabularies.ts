import { accessNeeds } from '../access-needs.ts';
import { takings } from '../capacity.ts';
import { serviceKinds, type Term } from '../service.ts';
import { payChoices, runners } from '../ways-to-pay.ts';
import { nameId } from './name-id.ts';

/** One word of a vocabulary of ours. Its id is made from its code and never changes, on any server. */
export type VocabularyTerm<Code extends string = string> = {
  readonly id: string;
  readonly code: Code;
  readonly name: string;
  readonly description: string;
};

/** A list of words that Open Referral has none for, published so that anybody can use it. */
export type Vocabulary<Code extends string = string> = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly terms: readonly VocabularyTerm<Code>[];
};

export const howYouCanPay = vocabulary(
  payChoices,
  { slug: 'how-you-can-pay', name: 'How you can pay', description: 'What money a service takes.' },
  {
    'direct-payment': ['Direct payment', 'Money for support that the person holds in their own hands.'],
    'individual-service-fund': ['Individual service fund', 'Money that a provider holds for one person.'],
    'own-money': ['Own money', 'Anybody can pay with money of their own.'],
    free: ['Free', 'There is nothing to pay.'],
  },
);

export const whoRunsIt = vocabulary(
  runners,
  {
    slug: 'who-runs-it',
    name: 'Who runs it',
    description: 'What sort of organisation or people run a service.',
  },
  {
    'disabled-people': ['Disabled people', 'An organisation that disabled people themselves run.'],
    neighbours: ['Neighbours', 'People who live there, without an organisation.'],
    charity: ['Charity', 'A charity that disabled people do not run.'],
    'co-operative': ['Co-operative', 'An organisation that its members own.'],
    business: ['Business', 'A company that works for profit.'],
    'self-employed': ['Self-employed', 'One person who works for themself.'],
    council: ['Council', 'The council.'],
    'health-service': ['Health service', 'The health service.'],
  },
);

export const kindOfListing = vocabulary(
  serviceKinds,
  {
    slug: 'kind-of-listing',
    name: 'Kind of listing',
    description: 'Whether it is arranged, joined or walked into.',
  },
  {
    service: ['Service', 'Something that somebody arranges.'],
    group: ['Group', 'People who meet.'],
    place: ['Place', 'An ordinary place that anybody can go to.'],
  },
);

export const canTakeSomeoneNow = vocabulary(
  takings,
  {
    slug: 'can-take-someone-now',
    name: 'Can take someone now',
    description: 'Whether there is room for somebody new.',
  },
  {
    yes: ['Yes', 'Somebody new can come now.'],
    'waiting-list': ['Waiting list', 'Somebody new can put their name down and wait.'],
    no: ['No', 'Nobody new can come now.'],
  },
);

export const gettingInAndAbout = vocabulary(
  accessNeeds,
  {
    slug: 'getting-in-and-about',
    name: 'Getting in and about',
    description: 'What makes it easier to get in, take part and understand.',
  },
  {
    'step-free': ['Step-free', 'You can get in and about without a step.'],
    'accessible-toilet': ['Accessible toilet', 'There is a toilet for people who use a wheelchair.'],
    'changing-place': ['Changing place', 'There is a bench and a hoist beside the toilet.'],
    parking: ['Disabled parking', 'There are parking spaces for people with a blue badge.'],
    'hearing-loop': ['Hearing loop', 'There is a loop for hearing aids.'],
    'sign-language': ['British Sign Language', 'Somebody signs, or an interpreter can be booked.'],
    'easy-read': ['Easy Read', 'Information is there in easy words with pictures.'],
    'large-print': ['Large print or braille', 'Information is there in large print or in braille.'],
    'quiet-space': ['Quiet space', 'There is a quiet room, or a quiet time.'],
    'at-home': ['At home', 'They come to where you live.'],
    online: ['Online', 'You can take part on a screen or by telephone.'],
  },
);

/** Vocabularies whose words are closed: a service has them as codes. */
export const vocabularies: readonly Vocabulary[] = [
  howYouCanPay,
  whoRunsIt,
  kindOfListing,
  canTakeSomeoneNow,
  gettingInAndAbout,
];

/** Vocabularies that take every word that listings bring. */
export const openVocabularies: Readonly<Record<Term['says'], Vocabulary>> = {
  what: vocabulary(
    [],
    {
      slug: 'what-it-is',
      name: 'What it is',
      description: 'Words that publishers use for what a service is.',
    },
    {},
  ),
  'for-whom': vocabulary(
    [],
    {
      slug: 'who-it-is-for',
      name: 'Who it is for',
      description: 'Words that publishers use for whom a service is for.',
    },
    {},
  ),
  language: vocabulary(
    [],
    { slug: 'languages', name: 'Languages', description: 'Languages that are spoken or signed there.' },
    {},
  ),
};

/** The codes of a vocabulary among words given by their ids, in its own order. */
export function codesAmong<Code extends string>(
  of: Vocabulary<Code>,
  ids: ReadonlySet<string>,
): readonly Code[] {
  return of.terms.filter((term) => ids.has(term.id)).map((term) => term.code);
}

/** The words of a vocabulary that stand for these codes. */
export function termsFor<Code extends string>(
  of: Vocabulary<Code>,
  codes: readonly Code[],
): readonly VocabularyTerm<Code>[] {
  return of.terms.filter((term) => codes.includes(term.code));
}

function vocabulary<Code extends string>(
  codes: readonly Code[],
  about: Pick<Vocabulary, 'slug' | 'name' | 'description'>,
  words: Readonly<Record<Code, readonly [name: string, description: string]>>,
): Vocabulary<Code> {
  const terms = codes.map((code) => {
    const [name, description] = words[code];
    return { id: nameId('vocabulary', about.slug, code), code, name, description };
  });
  return { id: nameId('vocabulary', about.slug), ...about, terms };
}
