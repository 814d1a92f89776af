import { catalogue } from '#ui';
import type { Taking } from '../capacity.ts';
import type { Freshness } from '../freshness.ts';
import { sayFilters } from './say-filters.ts';
import { sayCompare, sayMap } from './say-compare.ts';
import { saySearch } from './say-search.ts';

const fresh: Readonly<Record<Freshness, (day: string) => string>> = {
  checked: (day) => `The people who list it checked it on ${day}.`,
  'checked-long-ago': (day) => `Checked long ago: on ${day}. Ask before you rely on it.`,
  'never-checked': () => 'Nobody has said when it was last checked. Ask before you rely on it.',
};

/** What the pages of the directory say. */
export const say = catalogue({
  en: {
    search: saySearch.en,
    filters: sayFilters,
    compare: sayCompare,
    map: sayMap,
    kind: { service: 'Service', group: 'Group', place: 'Place' },
    status: {
      active: 'Open',
      inactive: 'Not running now',
      defunct: 'Closed for good',
      'temporarily closed': 'Closed for now',
    },
    payChoice: {
      'direct-payment': 'With a direct payment',
      'individual-service-fund': 'With an individual service fund',
      'own-money': 'With my own money',
      free: 'It is free',
    },
    payShort: {
      'direct-payment': 'a direct payment',
      'individual-service-fund': 'an individual service fund',
      'own-money': 'your own money',
    },
    youCanPay: (ways: readonly string[]) =>
      ways.length < 2
        ? `You can pay with ${ways.join('')}.`
        : `You can pay with ${ways.slice(0, -1).join(', ')} or ${ways.at(-1) ?? ''}.`,
    cost: { free: 'It is free.', notSaid: 'Ask what it costs.' },
    per: {
      hour: (amount: string) => `${amount} an hour`,
      session: (amount: string) => `${amount} a session`,
      day: (amount: string) => `${amount} a day`,
      night: (amount: string) => `${amount} a night`,
      week: (amount: string) => `${amount} a week`,
      month: (amount: string) => `${amount} a month`,
      year: (amount: string) => `${amount} a year`,
      once: (amount: string) => `${amount} once`,
    },
    reasons: {
      title: 'Why it is here:',
      field: {
        name: 'The name:',
        terms: 'What or whom it is for:',
        provider: 'Who runs it:',
        pay: 'How you can pay:',
        when: 'When:',
        where: 'Where:',
        description: 'It says:',
      },
    },
    taking: {
      yes: (places: number | undefined) =>
        places === undefined ? 'They can take somebody new now.' : `They can take ${places} more now.`,
      'waiting-list': () => 'There is a waiting list.',
      no: () => 'There is no room now.',
    } satisfies Readonly<Record<Taking, (places: number | undefined) => string>>,
    saidOn: (day: string) => `They said so on ${day}.`,
    days: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
    and: (parts: readonly string[]) =>
      parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`,
    from: (time: string) => `from ${time}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    repeats: {
      'every-week': 'every week',
      'every-other-week': 'every other week',
      'every-month': 'every month',
      'now-and-then': 'not every week',
    },
    service: {
      backToSearch: 'Search again',
      notRunning: {
        inactive: 'This is not running now. Ask before you plan with it.',
        defunct: 'This has closed for good.',
        'temporarily closed': 'This is closed for now. Ask when it opens again.',
      },
      alert: 'Before you go',
      cost: 'What it costs',
      pay: 'How you can pay',
      payNotSaid: 'It does not say. Ask them if they take a direct payment.',
      when: 'When',
      whenNotSaid: 'It does not say. Ask when it is on.',
      where: 'Where',
      access: 'Getting in and about',
      forWhom: 'Who it is for',
      ages: (from: number | undefined, to: number | undefined) => {
        if (from === undefined) return `Up to age ${to ?? ''}`;
        return to === undefined ? `Age ${from} and over` : `Ages ${from} to ${to}`;
      },
      serves: 'Where you must live',
      room: 'Is there room',
      joining: 'How to start',
      contact: 'How to get in touch',
      contactNotSaid: 'It does not say. Ask at the place itself, or ask who told you about it.',
      website: 'Their website',
      email: (email: string) => `E-mail ${email}`,
      phone: (number: string, words: string) =>
        words === '' ? `Phone ${number}` : `Phone ${number} (${words})`,
      runBy: 'Who runs it',
      about: (name: string) => `About ${name}`,
      also: 'What it is',
      origin: 'Where this comes from',
      listed: (source: string, day: string) => `This comes from the list “${source}”. It came in on ${day}.`,
      fresh,
      plan: 'Put this in my plan',
      wrong: 'Something here is wrong',
      takenDown: (day: string) =>
        `The local service took this listing down on ${day}. Ask before you plan with it.`,
      takenDownNext: 'Is it yours? Sign in to What I offer, or tell us that this is wrong.',
      takeDown: 'Take this listing down',
    },
    runner: {
      'disabled-people': 'Run by disabled people themselves',
      neighbours: 'Run by neighbours',
      charity: 'A charity',
      'co-operative': 'A co-operative: its members own it',
      business: 'A business',
      'self-employed': 'Somebody who works for themself',
      council: 'The council',
      'health-service': 'The health service',
    },
    wrong: {
      title: 'Say what is wrong here',
      lead: (name: string) =>
        `Tell us what is not right about “${name}”. We pass it on to the people who list it, so that they can mend it.`,
      words: 'What is wrong, and what is right?',
      wordsHint: 'Such as: it moved to Fridays, the phone number has changed, it has closed.',
      answerTo: 'Your e-mail address, if you want an answer',
      answerHint: 'You can leave this empty. It is used for this answer only.',
      send: 'Send it to those who list it',
      back: 'Back',
      noWords: 'Tell us what is wrong',
      tooLong: 'Use fewer words, up to 2,000 letters',
      noEmail: 'Type a whole e-mail address, such as ola@example.org, or leave it empty',
      thanksTitle: 'Thank you',
      thanksLead: 'We have kept what you told us. We pass it on to the people who list it.',
      thanksNext: 'Go back to the page',
    },
  },
  easy: { search: saySearch.easy },
});
