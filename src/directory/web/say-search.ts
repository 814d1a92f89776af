/** What the search says, in plain and in easy words. */
export const saySearch = {
  en: {
    title: 'Find support, groups and places',
    lead: 'Look for paid support, clubs, groups and ordinary places near you. You do not need to sign in.',
    what: 'What would you like to do or find?',
    whatHint: 'Use your own words, such as “someone to go swimming with” or “help with cooking”.',
    more: 'Say where, how you pay or for what age',
    place: 'Where?',
    placeHint: 'A town, a street or the start of a postcode. You can leave this empty.',
    pay: 'How would you like to pay?',
    anyPay: 'Any way',
    age: 'How old is the person it is for?',
    ageHint: 'You can leave this empty.',
    go: 'Search',
    tooLong: 'Use fewer words, up to 200 letters',
    noAge: 'Type an age in whole years, such as 42, or leave it empty',
    found: (total: number, typed: string) => {
      const many = total >= 500 ? '500 or more results' : total === 1 ? '1 result' : `${total} results`;
      return typed === '' ? many : `${many} for “${typed}”`;
    },
    readAs: (typed: string, meant: readonly string[]) =>
      `Nobody here uses “${typed}”. We looked for “${meant.join('” or “')}”.`,
    someWords: 'Nothing has all of your words. These have some of them.',
    pages: 'Pages of results',
    previous: 'Previous page',
    next: 'Next page',
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    nothing: 'We found nothing',
    nothingWhy: 'It may be listed in other words, or nobody has told us about it yet. You can:',
    leaveOut: leaveOut({
      q: 'search without the words you typed',
      place: 'search everywhere',
      pay: 'search for any way to pay',
      age: 'search for every age',
    }),
    otherWords: 'try another word for it, or fewer words',
    seeAll: 'see everything that is listed',
    askSomebody: 'ask your local disabled people’s organisation: they often know what no list has',
    openData: 'The directory as open data, for programs',
  },
  easy: {
    title: 'Find help, clubs and places',
    lead: 'Look for help, clubs and places. You do not need to sign in.',
    what: 'What do you want to find?',
    whatHint: 'Use your own words.',
    more: 'Say more',
    place: 'Where?',
    placeHint: 'A town, a street or a postcode. You can leave this empty.',
    pay: 'How do you want to pay?',
    anyPay: 'Any way',
    age: 'How old are you?',
    ageHint: 'You can leave this empty.',
    go: 'Search',
    tooLong: 'Use fewer words',
    noAge: 'Type your age as a number, such as 42',
    found: (total: number) => `We found ${total >= 500 ? '500 or more' : total}`,
    readAs: (typed: string, meant: readonly string[]) =>
      `You typed “${typed}”. We looked for “${meant.join('” or “')}”.`,
    someWords: 'These have some of your words.',
    pages: 'Pages',
    previous: 'Page before',
    next: 'Next page',
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    nothing: 'We found nothing',
    nothingWhy: 'You can:',
    leaveOut: leaveOut({
      q: 'search without words',
      place: 'search everywhere',
      pay: 'pay any way',
      age: 'search for every age',
    }),
    otherWords: 'try another word',
    seeAll: 'see everything',
    askSomebody: 'ask your local disabled people’s organisation',
    openData: 'For programs',
  },
};

function leaveOut(words: Readonly<Record<string, string>>): (name: string) => string {
  return (name) => words[name] ?? '';
}
