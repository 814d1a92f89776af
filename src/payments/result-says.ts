/** Why a row of what a bank sent back was not taken: what is wrong, and a way to mend it. */
export const resultLeftOutSays = {
  'not-a-reference': [
    'This is no reference of a payment of ours.',
    'Write it as in the file that went out, such as P0007/12.',
  ],
  'no-reason': ['There is no reason.', 'Write why the bank sent it back.'],
  'row-breaks-off': [
    'A quotation mark begins here and is never closed. Nothing after it was read.',
    'Close it, or get the file again.',
  ],
  'other-run': ['This payment is of another run.', 'Give this row to that run.'],
  'no-such-line': ['The run has no such payment.', 'Look at the number after the stroke.'],
  'not-sent': ['This payment did not go out.', 'Take the row away.'],
  'sent-again': ['It came back before and was sent again.', 'Give the row to the later run.'],
  answered: ['It came back before and was answered.', 'Nothing more is to be done.'],
} as const;
