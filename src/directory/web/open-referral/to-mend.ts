import type { OpenAnswer, OpenAsked } from '#platform';
import { openToMend } from '../../actions/index.ts';
import { openPage } from '../../open-wish.ts';
import { readQuery } from './problems.ts';
import { ToMendQuery } from './read-query.ts';

/** `GET /oruk/to_mend`: what publishers can mend at the source, record by record; with `list`, in one list. */
export async function listToMend(asked: OpenAsked): Promise<OpenAnswer> {
  const query = readQuery(ToMendQuery, asked);
  if ('problem' in query) return query;
  const { list, page, per_page: perPage } = query.read;
  const { part, total } = await openToMend(asked, { list, page, perPage });
  return { json: openPage({ page, perPage }, total, part) };
}
