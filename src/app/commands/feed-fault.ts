import type { FeedFault } from '#directory';

/** Where a file stops being a list of services, and what to do. */
export function whyRefused(fault: FeedFault): string {
  const where = `line ${fault.line}${fault.record === undefined ? '' : `, after ${fault.record} services`}`;
  return `${why[fault.because]} (${where})`;
}

const why: Readonly<Record<FeedFault['because'], string>> = {
  'not-utf-8': 'Its letters are not UTF-8. Save it as UTF-8 and try again.',
  'not-json': 'It is not JSON from here on. Ask its publisher for a whole file.',
  html: 'It is a web page, not a list of services. Check the address it was fetched from.',
  'wrong-shape': 'Its list holds something that is no service. Ask its publisher for the list of services.',
  'cut-off': 'It breaks off before its end. Fetch it again.',
  'no-services': 'It has no services with an id. Check that it is the right file.',
  'no-list': 'It has no list of services under "contents", "content" or "services", nor is it a list itself.',
};
