import { dayOf, longDate, pence, pounds, readId, timeOf } from '#basics';
import { address, type Answer, type Visit } from '#platform';
import { details, type Html, html } from '#ui';
import { type Happening, whatHappened } from '../actions/index.ts';
import { roles } from '../authority.ts';
import { authoritySay } from './authority-say.ts';
import { journalSay } from './journal-say.ts';
import { personOf } from './person-of.ts';

/** Everything recorded about me, or who looked, a page at a time. */
export async function journalPage(visit: Visit): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const lookedOnly = visit.query['only'] === 'looked';
  const before = readId<'journal'>(visit.query['before']);
  const outcome = await whatHappened(visit, { person, lookedOnly, before });
  if ('refused' in outcome) return { refusal: 'not-allowed' };
  const say = journalSay(visit);
  const { lines, next } = outcome.done;
  const here = (query: Readonly<Record<string, string>>) =>
    address('/people/:person/journal', { person }, query);
  const kept = lookedOnly ? { only: 'looked' } : undefined;
  const other = lookedOnly
    ? html`<a href="${here({})}">${say.all}</a>`
    : html`<a href="${here({ only: 'looked' })}">${say.onlyLooked}</a>`;
  const body = html`<p>${other}</p>
    ${lines.length === 0 ? html`<p>${say.none}</p>` : byDay(visit, lines)}
    <p class="row">
      ${before !== undefined && html`<a href="${here({ ...kept })}">${say.newest}</a>`}
      ${next !== undefined && html`<a href="${here({ ...kept, before: next })}" rel="next">${say.older}</a>`}
    </p>`;
  const back = { href: address('/people/:person/circle', { person }), text: say.back };
  const title = lookedOnly ? say.titleLooked : say.title;
  return {
    page: {
      title,
      lead: lookedOnly ? say.leadLooked : say.lead,
      picture: 'work-learning',
      back,
      body,
      exit: true,
    },
  };
}

function byDay(visit: Visit, lines: readonly Happening[]): Html {
  const days = [...new Set(lines.map((line) => dayOf(line.at)))];
  return html`${days.map((day) => {
    const then = lines.filter((line) => dayOf(line.at) === day);
    return html`<h2>${longDate(day, visit.language === 'cy' ? 'cy' : 'en-GB')}</h2>
      <ul>${then.map((line) => html`<li>${happening(visit, line)}</li>`)}</ul>`;
  })}`;
}

function happening(visit: Visit, line: Happening): Html {
  const say = journalSay(visit);
  return html`<strong>${who(visit, line)}</strong> ${whatTheyDid(visit, line)}
    <span class="muted">${timeOf(line.at)}</span>
    ${line.why !== undefined && html`<br>${say.because(line.why)}`}
    ${Object.keys(line.about).length > 0 && details({ summary: say.exactly, text: exactly(line) })}`;
}

function who(visit: Visit, line: Happening): string {
  if (line.standing === 'self') return journalSay(visit).me;
  const role = roles.find((each) => each === line.standing);
  const as = role === undefined ? undefined : authoritySay(visit).standings[role];
  return [line.accountName, line.organisationName, as].filter((part) => part !== undefined).join(', ');
}

function whatTheyDid(visit: Visit, line: Happening): string {
  const did: Readonly<Record<string, string>> = authoritySay(visit).did;
  const looked: Readonly<Record<string, string>> = authoritySay(visit).looked;
  const promised = line.about['promised'] === true ? journalSay(visit).promised : undefined;
  const said = line.looked ? (looked[line.what] ?? did[line.what]) : (promised ?? did[line.what]);
  return [said ?? journalSay(visit).somethingElse(line.what), ...aboutWhat(visit, line)].join(': ');
}

/** By name, what it was about, to whom and how much; nothing where the line says none of it. */
function aboutWhat(visit: Visit, { about }: Happening): readonly string[] {
  const text = (key: string): readonly string[] => {
    const value = about[key];
    return typeof value === 'string' && value !== '' ? [value] : [];
  };
  const money = about['pence'];
  const sum = typeof money === 'number' ? [pounds(pence(money))] : [];
  const all = [...text('name'), ...text('what'), ...text('to').map(journalSay(visit).to), ...sum];
  return all.length === 0 ? [] : [all.join(', ')];
}

function exactly(line: Happening): Html {
  const entries = Object.entries(line.about).map(([name, value]) => html`<li>${name}: ${String(value)}</li>`);
  return html`<ul>${entries}</ul>`;
}
