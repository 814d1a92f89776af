import { address, type Answer, type Visit } from '#platform';
import {
  changeMind,
  recordPaperSignature,
  seeHolding,
  signAgreement,
  signAsHolder,
} from '../actions/index.ts';
import { html } from '#ui';
import { kindFacts } from '../holding.ts';
import { type AgreementFound, agreementShown, signedWords } from './agreement-shown.ts';
import { wordingFor } from './agreement-words.ts';
import { answerTo, nowhere, type Nowhere } from './answers.ts';
import { bothOf, onceOf, readDay, readText } from './parts.ts';
import { signingSay } from './say-agreement.ts';

/** An agreement to read, to print and to sign; once signed, in the words it was signed. */
export async function agreementPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'refusal' in found ? found : { page: agreementShown(visit, found, []) };
}

/** The person signs. */
export async function sign(visit: Visit): Promise<Answer> {
  return signWith(visit, 'signed', async (found, name) =>
    signAgreement(visit, {
      ...named(found),
      name,
      wording: wordingFor(visit, found.seen),
      once: onceOf(visit.form),
    }),
  );
}

/** A worker of the organisation that holds it signs. */
export async function signForHolder(visit: Visit): Promise<Answer> {
  return signWith(visit, 'signed', async (found, name) => {
    const wording = signedWords(found.seen) ?? wordingFor(visit, found.seen);
    return signAsHolder(visit, { ...named(found), name, wording, once: onceOf(visit.form) });
  });
}

/** The person writes down that the paper copy is signed. */
export async function signedOnPaper(visit: Visit): Promise<Answer> {
  const on = readDay(visit.form, 'on');
  const found = await find(visit);
  if ('refusal' in found) return found;
  if (on === undefined || on > visit.clock.today()) {
    const errors = [{ field: 'on-day', text: signingSay(visit).dayWrong }];
    return { page: agreementShown(visit, found, errors), status: 422 };
  }
  return signWith(visit, 'paperDone', async (_, name) => {
    const wording = signedWords(found.seen) ?? wordingFor(visit, found.seen);
    return recordPaperSignature(visit, { ...named(found), name, wording, on, once: onceOf(visit.form) });
  });
}

/** The person takes it back before it is in force. */
export async function takeBack(visit: Visit): Promise<Answer> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const { person } = both;
  const outcome = await changeMind(visit, { ...both, once: onceOf(visit.form) });
  const goTo = address('/holdings/:person/choose', { person });
  if ('done' in outcome) return { goTo, notice: signingSay(visit).changed };
  return answerTo(outcome.refused, goTo) ?? notNow(visit, await find(visit));
}

async function signWith(
  visit: Visit,
  notice: 'signed' | 'paperDone',
  signing: (found: AgreementFound, name: string) => Promise<Awaited<ReturnType<typeof signAgreement>>>,
): Promise<Answer> {
  const say = signingSay(visit);
  const found = await find(visit);
  if ('refusal' in found) return found;
  const name = readText(visit.form, 'name', { missing: say.nameMissing, tooLong: say.nameTooLong });
  if (name.errors.length > 0) return { page: agreementShown(visit, found, name.errors), status: 422 };
  const outcome = await signing(found, name.text);
  const goTo = whereNext(found);
  if ('done' in outcome) {
    const { state, kind, name: holder } = outcome.done;
    if (state === 'active') return { goTo, notice: say[notice] };
    const paper = kindFacts[kind].alsoSigns === 'named-people';
    return { goTo, notice: paper ? say.signedPaper : say.signedWaits(holder) };
  }
  if (outcome.refused.because === 'conflict') {
    const { person, seen } = found;
    const organisation = outcome.refused.organisationId;
    const href = address('/people/:person/both/:organisation', { person, organisation });
    const text = html`${say.pullsTwoWays(seen.holding.name)} <a href="${href}">${say.whatGoesTogether}</a>`;
    return { page: agreementShown(visit, found, [{ field: 'name', text }]), status: 409 };
  }
  return answerTo(outcome.refused, goTo) ?? notNow(visit, await find(visit));
}

function whereNext({ person, seen }: AgreementFound): string {
  const { organisationId, holdingId } = seen.holding;
  if (seen.as === 'holder' && organisationId !== undefined)
    return address('/holdings/for/:organisation', { organisation: organisationId });
  const waits = kindFacts[seen.holding.kind].alsoSigns === 'named-people';
  return waits
    ? address('/holdings/:person/agreements/:holding', { person, holding: holdingId })
    : address('/holdings/:person', { person });
}

function notNow(visit: Visit, found: AgreementFound | Nowhere): Answer {
  if ('refusal' in found) return found;
  return {
    page: agreementShown(visit, found, [{ field: 'main', text: signingSay(visit).notNow }]),
    status: 409,
  };
}

function named({ person, seen }: AgreementFound) {
  return { person, holding: seen.holding.holdingId };
}

async function find(visit: Visit): Promise<AgreementFound | Nowhere> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const seen = await seeHolding(visit, both);
  if ('done' in seen) return { person: both.person, seen: seen.done };
  return nowhere(seen.refused);
}
