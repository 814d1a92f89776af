import { catalogue } from '#ui';

/** Words of one's own short list. */
export const sayShortList = catalogue({
  en: {
    title: 'My short list',
    lead: 'What you kept to think about. Nobody else sees this list.',
    none: 'You have kept nothing yet. Open a listing and press “Keep this in my list”.',
    keep: 'Keep this in my list',
    takeOut: 'Take out of my list',
    takeOutOf: (name: string) => `Take ${name} out of my list`,
    kept: 'It is in your short list.',
    gone: 'It is out of your short list.',
    full: (most: number) => `Your list has ${most} already. Take one out first.`,
    see: 'My short list',
    compare: (many: number) => `See ${many === 1 ? 'it' : `the first ${many}`} side by side`,
    sendTitle: 'Send it to my people',
    sendHint: 'They get a letter with the names in this list and where to read more. Nobody else gets it.',
    noOne: 'Tick whom it should go to',
    send: 'Send my list',
    sent: (many: number) => (many === 1 ? 'It is sent to 1 person.' : `It is sent to ${many} people.`),
    sentBefore: 'It was sent.',
    nobody: 'When a relative or friend stands beside you, you can send them this list here.',
    search: 'Find support',
  },
});
