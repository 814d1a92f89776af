import { expectDone, type PersonId } from '#basics';
import { findServices } from '#directory/actions';
import { giveNews, newsToGive, organisationsHere } from '#people/actions';
import {
  answerReport,
  askForCheck,
  choosePairFor,
  letOut,
  lookOver,
  noteVisit,
  reportsToAnswer,
  strikeOut,
  writeFindings,
} from '#quality/actions';
import { reactions } from '../../reactions/reactions.ts';
import type { Story } from '../story.ts';
import { olaWants, pairFound, tidewaySays } from '../words/quality.ts';

/** Ola has the support of Tideway Arts checked by people who do nothing else for her; Tideway answers. */
export async function supportIsChecked({ as, on }: Story, ola: PersonId): Promise<void> {
  on(5, 1, '10:00');
  const here = await organisationsHere(as('ola'));
  const checkers = here.find((each) => each.name === 'Northcliff People First')?.organisationId;
  const provider = (await organisationsHere(as('ola'), 'provider'))[0]?.organisationId;
  if (checkers === undefined || provider === undefined) throw new Error('expected both in the town');
  const [found] = (await findServices(as('ola'), { text: 'pottery arts club', place: '', page: 1 })).services;
  const asked = { person: ola, provider, checkers, service: found?.service.id, asks: olaWants };
  const of = { person: ola, check: expectDone(await askForCheck(as('ola'), asked)) };
  const two = [as('winnie'), as('pat')].flatMap(({ account }) => account?.accountId ?? []);
  expectDone(await choosePairFor(as('winnie'), { ...of, two, nobodyClose: true }));
  const visited = on(4, 4, '15:30');
  expectDone(await noteVisit(as('pat'), { ...of, on: visited }));
  on(4, 5, '11:00');
  expectDone(await writeFindings(as('winnie'), { ...of, findings: pairFound }));
  on(3, 1, '09:30');
  expectDone(await lookOver(as('lowri'), of));
  for (const news of expectDone(await newsToGive(as('lowri'), checkers)))
    expectDone(
      await giveNews(
        as('lowri'),
        { person: ola, news: news.newsId, as: news.formats[0] },
        reactions.whenGiven,
      ),
    );
  on(3, 2, '19:00');
  expectDone(await strikeOut(as('ola'), { ...of, standard: 'healthy-and-safe', out: true }));
  expectDone(await letOut(as('ola'), of));
  const today = on(1, 4, '16:00');
  const [report] = expectDone(await reportsToAnswer(as('sam'), provider));
  if (report === undefined) throw new Error('expected a report about Tideway Arts');
  const answering = { organisation: provider, report: report.reportId, reply: tidewaySays(today) };
  expectDone(await answerReport(as('sam'), answering));
}
