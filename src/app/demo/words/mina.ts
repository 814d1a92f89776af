/** The job that Ola offers Mina Costa, in Ola's words. Both are made up. */
export const minasJob = {
  title: 'Personal assistant',
  work: 'Help me out of bed, washed and dressed, and make breakfast with me. Listen to the radio or not, as I say that day. On Thursdays help me onto the minibus.',
  place: 'At my home on Quay Street, and where I go.',
  pattern: 'Monday to Thursday, 8 to 10:30. If one of us needs another time we ask by text the day before.',
  lasts: 'It has no end date. Work for anybody else before does not count towards it.',
  probation: 'There is none.',
  holiday:
    'Paid holiday grows with each hour worked, as the law says, and is taken when we both agree. Bank holidays are part of it. What is left when the job ends is paid.',
  sickness:
    'Text me as soon as you can. You get statutory sick pay where the law gives it. After seven days in a row I ask for a note.',
  otherLeave: 'What the law gives, such as for a new child.',
  pension: 'The Centre puts you into a workplace pension when the law says so. You may ask to join before.',
  benefits: 'Your fare and ticket when we go out together.',
  training: 'A day on safe lifting each year, paid, with your hours.',
  notice: 'Notice is given in writing or here. Nobody has to say why.',
  agreements: 'There are none.',
  discipline: 'We talk first. If it goes on, I write it down, and you can bring somebody with you.',
  complaints: 'Tell me, or write to me, or ask Tunde at the Centre to sit with us.',
} as const;

/** When she comes in a week: the day, 1 Monday, and what to know. */
export const minasWeek = [
  [1, ''],
  [2, ''],
  [3, 'The bins go out'],
  [4, 'Minibus at half past nine'],
] as const;

/** What Ola says to everybody about the job she looks for somebody for. */
export const olasAdvert = {
  title: 'Back-up assistant for mornings',
  words:
    'Now and then one of my assistants is ill. I look for somebody who can come at short notice, likes the radio on, and does not mind clay on the floor.\n\nI show you how I like things done, and that is paid.',
  place: 'Harbour, near the quay',
  hours: 'Some mornings, 8 to 10:30. We agree each one by text.',
  shownAs: 'O., a potter',
} as const;

/** Who would like it. */
export const whoWouldLikeIt = {
  name: 'Sal Finch',
  reach: '07700 900461, after four',
  words: 'I drive the mobile library and am free until eleven most days.',
} as const;
