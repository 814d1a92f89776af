import { readId } from '#basics';
import { field, type Visit } from '#platform';
import { getPolicyPack } from '#policy';
import { errorFor, type FieldError, type Html, html, input, radios, select, textarea } from '#ui';
import type { GeneralFault, PrecedentRefusal } from '../actions/index.ts';
import { groundsFor, type OwnGround } from '../leans-on.ts';
import type { GeneralWords, Precedent } from '../precedent.ts';
import { standsAt } from '../precedent.ts';
import { onDay } from './parts.ts';
import { askSay } from './say-ask.ts';
import { precedentSay } from './say-precedents.ts';

/** What a ground is called; a rule of the place in its own words. */
export function groundText(visit: Visit, code: string): string {
  const { neverBuys } = getPolicyPack(visit.settings.policy);
  const own: Readonly<Partial<Record<string, string>>> = precedentSay(visit).grounds satisfies Record<
    OwnGround,
    string
  >;
  return own[code] ?? neverBuys.find((each) => each.code === code)?.says ?? code;
}

/** Whether it is yes or no. */
export function saysRadios(visit: Visit, errors: readonly FieldError[], size: 'm' | 's'): Html {
  const say = askSay(visit);
  return radios({
    name: 'says',
    fieldset: { legend: { text: say.answerQuestion, classes: `govuk-fieldset__legend--${size}` } },
    value: field(visit.form, 'says'),
    errorMessage: errorFor(errors, 'says'),
    reader: visit,
    items: [
      { value: 'yes', text: say.yes },
      { value: 'no', text: say.no },
    ],
  });
}

/** Yes or no as it was sent, and that it is missing where it is. */
export function readSays(visit: Visit): {
  readonly says?: 'yes' | 'no';
  readonly errors: readonly FieldError[];
} {
  const says = (['yes', 'no'] as const).find((each) => each === field(visit.form, 'says'));
  return says === undefined
    ? { errors: [{ field: 'says', text: askSay(visit).answerMissing }] }
    : { says, errors: [] };
}

/** What follows from it for everybody: the kind of thing, why, what it leans on, and why it differs. */
export function generalFields(visit: Visit, like: readonly Precedent[], errors: readonly FieldError[]): Html {
  const say = precedentSay(visit);
  const box = (name: string) => ({
    name,
    value: field(visit.form, name),
    errorMessage: errorFor(errors, name),
    reader: visit,
  });
  const pack = getPolicyPack(visit.settings.policy);
  const grounds = [
    ...groundsFor('yes', pack).map((code) => ({ value: code, text: say.ifYes(groundText(visit, code)) })),
    ...groundsFor('no', pack).map((code) => ({ value: code, text: say.ifNo(groundText(visit, code)) })),
  ];
  return html`${like.length > 0 && sameRadios(visit, like, errors)}
    ${input({ ...box('kind'), label: say.kind, hint: say.kindHint(like.length > 0) })}
    ${textarea({ ...box('general'), label: say.why, hint: say.whyHint, rows: 2 })}
    ${select({ ...box('leans-on'), label: say.leansOn, items: [{ text: say.choose, value: '' }, ...grounds] })}
    ${textarea({ ...box('differs'), label: say.differsField, rows: 2 })}`;
}

function sameRadios(visit: Visit, like: readonly Precedent[], errors: readonly FieldError[]): Html {
  const say = precedentSay(visit);
  return radios({
    name: 'same',
    fieldset: { legend: { text: say.same, classes: 'govuk-fieldset__legend--s' } },
    value: field(visit.form, 'same'),
    errorMessage: errorFor(errors, 'same'),
    reader: visit,
    items: [
      ...like.map((each) => ({
        value: each.kindId,
        text: each.kind,
        hint: { text: say.sameBefore[standsAt(each)](onDay(visit, each.saidOn), each.reason) },
      })),
      { value: 'none', text: say.sameNone },
    ],
  });
}

/** General words as they were sent, and what is missing in them. */
export function readGeneral(
  visit: Visit,
  like: readonly Precedent[],
): {
  readonly inGeneral: GeneralWords;
  readonly errors: readonly FieldError[];
} {
  const say = precedentSay(visit);
  const sent = (name: string): string => field(visit.form, name);
  const [kind, reason, leansOn, differs] = [sent('kind'), sent('general'), sent('leans-on'), sent('differs')];
  const sameAs = readId<'precedent'>(field(visit.form, 'same'));
  const wrong: readonly (readonly [boolean, FieldError])[] = [
    [sameAs === undefined && kind === '', { field: 'kind', text: say.kindMissing(like.length > 0) }],
    [kind.length > 80, { field: 'kind', text: say.kindTooLong }],
    [reason === '', { field: 'general', text: say.whyMissing }],
    [reason.length > 300, { field: 'general', text: say.whyTooLong }],
    [leansOn === '', { field: 'leans-on', text: say.groundMissing }],
    [differs.length > 300, { field: 'differs', text: say.whyTooLong }],
  ];
  const inGeneral = {
    kind,
    reason,
    leansOn,
    ...(sameAs !== undefined && { sameAs }),
    ...(differs !== '' && { differs }),
  };
  return { inGeneral, errors: wrong.flatMap(([is, error]) => (is ? [error] : [])) };
}

/** Why general words may not become precedent, each fault beside the field that can mend it; none where it is for another reason. */
export function whyNotGeneral(
  visit: Visit,
  refused: { readonly because: string } | PrecedentRefusal,
): readonly FieldError[] {
  return 'faults' in refused ? refused.faults.map((fault) => errorOf(visit, fault)) : [];
}

function errorOf(visit: Visit, fault: GeneralFault): FieldError {
  const say = precedentSay(visit);
  const fields = { kind: 'kind', reason: 'general', differs: 'differs' } as const;
  switch (fault.because) {
    case 'gives-away':
      return { field: fields[fault.field], text: say.away[fault.by](fault.words) };
    case 'say-why-different':
      return { field: 'differs', text: say.differsMissing(standsAt(fault.before)) };
    case 'no-such-ground':
      return { field: 'leans-on', text: say.groundMissing };
    case 'no-such-kind':
      return { field: 'same', text: say.noSuchKind };
  }
}
