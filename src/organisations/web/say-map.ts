import { catalogue } from '#ui';

/** Words of the page that shows where there is a group run by disabled people, and where there is none. */
export const sayMap = catalogue({
  en: {
    title: 'Where there is a group run by disabled people',
    lead: 'Counted by where each group says it works, not by where its office is. One group may work in many areas.',
    mine: 'Who works where I live?',
    mineLabel: 'Name of your council',
    mineHint: 'The name of today, an older name, its code, or your postcode',
    mineGo: 'Find my council',
    mineUnknown: (typed: string) =>
      `We know no council called “${typed}”. Look for its name in the lists below, part by part of the country.`,
    mineWas: (name: string, until: number, today: readonly string[]) =>
      `${name} was a council until ${until.toString()}. Today ${today.length === 1 ? 'its place is part of' : 'its place belongs to'} ${today.join(', ')}.`,
    mineWithin: (name: string, county: string) =>
      `${name} is a district. ${county} looks after social care there.`,
    mineNobody: 'Nobody says yet that they work here.',
    made: 'The made-up coast',
    real: 'Councils of the United Kingdom',
    realNone: 'No real group has put itself here: this is a demonstration.',
    summary: (here: number, all: number) =>
      `In ${here.toString()} of ${all.toString()} areas somebody works. In ${(all - here).toString()} there is nobody yet.`,
    mapOf: (title: string, summary: string) => `${title}. ${summary} The table below says the same.`,
    tile: (name: string, count: number) =>
      count === 0
        ? `${name}: nobody yet`
        : `${name}: ${count === 1 ? '1 group' : `${count.toString()} groups`}`,
    key: 'A square with a dot: somebody works there. An empty square: nobody yet.',
    region: 'Part of the country',
    areas: 'Areas',
    withSomebody: 'With somebody',
    without: 'Nobody yet',
    names: (region: string) => `${region}: who works where`,
    nobody: 'nobody yet',
    across: 'Who works across borders',
    acrossNone: 'No group works in more than one area.',
    acrossLine: (name: string, count: number) => `${name} works in ${count.toString()} areas`,
    seen: 'What they say, and how others see it',
    seenLead:
      'In 2009 the counts fell apart as groups judged themselves alone. So both stand here side by side.',
    group: 'Group',
    yes: 'Says yes',
    partly: 'Says partly',
    agreed: 'Of these, seen so by another group',
    asked: 'Asked about',
    time: 'Over time',
    day: 'Day',
    seenSo: 'Seen so by another',
    timeNote: (established: number, potential: number, without: number) =>
      `In 2009 England was counted, in another way. ${potential.toString()} groups had seemed to be run by disabled people; ${established.toString()} met all 21 points; ${without.toString()} councils had nobody. The rows below it count what groups here say, and how many of their answers another group sees so too.`,
    groups: 'Groups',
    help: 'What would help',
    helpNone: 'No group has said what stands in its way.',
    named: (count: number) => (count === 1 ? 'named by 1 group' : `named by ${count.toString()} groups`),
    offers: 'What they can do for each other',
    cost: 'Work out the full cost of a piece of work',
    back: 'All groups run by disabled people',
  },
});
