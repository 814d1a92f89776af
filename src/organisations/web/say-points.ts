import type { Answer, Criterion } from '../criteria.ts';

/** The 21 points in plain words, each as a heading and as something that an organisation can say. */
export const sayPoints: Readonly<Record<Criterion, { readonly title: string; readonly says: string }>> = {
  'social-model': {
    title: 'Barriers disable people',
    says: 'We work from the social model: people are disabled by barriers, not by their bodies or minds.',
  },
  'independent-living': {
    title: 'Living my own life',
    says: 'We stand for independent living: people choose how they live and have the support to do it.',
  },
  rights: { title: 'Rights', says: 'We stand up for people’s human and legal rights.' },
  'shaped-by-members': {
    title: 'Our people lead',
    says: 'The people we are for began this, shape it and drive it.',
  },
  'peer-support': {
    title: 'Peer support',
    says: 'All we do grows from people who have been there helping each other.',
  },
  'everybody-local': {
    title: 'Everybody here',
    says: 'We are there for all disabled people and carers here, by ourselves or with other groups.',
  },
  diversity: {
    title: 'All kinds of people',
    says: 'We treat nobody as less, and work with people of every race, faith, gender, love and age.',
  },
  carers: { title: 'Carers', says: 'We know that carers have needs of their own.' },
  'in-decisions': {
    title: 'In every decision',
    says: 'The people we are for take part in deciding at every level.',
  },
  'choice-and-control': {
    title: 'Choice and control',
    says: 'We support people to choose, and to run their own support.',
  },
  'legal-form': {
    title: 'A legal form',
    says: 'We are set up in law: as a charity, a company, a co-operative or the like.',
  },
  board: {
    title: 'Who votes on the board',
    says: 'At least three quarters of the votes on our board belong to the people we are for.',
  },
  'backed-to-decide': {
    title: 'Backed to decide',
    says: 'We can show that our people get the support they need to take full part in big decisions.',
  },
  'clear-management': {
    title: 'Clear who runs what',
    says: 'It is clear who runs what, and who answers for it.',
  },
  'sound-systems': {
    title: 'Sound systems',
    says: 'Our money and our plans are well looked after, also for when things go wrong.',
  },
  'lasting-money': { title: 'Money that lasts', says: 'We can go on without money from central government.' },
  'paid-people': {
    title: 'Paid people',
    says: 'We pay people to work here, and many of them are our own people.',
  },
  'local-needs': {
    title: 'What is needed here',
    says: 'We find out what different people here need, and do our part.',
  },
  'answers-to-members': {
    title: 'Answers to its people',
    says: 'We answer to the people we are for, and say what they say.',
  },
  'members-shape-services': {
    title: 'Our people shape services',
    says: 'The people we are for help to design, give and check what we do.',
  },
  'better-buying': {
    title: 'Better buying',
    says: 'We work with those who buy services, so that they buy better.',
  },
};

export const sayAnswers: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  'working-on-it': 'Working on it',
  no: 'No',
  'not-for-us': 'Not for us',
};
