import { type Outcome, refused } from '#basics';
import { type AddressFault } from './feed-fault.ts';
import { type FeedPart } from './feed-records.ts';
import { isRaw, type Raw } from './fields.ts';

/** Asks an address for JSON. */
export type GetJson = (address: string) => Promise<Outcome<unknown, AddressFault>>;

const pages_max = 10_000;
const perPage = 100;
const together = 4;

/**
 * Reads a list that is sent page by page, as Open Referral UK 1, 2 and 3 do it, and asks for each service whole where the
 * interface gives it: a page holds only the half. Stops at the first fault; a list that goes in a circle is one.
 */
export async function* pagedFeed(start: string, get: GetJson): AsyncGenerator<FeedPart> {
  const reading: Reading = { list: listAddress(start), get, seen: new Set(), asksForWhole: true, record: 0 };
  for (let page = 1; ; page += 1) {
    const address = pageAddress(reading.list, page);
    const read = readPage(await get(address), address, page);
    if ('refused' in read) return yield* refusal(read.refused);
    const { last, services } = read.done;
    if (goesInACircle(reading, services) || page > pages_max) {
      return yield* refusal({ because: 'loops', address });
    }
    for await (const part of wholeServices(reading, services)) {
      yield part;
      if (part.is === 'refused') return;
    }
    if (last || services.length === 0) break;
  }
  const { list, record } = reading;
  if (record === 0) yield* refusal({ because: 'answers-no-list', address: list.href, told: 'no services' });
}

type Reading = {
  readonly list: URL;
  readonly get: GetJson;
  readonly seen: Set<string>;
  asksForWhole: boolean;
  record: number;
};

/** Whether a page brings nothing that did not come before. */
function goesInACircle({ seen }: Reading, services: readonly Raw[]): boolean {
  const ids = services.map((each) => String(each['id']));
  const nothingNew = ids.length > 0 && ids.every((id) => seen.has(id));
  for (const id of ids) seen.add(id);
  return nothingNew;
}

/** The services of a page, each whole where the interface gives it. */
async function* wholeServices(reading: Reading, services: readonly Raw[]): AsyncGenerator<FeedPart> {
  for (let at = 0; at < services.length; at += together) {
    const listed = services.slice(at, at + together);
    const asked = await Promise.all(listed.map((each) => oneWhole(reading, each)));
    for (const outcome of asked) {
      if ('refused' in outcome) return yield* refusal(outcome.refused);
      const record = (reading.record += 1);
      yield { is: 'record', record, line: record, raw: outcome.done, text: JSON.stringify(outcome.done) };
    }
  }
}

type Page = { readonly services: readonly Raw[]; readonly last: boolean };

function readPage(
  outcome: Outcome<unknown, AddressFault>,
  address: string,
  page: number,
): Outcome<Page, AddressFault> {
  if ('refused' in outcome) return outcome;
  const body = outcome.done;
  if (Array.isArray(body)) return { done: { services: body.filter(isRaw), last: true } };
  const list = isRaw(body) ? listIn(body) : undefined;
  if (!isRaw(body) || list === undefined) return refused('answers-no-list', { address });
  const number = numberIn(body, ['page_number', 'number', 'page']);
  const pages = numberIn(body, ['total_pages', 'totalPages']);
  // Version 1 counts pages from 1 in its answers, and some servers from 0.
  if (number !== undefined && page > 2 && number < page - 1) {
    return refused('loops', { address, told: `page ${number}` });
  }
  const saysLast = body['last_page'] ?? body['last'];
  const last = typeof saysLast === 'boolean' ? saysLast : pages === undefined || page >= pages;
  return { done: { services: list, last } };
}

function listIn(body: Raw): readonly Raw[] | undefined {
  const list = [body['contents'], body['content'], body['services']].find(Array.isArray);
  return list?.filter(isRaw);
}

async function oneWhole(reading: Reading, listed: Raw): Promise<Outcome<Raw, AddressFault>> {
  const id = listed['id'];
  if (!reading.asksForWhole || typeof id !== 'string' || id === '') return { done: listed };
  const one = new URL(reading.list);
  one.pathname = `${one.pathname}/${encodeURIComponent(id)}`;
  one.search = '';
  const outcome = await reading.get(one.href);
  if ('done' in outcome) {
    // Whatever answers for another service than was asked for is not listened to.
    const whole = isRaw(outcome.done) && outcome.done['id'] === id ? outcome.done : {};
    return { done: { ...listed, ...whole } };
  }
  if (outcome.refused.because !== 'answered') return outcome;
  // An interface that has no address for one service gives the list alone; it is not asked again.
  reading.asksForWhole = false;
  return { done: listed };
}

/** The address of the list: `…/services`, whether it was given whole or only up to there. */
function listAddress(start: string): URL {
  const address = new URL(start);
  const path = address.pathname.replace(/\/+$/, '');
  address.pathname = /\/services$/i.test(path) ? path : `${path}/services`;
  address.hash = '';
  return address;
}

function pageAddress(list: URL, page: number): string {
  const address = new URL(list);
  address.searchParams.set('page', String(page));
  if (!address.searchParams.has('per_page')) address.searchParams.set('per_page', String(perPage));
  return address.href;
}

function numberIn(body: Raw, fields: readonly string[]): number | undefined {
  const found = fields.map((field) => body[field]).find((value) => typeof value === 'number');
  return typeof found === 'number' ? found : undefined;
}

function* refusal(fault: AddressFault): Generator<FeedPart, undefined> {
  yield { is: 'refused', refused: fault };
}
