import type { TestEvent } from 'node:test/reporters';

/** Tells only what did not pass, and node:test's closing lines. */
// oxlint-disable-next-line import/no-default-export -- how Node finds a reporter
export default function brief(events: AsyncIterable<TestEvent>): AsyncGenerator<string>;
