import { catalogue } from '#ui';

/** What workers read about news that they have to give themselves. */
export const newsSay = catalogue({
  en: {
    title: 'News to give',
    lead: 'These people asked for another way than e-mail. News counts as given only when you have given it and said so here.',
    needs: (name: string, ways: string) => `Not given yet. ${name} needs: ${ways}.`,
    since: (news: string, day: string) => `${news}, since ${day}.`,
    open: 'Open it to print or read out',
    given: (way: string) => `Given today: ${way}`,
    done: (name: string) => `Written down. ${name} has been told today.`,
    before: 'Somebody wrote down before that this was given.',
    notTheirWay: 'Choose one of the ways that they asked for',
  },
});
