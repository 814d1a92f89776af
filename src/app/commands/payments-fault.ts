import type { PaymentsRead, PaymentsRefusal } from '#payments/actions';

/** Why a file of payments can't be read, where, and what to do. */
export function whyNoPayments(refusal: PaymentsRefusal): string {
  switch (refusal.because) {
    case 'not-json':
      return refusal.line === undefined
        ? 'It is not JSON. Check that it is the right file.'
        : `It is not JSON from line ${refusal.line}, column ${refusal.column ?? 1} on. Mend it there.`;
    case 'bad-field':
      return `Field ${refusal.field} has to be ${refusal.wants}.`;
    case 'wrong-total':
      return `Field total_pence says ${refusal.says}, but the payments add up to ${refusal.is}. Find out which is right.`;
  }
}

/**
 * The payments that can go, without those that were given back when they were read or that the file can't carry; each of these is
 * told with its place, what stood there and how to mend it. `isWhole` where none was given back.
 */
export function withoutWrong(
  { file, rows, leftOut }: PaymentsRead,
  notCarried: readonly { readonly payment: number; readonly says: string }[],
  tell: (line: string) => void,
): Pick<PaymentsRead, 'file' | 'rows'> & { readonly isWhole: boolean } {
  for (const { field, found, wants } of leftOut)
    tell(
      `${field}${found === '' ? '' : `, ${found}`}: it has to be ${wants}. This payment was left out. Mend it there.`,
    );
  for (const { payment, says } of notCarried)
    tell(`${rows[payment] ?? ''}: this payment was left out. ${says}`);
  const out = new Set(notCarried.map(({ payment }) => payment));
  const stays = (_: unknown, index: number): boolean => !out.has(index);
  return {
    file: { ...file, payments: file.payments.filter(stays) },
    rows: rows.filter(stays),
    isWhole: leftOut.length === 0 && notCarried.length === 0,
  };
}

/** A field such as `credits[2].payee` of the payments that go, as it stood in the file they were read from. */
export function rowNamed(field: string, rows: readonly string[]): string {
  return field.replace(/^credits\[(\d+)\]/, (whole, index) => rows[Number(index)] ?? whole);
}
