import { type OrganisationId, pounds, readId, readPounds } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, form, html, moneyInput, textarea } from '#ui';
import { handOn, seeReturn, takeOfferBack } from '../actions/index.ts';
import type { PartId } from '../part.ts';
import { paths } from './addresses.ts';
import { funderField, missing, textOf } from './fields.ts';
import { sayStreams } from './say.ts';

type Which = { readonly organisation: OrganisationId; readonly part: PartId };

/** Where a funder offers another what it does not need of its own part: the first of two names. */
export async function handOnPage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const which = whichIn(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const seen = await seeReturn(visit, which.organisation);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const line = seen.done.lines.find(({ part }) => part.partId === which.part);
  if (line === undefined) return { refusal: 'not-found' };
  const say = sayStreams(visit);
  const of = (name: string) => ({
    name,
    value: field(visit.form, name),
    errorMessage: errorFor(errors, name),
    reader: visit,
  });
  return {
    ...(errors.length > 0 && { status: 422 as const }),
    page: {
      title: say.handTitle(line.part.reference),
      lead: say.handLead(pounds(line.left)),
      errors,
      back: { href: address(paths.return, { organisation: which.organisation }), text: say.returnTitle },
      body: form({
        action: address(paths.handOn, which),
        csrf: visit.csrf,
        token: visit.clock.newId(),
        children: html`${funderField(visit, { name: 'to', label: say.handTo }, seen.done.funders, errors)}
          ${moneyInput({ ...of('amount'), label: say.handAmount })}
          ${textarea({ ...of('because'), label: say.handBecause, rows: 3 })}
          ${button({ text: say.handSave, preventDoubleClick: true })}`,
      }),
    },
  };
}

export async function handOnNow(visit: Visit): Promise<Answer> {
  const which = whichIn(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const say = sayStreams(visit);
  const to = readId<'organisation'>(field(visit.form, 'to'));
  const amount = readPounds(field(visit.form, 'amount')) || undefined;
  const because = textOf(visit, 'because', say.handWhyMissing);
  const errors = [
    ...missing('to', say['no-such-funder'], to),
    ...missing('amount', say.amountWrong, amount),
    ...because.errors,
  ];
  if (errors.length > 0 || to === undefined || amount === undefined) return handOnPage(visit, errors);
  const once = readId<'once'>(field(visit.form, 'token'));
  const handing = { ...which, to, amount, because: because.text, ...(once !== undefined && { once }) };
  const offered = await handOn(visit, handing);
  const goTo = address(paths.return, { organisation: which.organisation });
  if ('done' in offered) return { goTo, notice: say.handed };
  const { refused } = offered;
  if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  if (refused.because === 'already-done') return { goTo };
  if (refused.because === 'no-such-part') return { refusal: 'not-found' };
  return handOnPage(visit, [
    refused.because === 'not-left'
      ? { field: 'amount', text: say.onlyLeft(pounds(refused.left)) }
      : { field: 'to', text: say['no-such-funder'] },
  ]);
}

/** Takes back what the other funder has not signed. */
export async function takeOfferBackNow(visit: Visit): Promise<Answer> {
  const organisation = readId<'organisation'>(visit.params['organisation']);
  const place = readId<'stream-place'>(visit.params['place']);
  if (organisation === undefined || place === undefined) return { refusal: 'not-found' };
  const back = await takeOfferBack(visit, { organisation, place });
  const goTo = address(paths.return, { organisation });
  if ('done' in back) return { goTo, notice: sayStreams(visit).placeClosed };
  return back.refused.because === 'not-allowed' ? { refusal: 'not-allowed' } : { goTo };
}

function whichIn({ params }: Visit): Which | undefined {
  const organisation = readId<'organisation'>(params['organisation']);
  const part = readId<'stream-part'>(params['part']);
  return organisation === undefined || part === undefined ? undefined : { organisation, part };
}
