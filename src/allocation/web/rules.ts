import { calendarDate, longDate } from '#basics';
import { findPolicyPack, policyPacks } from '#policy';
import { type Answer, address, type Visit } from '#platform';
import { card, cards, html, tag } from '#ui';
import { findNamed } from '../actions/see-rules.ts';
import { findPublished, instruments } from '../instruments.ts';
import { startingInstrument } from '../starting-instrument.ts';
import { paths } from './addresses.ts';
import { instrumentPage } from './instrument-page.ts';
import { policyPage } from './policy-page.ts';
import { findSchema } from './schemas.ts';
import { sayRules } from './say-rules.ts';
import { wordsFor } from './words-for.ts';

/** Every rule, for anyone. */
export function rulesPage(visit: Visit): Answer {
  const say = sayRules(visit);
  const figures = instruments.map((one) =>
    card({
      title: wordsFor(one.title, visit),
      href: address(paths.rule, { name: one.id }),
      text: `${say.stage[one.stage]}. ${say.version(one.version, longDate(calendarDate(one.from)))}.`,
    }),
  );
  const policies = policyPacks.map((pack) =>
    card({
      title: pack.title,
      href: address(paths.policy, { name: pack.id }),
      text: pack.says[0],
      ...(visit.settings.policy === pack.id && { tags: [tag({ text: say.inForce })] }),
    }),
  );
  return {
    page: {
      title: say.title,
      lead: say.lead,
      wide: true,
      body: html`<h2>${say.figuresTitle}</h2>${cards(figures)}<h2>${say.policiesTitle}</h2>${cards(policies)}`,
    },
  };
}

/** One instrument as a page, or, with `.json` at its end, as the file itself. */
export async function rulePage(visit: Visit): Promise<Answer> {
  const [name, isFile] = namedIn(visit);
  const published = findPublished(name) ?? (await findNamed(visit, name))?.published;
  if (published === undefined) return { refusal: 'not-found' };
  if (isFile) return jsonFile(name, published.file);
  const instrument = startingInstrument(published);
  return instrument === undefined ? { refusal: 'not-found' } : { page: instrumentPage(visit, instrument) };
}

/** One policy pack, likewise. */
export function policyRulePage(visit: Visit): Answer {
  const [name, isFile] = namedIn(visit);
  const pack = findPolicyPack(name);
  if (pack === undefined) return { refusal: 'not-found' };
  return isFile ? jsonFile(name, pack) : { page: policyPage(visit, pack) };
}

/** The JSON Schema of a format of ours. */
export function schemaFile(visit: Visit): Answer {
  const [name, isFile] = namedIn(visit);
  const schema = isFile ? findSchema(name) : undefined;
  return schema === undefined ? { refusal: 'not-found' } : { json: schema };
}

function namedIn(visit: Visit): readonly [name: string, isFile: boolean] {
  const name = visit.params['name'] ?? '';
  return [name.replace(/\.json$/, ''), name.endsWith('.json')];
}

function jsonFile(name: string, value: unknown): Answer {
  return {
    file: {
      name: `${name}.json`,
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(value, undefined, 2),
    },
  };
}
