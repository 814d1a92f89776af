import { catalogue } from '#ui';

/** What the page about open data says. */
export const sayOpenData = catalogue({
  en: {
    title: 'The directory as open data',
    lead: 'Programs can read everything that the directory shows. There is no key and nothing to pay.',
    back: 'Back to the directory',
    standard:
      'It speaks Open Referral UK 3.0, the standard that councils share lists of services in. All answers are JSON.',
    where: 'Where to ask',
    whereCaption: 'Addresses and what they give',
    address: 'Address',
    gives: 'What it gives',
    services: 'Services, groups and places, a page at a time',
    service: 'One of them with all that belongs to it',
    places: 'The same at each of their places; with a postcode and a distance in metres, those near it',
    place: 'One service at one of its places',
    taxonomies: 'Lists of words that describe services',
    taxonomy: 'One list with its words',
    terms: 'The words of all lists',
    term: 'One word',
    filters: 'What you can ask for',
    filterList: [
      'page and per_page: which page, and how many on it, 50 unless you say, 500 at most',
      'search: everyday words',
      'taxonomy_term_id and taxonomy_id: one word, or any word of a list',
      'minimum_age and maximum_age: the youngest age is at least, and the oldest at most, so many years',
      'day, start_time and end_time: on that day, from then, until then',
      'postcode and proximity, for services at their places: within so many metres',
    ],
    limits: 'Limits',
    limitWords:
      'Ask up to 600 times a minute. Keep an answer for five minutes before you ask again. A question that can’t be read gets a problem in words, as RFC 9457 has it.',
    room: 'Version 3.0 has no place for how many more can come. Add profile=hsds-3.1 where you ask for one service, and it is there.',
    mend: 'For those who publish lists',
    mendWords:
      'Here is what we mended in your list, and what we say otherwise, record by record. It is always as of the last time that your list came in.',
    mendAsk: 'Name your list to see only yours:',
    ours: 'Our own words',
    oursWhy:
      'The standard has no words for how you can pay, or for who runs a service. These lists are ours. Anybody may use them. The id of a word never changes.',
    word: 'Word',
    meaning: 'What it means',
    id: 'Its id',
    open: 'These lists hold whatever words publishers use:',
  },
});
