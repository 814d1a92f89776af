import { type Answer, field, type Visit } from '#platform';
import { errorFor, type FieldError, html, input, textarea } from '#ui';
import { describeRuleDraft, instrumentOfDraft } from '../../actions/draft-rules.ts';
import { seeRuleDraft } from '../../actions/see-rules.ts';
import { isDescribed } from '../../actions/sign-rules.ts';
import { paths } from '../addresses.ts';
import { at, formPage, making, textIn } from './parts.ts';
import { sayMaking } from './say-making.ts';

const names = ['title', 'status', 'basis', 'madeBy', 'because'] as const;
type Typed = Readonly<Record<(typeof names)[number], string>>;
const letters_max = { title: 120, status: 1000, basis: 4000, madeBy: 300, because: 2000 } as const;

/** Where a service says what its version is, what it rests on and who made it. */
export async function aboutRulePage(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const seen = await seeRuleDraft(visit, which);
  if (!('done' in seen)) return { refusal: 'not-found' };
  const say = sayMaking(visit);
  const draft = seen.done;
  const typed = errors.length > 0 ? typedIn(visit) : asItStands(draft);
  const about = (name: keyof Typed) => ({
    name,
    value: typed[name],
    errorMessage: errorFor(errors, name),
    reader: visit,
  });
  return formPage(visit, which, {
    path: paths.ruleAbout,
    title: say.about,
    lead: say.aboutLead,
    errors,
    fields: html`${input({ ...about('title'), label: say.aboutTitle, hint: say.aboutTitleHint })}
      ${textarea({ ...about('status'), label: say.status, hint: say.statusHint, rows: 4 })}
      ${textarea({ ...about('basis'), label: say.basis, hint: say.basisHint, rows: 4 })}
      ${input({ ...about('madeBy'), label: say.madeBy })}
      ${textarea({ ...about('because'), label: say.because, hint: say.becauseHint, rows: 3 })}`,
    button: say.save,
  });
}

export async function saveRuleAbout(visit: Visit): Promise<Answer> {
  const which = making(visit);
  if (which === undefined) return { refusal: 'not-found' };
  const say = sayMaking(visit);
  const errors = names.flatMap(
    (name) => textIn(visit, name, { missing: say.missing, most: letters_max[name] }).errors,
  );
  if (errors.length > 0) return aboutRulePage(visit, errors);
  const { title, status, basis, madeBy, because } = typedIn(visit);
  const lines = basis.split('\n').flatMap((line) => line.trim() || []);
  const about = { title, status, basis: lines, madeBy };
  const saved = await describeRuleDraft(visit, which, { about, because });
  if ('done' in saved) return { goTo: at(paths.ruleOne, which), notice: say.saved };
  return { refusal: saved.refused.because === 'not-allowed' ? 'not-allowed' : 'not-found' };
}

function typedIn({ form }: Visit): Typed {
  const of = (name: keyof Typed): string => field(form, name);
  return {
    title: of('title'),
    status: of('status'),
    basis: of('basis'),
    madeBy: of('madeBy'),
    because: of('because'),
  };
}

/** What was said of it before; nothing while it says what the one it was copied from says. */
function asItStands(draft: { readonly file: object; readonly because: string }): Typed {
  const { title, status, basis, madeBy } = instrumentOfDraft(draft);
  const { because } = draft;
  return isDescribed(draft)
    ? { title: title.en, status: status.en, basis: basis.join('\n'), madeBy, because }
    : { title: '', status: '', basis: '', madeBy: '', because };
}
