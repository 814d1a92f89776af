/** Every address of this room. */
export const paths = {
  runs: '/payments/for/:organisation',
  from: '/payments/for/:organisation/account',
  days: '/payments/for/:organisation/days',
  dayBack: '/payments/for/:organisation/days/back',
  run: '/payments/for/:organisation/runs/:run',
  approve: '/payments/for/:organisation/runs/:run/approve',
  withdraw: '/payments/for/:organisation/runs/:run/withdraw',
  send: '/payments/for/:organisation/runs/:run/send',
  hold: '/payments/for/:organisation/runs/:run/hold',
  results: '/payments/for/:organisation/runs/:run/results',
  file: '/payments/for/:organisation/runs/:run/files/:format',
  returned: '/payments/for/:organisation/returned/:line',
  account: '/payments/:person/:holding/account',
  statement: '/payments/:person/:holding/bank',
  whatItIs: '/payments/:person/:holding/bank/line',
  lookAgain: '/payments/:person/:holding/bank/again',
} as const;
