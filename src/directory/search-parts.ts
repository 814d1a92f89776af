import { type AccessNeed, accessNeedsIn } from './access-needs.ts';
import { howYouCanPay } from './cost.ts';
import { everydayTerm } from './esd-services.ts';
import { placeWords } from './place.ts';
import { type Provider, type ServiceWords } from './service.ts';

/** Where in a listing a word can be found, the most telling first. */
export const searchFields = ['name', 'terms', 'provider', 'pay', 'when', 'where', 'description'] as const;
export type SearchField = (typeof searchFields)[number];

export type SearchParts = { readonly [field in SearchField]: string };

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The text a search looks through, field by field; the same for finding and for saying why it was found. */
export function searchParts(words: ServiceWords, provider?: Pick<Provider, 'name'>): SearchParts {
  const days = words.schedules.flatMap((schedule) => schedule.days.map((day) => dayNames[day - 1] ?? ''));
  return {
    name: words.name,
    terms: words.terms
      .flatMap((term) => [term.label, everydayTerm(term)].filter((each) => each !== ''))
      .join(', '),
    provider: provider?.name ?? '',
    pay: howYouCanPay(words.cost, words.waysToPay)
      .map((way) => way.replaceAll('-', ' '))
      .join(', '),
    when: [...new Set(days), ...words.schedules.map((schedule) => schedule.words ?? '')].join(' ').trim(),
    where: words.places.map((place) => [placeWords(place), ...place.access].join(' ')).join(', '),
    description: [words.description, costWords(words), words.joining, words.alert]
      .filter(isText)
      .join('\n\n'),
  };
}

/** What a listing says about getting in, taking part and understanding, wherever it says it. */
export function accessOf(words: ServiceWords): readonly AccessNeed[] {
  const said = [
    ...words.places.flatMap(({ access }) => access),
    words.description,
    words.joining,
    words.alert,
  ];
  const online = words.places.some((place) => place.online === true);
  return [...new Set([...accessNeedsIn(said.filter(isText)), ...(online ? (['online'] as const) : [])])];
}

function costWords(words: ServiceWords): string | undefined {
  return words.cost.is === 'not-said' ? undefined : words.cost.words;
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}
