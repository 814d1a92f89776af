import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { addDays, calendarDate, expectDone, type Outcome, pence } from '#basics';
import type { Payment, PaymentFile } from '../../payment-file.ts';
import type { NotAnOrder, PaymentOrder } from '../../payment-order.ts';
import { readPain } from './read-pain.ts';
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

/** Reads an order that comes in pieces of so many letters. */
const read = (text: string, letters = text.length || 1): Promise<Outcome<PaymentOrder, NotAnOrder>> => {
  const pieces = text.match(new RegExp(`.{1,${letters}}`, 'gs')) ?? [];
  return readPain(
    (async function* () {
      for (const piece of pieces) yield piece;
    })(),
  );
};

/** What an order carries of a payment: names and texts without what XML can't hold, cut to their places. */
const carried = (file: PaymentFile): readonly object[] => {
  const text = (all: string, most: number): string => {
    const held = all.replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ').trim();
    return Array.from(held).slice(0, most).join('').trim();
  };
  const days = [...new Set(file.payments.map((each) => each.processing ?? file.processing))];
  return days.flatMap((processing) =>
    file.payments
      .filter((each) => (each.processing ?? file.processing) === processing)
      .map(({ to, amount, reference, payer }) => ({
        processing,
        from: { ...file.from, name: text(file.from.name, 140) },
        to: { ...to, name: text(to.name, 140) },
        amount,
        currency: 'GBP',
        ...(text(reference, 35) !== '' && { reference: text(reference, 35) }),
        text: text(reference, 140),
        ...(payer !== undefined && { payer: text(payer, 140) }),
      })),
  );
};

describe('An order that is read', () => {
  const plainObject = { noNullPrototype: true } as const;
  const figures = (count: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: count, maxLength: count });
  const awkwardText = fc.constantFrom(
    'Zoë O’Neill†',
    '=SUM(A1:A9)',
    '-2+3',
    '@home, "quoted"; <b>&amp;</b>',
    ']]> <!-- x',
    'Łódź 🧾 ' + 'x'.repeat(200),
  );
  const name = fc
    .oneof(awkwardText, fc.string({ unit: 'binary', maxLength: 160 }))
    .filter((each) => /\w/.test(each));
  const account = fc.record({ sortCode: figures(6), accountNumber: figures(8), name }, plainObject);
  // The 29th of February of a leap year is among them.
  const day = fc
    .oneof(fc.constant(0), fc.integer({ min: -400, max: 400 }))
    .map((count) => addDays(calendarDate('2028-02-29'), count));
  const anyPayment = fc.record(
    {
      to: account,
      amount: fc
        .oneof(
          fc.constantFrom(1, 99, 2_000_000_000, 90_000_000_000_000),
          fc.integer({ min: 1, max: 10_000_000 }),
        )
        .map(pence),
      reference: fc.oneof(fc.constant(''), name).filter((each) => each.trim() !== 'NOTPROVIDED'),
      code: fc.constant('99' as const),
      processing: day,
    },
    plainObject,
  );

  it('is what was written, up to the places that names have, in each version and however it comes in', async () => {
    const anyOrder = fc.tuple(
      fc.constantFrom(...painVersions),
      fc.array(anyPayment, { minLength: 1, maxLength: 8 }),
      account,
      fc.integer({ min: 1, max: 500 }),
    );
    await fc.assert(
      fc.asyncProperty(anyOrder, async ([version, payments, from, letters]) => {
        const file = { ...harbour, from, payments };
        const order = expectDone(await read(expectDone(writePain(file, version)), letters));
        assert.deepEqual(order.payments, carried(file));
        assert.deepEqual([order.leftOut, order.doubts], [[], []]);
      }),
    );
  });

  it('gives wrong payments back with field, what stood there and why, and reads the others', async () => {
    const three = written({ ...harbour, payments: [payment(), payment({ amount: pence(1234) }), payment()] });
    const found = async (amount: string): Promise<readonly unknown[]> => {
      const { payments, leftOut } = expectDone(await read(three.replace('>12.34<', `>${amount}<`)));
      return [payments.length, ...leftOut.map(({ field, because }) => `${field} ${because}`)];
    };
    assert.deepEqual(
      await Promise.all(['12,34', '-12.34', '0.00', '', '12.345', '9'.repeat(20), '1e3'].map(found)),
      [
        [2, 'InstdAmt not-an-amount'],
        [2, 'InstdAmt not-an-amount'],
        [2, 'InstdAmt no-amount'],
        [2, 'InstdAmt no-amount'],
        [2, 'InstdAmt part-of-a-penny'],
        [2, 'InstdAmt too-large'],
        [2, 'InstdAmt not-an-amount'],
      ],
    );
    const onDay = async (other: string): Promise<readonly unknown[]> => {
      const { payments, leftOut } = expectDone(await read(three.replace('<Dt>2026-06-02<', `<Dt>${other}<`)));
      return [payments.length, leftOut[0]?.because];
    };
    assert.deepEqual(await Promise.all(['2027-02-29', '2026-06-31', '2. Juni'].map(onDay)), [
      [0, 'no-such-day'],
      [0, 'no-such-day'],
      [0, 'not-a-day'],
    ]);
  });

  it('says where it does not come to what it says: a payment that is missing, twice or changed', async () => {
    const good = written(harbour);
    const [line = ''] = /<CdtTrfTxInf>.*?<\/CdtTrfTxInf>\s*/s.exec(good) ?? [];
    const doubts = async (text: string): Promise<readonly string[]> =>
      expectDone(await read(text)).doubts.map(({ because, says, is }) => `${because} ${says} ${is}`);
    assert.deepEqual(await doubts(good.replace(line, '')), [
      'count-differs 2 1',
      'sum-differs 568.75 0.05',
      'count-differs 2 1',
      'sum-differs 568.75 0.05',
    ]);
    assert.equal((await doubts(good.replace(line, line + line))).length, 4);
    assert.deepEqual(await doubts(good.replace('>568.70<', '>568.71<')), [
      'sum-differs 568.75 568.76',
      'sum-differs 568.75 568.76',
    ]);
  });

  it('is none where it is another file, breaks off, or declares things of its own', async () => {
    const good = written(harbour);
    assert.deepEqual(
      await Promise.all(
        ['', 'Date,Amount\n', '<html></html>', good.replace('?>', '?><!DOCTYPE x>')].map((text) =>
          read(text),
        ),
      ),
      [
        { refused: { because: 'other-xml' } },
        { refused: { because: 'other-xml' } },
        { refused: { because: 'other-xml' } },
        { refused: { because: 'unsafe' } },
      ],
    );
    const half = expectDone(await read(good.slice(0, good.lastIndexOf('<CdtTrfTxInf>') + 40)));
    assert.deepEqual(
      [half.payments.length, half.leftOut.map((each) => each.because), half.doubts.length],
      [1, ['broken-from-here'], 4],
    );
  });

  it('never makes reading throw, whatever stands in it', async () => {
    const good = written(harbour);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: good.length }), fc.string(), async (at, put) => {
        await read(good.slice(0, at) + put + good.slice(at + put.length));
      }),
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
    const files = [harbour, awkward];
    const all = painVersions.flatMap((version) =>
      files.map((file) => ({ version, text: expectDone(writePain(file, version)) })),
    );
    assert.equal(all.length, 4);
    assert.doesNotThrow(() => all.forEach(({ version, text }) => validate(version, text)));
  });

  it('refuse what is not as they say, so that this test would see it', () => {
    const [version] = painVersions;
    assert.throws(() => validate(version, written(harbour).replace('<PmtMtd>TRF', '<PmtMtd>XXX')));
  });
});
