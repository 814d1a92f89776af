import type { Barrier, Help } from '../what-would-help.ts';

export const sayBarriers: Readonly<Record<Barrier, string>> = {
  'room-and-computers': 'A room, phones, computers or a payroll',
  'people-skills': 'Skills, such as the books, the law or writing a bid',
  'paid-people': 'Too few people who are paid',
  governance: 'Finding people for the board, and backing them',
  'one-payer': 'Nearly all money comes from one place',
  'costs-not-covered': 'Those who buy do not pay what the work costs in full',
  'tender-too-big': 'What is bought comes in parts too big for us',
  'tender-too-fast': 'Too little time to answer when something is bought',
  'hard-to-read': 'Papers that our people cannot read',
  'travel-and-access': 'Getting there, and getting in',
};

export const sayHelps: Readonly<Record<Help, string>> = {
  'be-mentor': 'We can be a mentor to another group',
  'want-mentor': 'We would like a mentor',
  'take-lent-worker': 'We would take a worker whom another body lends us for a set time',
  'share-room': 'We can share our room',
  'share-payroll': 'We can do payroll or books for another group',
};
