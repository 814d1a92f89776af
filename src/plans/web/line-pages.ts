import { pounds, readId } from '#basics';
import { priceOf, type Service, type ServiceId } from '#directory';
import { findService } from '#directory/actions';
import { address, type Answer, field, type Visit } from '#platform';
import { card, cards, html } from '#ui';
import { addToPlan } from '../actions/add-to-plan.ts';
import { changeInPlan, type ChangingRefusal } from '../actions/change-in-plan.ts';
import type { Line, PaidLine } from '../line.ts';
import type { Plan } from '../plan.ts';
import { paths, planHref } from './addresses.ts';
import { entryIdOf } from './entry-pages.ts';
import { readCost } from './line-cost.ts';
import {
  emptyLine,
  lineAsTyped,
  lineLetters,
  plain,
  readLine,
  readWay,
  type TypedLine,
  typedLine,
} from './line-fields.ts';
import { lineForm, type LineForm } from './line-form.ts';
import { helpingNote, onceOf, type OnOpenPlan, tooLongIn, versionOf, withOpenPlan } from './parts.ts';
import { say } from './say.ts';
import { sayForms } from './say-forms.ts';
import { sayLine } from './say-line.ts';
import { sayLists } from './say-lists.ts';
import { typedForThem } from './whose-words.ts';

/** First what kind of help it is; then, with `?way=` or `?service=`, the form for it. */
export function newLinePage(visit: Visit): Promise<Answer> {
  return withOpenPlan(visit, async (on) => {
    const service = await serviceOf(visit, visit.query['service']);
    if (service !== undefined) return lineForm(on, fromDirectory(service, visit));
    const way = readWay(visit.query['way']);
    if (way === undefined || way === 'service') return chooseWay(on);
    return lineForm(on, { typed: emptyLine(way), version: 0, theirs: true });
  });
}

/** What stands beside each way, in easy words. */
const wayPictures = {
  unpaid: 'relationships',
  ordinary: 'community',
  directory: 'service-fund',
  assistant: 'help',
  written: 'money',
} as const;

function chooseWay(on: OnOpenPlan): Answer {
  const { visit, person } = on;
  const words = sayLine(visit);
  const ways = ['unpaid', 'ordinary', 'directory', 'assistant', 'written'] as const;
  const all = ways.map((way) =>
    card({
      title: words.ways[way],
      href: way === 'directory' ? '/directory' : address(paths.newLine, { person }, { way }),
      headingLevel: 2,
      text: words.waysMean[way],
      ...(visit.preferences.easy && { picture: wayPictures[way] }),
    }),
  );
  return {
    page: {
      title: words.chooseTitle,
      lead: words.chooseLead,
      picture: 'help',
      back: { href: planHref(person), text: sayForms(visit).back },
      body: html`${helpingNote(on)}${cards(all, { stacked: true })}`,
    },
  };
}

function fromDirectory(service: Service, visit: Visit): LineForm {
  const price = priceOf(service, visit.clock.today());
  const unit = price?.per === 'session' ? 'session' : 'hour';
  return {
    typed: {
      ...emptyLine('service'),
      what: service.name,
      service: service.id,
      unit,
      price: price === undefined ? '' : plain(price.amount),
    },
    version: 0,
    theirs: true,
    listed: listedAs(service),
  };
}

function listedAs(service: Service): NonNullable<LineForm['listed']> {
  const name = service.provider === undefined ? service.name : `${service.name}, ${service.provider.name}`;
  return { name, priceAsWorded: 'words' in service.cost ? (service.cost.words ?? '') : '' };
}

async function serviceOf(visit: Visit, text: string | undefined): Promise<Service | undefined> {
  const serviceId: ServiceId | undefined = readId<'service'>(text);
  return serviceId === undefined ? undefined : findService(visit, serviceId);
}

