import type { FeedFault } from '#directory';

/** Why something is no list of services, where it stops being one, and what to do. */
export function whyRefused(fault: FeedFault): string {
  return `${why[fault.because]} (${whereIn(fault)})`;
}

function whereIn(fault: FeedFault): string {
  if ('address' in fault) return fault.told === undefined ? fault.address : `${fault.address}: ${fault.told}`;
  if ('file' in fault) return fault.line === undefined ? fault.file : `${fault.file}, line ${fault.line}`;
  return `line ${fault.line}${fault.record === undefined ? '' : `, after ${fault.record} services`}`;
}

const why: Readonly<Record<FeedFault['because'], string>> = {
  'not-utf-8': 'Its letters are not UTF-8. Save it as UTF-8 and try again.',
  'not-json': 'It is not JSON from here on. Ask its publisher for a whole file.',
  html: 'It is a web page, not a list of services. Check the address it was fetched from.',
  'wrong-shape': 'Its list holds something that is no service. Ask its publisher for the list of services.',
  'too-deep':
    'One of its services is lists within lists, more than anybody can read. Ask its publisher for a proper file.',
  'too-large': 'One of its services is longer than 5 million letters. Ask its publisher for a proper file.',
  'cut-off': 'It breaks off before its end. Fetch it again.',
  'no-services': 'It has no services with an id. Check that it is the right file.',
  'no-list': 'It has no list of services under "contents", "content" or "services", nor is it a list itself.',
  unreachable: 'Nobody answers there. Check the address, and whether this machine may reach it.',
  answered: 'It answers that it can’t. Check the address, or ask its publisher.',
  redirects: 'It sends us to another address. Look at that address yourself, and name it if it is right.',
  stalls: 'It stopped sending for half a minute. Try again later.',
  loops: 'It goes in a circle: a page that came before came again. Tell its publisher.',
  'answers-html': 'It answers with a web page, not with a list of services. Check the address.',
  'answers-no-json': 'What it answers is not JSON. Tell its publisher.',
  'answers-too-much': 'One of its answers is over 50 MB. Ask its publisher for a file.',
  'answers-too-deep':
    'One of its answers is lists within lists, more than anybody can read. Ask its publisher for a file.',
  'answers-no-list': 'It answers without a list of services. Check the address.',
  'no-table-of-services': 'There is no services.csv in the folder or in its folder data.',
  'table-unreadable': 'A quotation mark is opened and never closed. Mend the table there.',
};
