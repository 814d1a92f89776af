import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { calendarDate, expectDone, pence } from '#basics';
import type { Payment, PaymentFile } from '../../payment-file.ts';
import { readPayments } from '../payments-json.ts';
import { painVersions, writePain } from './write-pain.ts';

const payment = (over: Partial<Payment> = {}): Payment => ({
  to: { sortCode: '990001', accountNumber: '12345670', name: 'Ola Marsh' },
  amount: pence(56870),
  reference: 'Harbour 4 weeks',
  code: '99',
  ...over,
});

const harbour: PaymentFile = {
  serial: '000001',
  userNumber: '400123',
  created: calendarDate('2026-06-01'),
  processing: calendarDate('2026-06-02'),
  expires: calendarDate('2026-06-03'),
  fileNumber: 1,
  from: { sortCode: '990000', accountNumber: '00000010', name: 'Harbour service' },
  narrative: 'Four weeks',
  payments: [payment(), payment({ amount: pence(5), reference: '' })],
};

const awkward: PaymentFile = {
  ...harbour,
  payments: [
    payment({ to: { ...payment().to, name: `Zoë <O'Neill> & “Ægir” 🧾 \u0001 \uD800 ${'x'.repeat(200)}` } }),
    payment({ reference: 'y'.repeat(200), payer: 'Harbour payroll', processing: calendarDate('2026-06-02') }),
    payment({ processing: calendarDate('2026-06-05') }),
  ],
};

const written = (file: PaymentFile): string => expectDone(writePain(file, 'pain.001.001.09'));

describe('An order to a bank', () => {
  it('says how many payments there are and what they come to', () => {
    const text = written(harbour);
    assert.match(text, /<MsgId>400123-20260601-000001<\/MsgId>/);
    assert.equal(text.match(/<NbOfTxs>2<\/NbOfTxs>/g)?.length, 2);
    assert.equal(text.match(/<CtrlSum>568.75<\/CtrlSum>/g)?.length, 2);
    assert.match(text, /<InstdAmt Ccy="GBP">0.05<\/InstdAmt>/);
    assert.match(text, /<EndToEndId>NOTPROVIDED<\/EndToEndId>/);
    assert.match(text, /<MmbId>990001<\/MmbId>/);
  });

  it('has a group for each day', () => {
    const days = [...written(awkward).matchAll(/<ReqdExctnDt>\s*<Dt>([^<]*)<\/Dt>/g)].map(([, day]) => day);
    assert.deepEqual(days, ['2026-06-02', '2026-06-05']);
  });

  it('keeps the letters of a name', () => {
    assert.match(written(awkward), /<Nm>Zoë &lt;O&apos;Neill&gt; &amp; “Ægir” 🧾 {5}x+<\/Nm>/);
  });

  it('is refused where it would collect, pay nothing, or pay nobody', () => {
    const why = (payments: readonly Payment[]): object => {
      const outcome = writePain({ ...harbour, payments }, 'pain.001.001.03');
      return 'refused' in outcome ? outcome.refused : {};
    };
    assert.deepEqual(
      [
        why([]),
        why([payment(), payment({ code: '17' })]),
        why([payment({ amount: pence(0) })]),
        why([payment({ to: { ...payment().to, name: ' \u0001' } })]),
      ],
      [
        { because: 'no-payments' },
        { because: 'collects-money', payment: 1 },
        { because: 'no-amount', payment: 0 },
        { because: 'name-missing', payment: 0 },
      ],
    );
  });
});

const folder = new URL('../../../../../shared/data/payments/', import.meta.url);
const skip = existsSync(folder) ? false : 'the schemas of ISO 20022 are not beside this repository';

describe('The schemas of ISO 20022', { skip }, () => {
  const validate = (version: string, text: string): void => {
    using schema = XmlDocument.fromString(
      readFileSync(new URL(`iso20022/xsd/${version}.xsd`, folder), 'utf8'),
    );
    using validator = XsdValidator.fromDoc(schema);
    using document = XmlDocument.fromString(text);
    validator.validate(document);
  };

  it('accept what is written, in each version', () => {
    const { file: example } = expectDone(
      readPayments(readFileSync(new URL('bacs/valid-daily-4-credits.expected.json', folder), 'utf8')),
    );
    const files = [harbour, awkward, example];
    const all = painVersions.flatMap((version) =>
      files.map((file) => ({ version, text: expectDone(writePain(file, version)) })),
    );
    assert.equal(all.length, 6);
    assert.doesNotThrow(() => all.forEach(({ version, text }) => validate(version, text)));
  });

  it('refuse what is not as they say, so that this test would see it', () => {
    const [version] = painVersions;
    assert.throws(() => validate(version, written(harbour).replace('<PmtMtd>TRF', '<PmtMtd>XXX')));
  });
});