/** The form of a line that is in the plan. */
export function linePage(visit: Visit): Promise<Answer> {
  return withOpenPlan(visit, (on) => {
    const entryId = entryIdOf(visit);
    const line = lineIn(on.plan, entryId);
    if (entryId === undefined) return { refusal: 'not-found' };
    if (line === undefined) return { goTo: planHref(on.person), notice: sayForms(visit).gone };
    const listed = line.kind === 'paid' && line.provider.kind === 'service' ? line.provider : undefined;
    return lineForm(on, {
      entryId,
      typed: lineAsTyped(line),
      version: line.version,
      theirs: line.written.voice === 'own',
      ...(listed && { listed }),
    });
  });
}

/** Keeps a line: a new one, or a change to one that is there. */
export function saveLine(visit: Visit): Promise<Answer> {
  return withOpenPlan(visit, async (on) => {
    const entryId = entryIdOf(visit);
    const there = lineIn(on.plan, entryId);
    const way = there === undefined ? readWay(visit.query['way']) : lineAsTyped(there).way;
    if (way === undefined) return { refusal: 'not-found' };
    const words = sayLine(visit);
    const typed = typedLine(way, visit.form);
    const service = way === 'service' ? await serviceOf(visit, typed.service) : undefined;
    const given: LineForm = {
      typed,
      version: versionOf(visit),
      theirs: typedForThem(visit),
      ...(entryId && { entryId }),
      ...(service && { listed: listedAs(service) }),
    };
    if (field(visit.form, 'addUp') !== '')
      return lineForm(on, { ...given, wrong: readCost(typed, words).wrong });
    const read = readLine(typed, on.plan, words);
    const tooLong = tooLongIn(visit, lineLetters);
    if ('wrong' in read) return lineForm(on, { ...given, wrong: { ...read.wrong, ...tooLong } });
    if (Object.keys(tooLong).length > 0) return lineForm(on, { ...given, wrong: tooLong });
    const saving = { person: on.person, entry: read.entry, typedForThem: given.theirs, ...onceOf(visit) };
    const saved =
      entryId === undefined
        ? await addToPlan(visit, saving)
        : await changeInPlan(visit, { ...saving, entryId, version: given.version });
    if ('done' in saved || saved.refused.because === 'already-done')
      return { goTo: `${planHref(on.person)}#lines`, notice: sayForms(visit).saved };
    return notSaved(on, given, saved.refused);
  });
}

function notSaved(
  on: OnOpenPlan,
  given: LineForm,
  refused: ChangingRefusal | { readonly because: 'not-allowed' },
): Answer {
  const { visit } = on;
  const words = sayLine(visit);
  switch (refused.because) {
    case 'below-the-providers-price': {
      const { listedPrice, needed, given: wrote, short } = refused;
      const unit = unitWords(visit, given.typed);
      const price = words.below(
        `${pounds(listedPrice)} ${unit}`,
        pounds(needed),
        pounds(wrote),
        pounds(short),
      );
      return lineForm(on, { ...given, wrong: { price } });
    }
    case 'priced-by-another-unit': {
      const { amount, per } = refused.asked;
      const unit = words.otherUnit(pounds(amount), per === 'session' ? 'session' : 'hour');
      return lineForm(on, { ...given, wrong: { unit } });
    }
    case 'no-such-service-listed':
      return lineForm(on, { ...given, wrong: { what: words.noSuchService } });
    case 'changed-meanwhile': {
      const now = lineIn(on.plan, given.entryId);
      if (now === undefined) return { goTo: planHref(on.person), notice: sayForms(visit).gone };
      const wrong = { what: sayForms(visit).changedError };
      return lineForm(on, { ...given, version: now.version, wrong, meanwhile: now });
    }
    case 'not-found':
      return { goTo: planHref(on.person), notice: sayForms(visit).gone };
    case 'not-allowed':
      return { refusal: 'not-allowed' };
    case 'their-own-words':
    case 'no-plan-begun':
    case 'with-the-service':
      return { goTo: planHref(on.person), notice: say(visit).cannotChangeNow };
  }
}

function unitWords(visit: Visit, typed: TypedLine): string {
  const { perUnit } = sayLists(visit);
  const unit: NonNullable<PaidLine['price']>['unit'] = typed.unit === 'session' ? 'session' : 'hour';
  return perUnit[unit];
}

function lineIn(plan: Plan, lineId: string | undefined): Line | undefined {
  return plan.lines.find((each) => each.lineId === lineId);
}
