import { type Html, html } from '#ui';
import { entryHref } from './addresses.ts';
import { type Line, type LineKind } from '../line.ts';
import { priceText } from './money-beside.ts';
import { by, edit, type Shown, way } from './plan-parts.ts';
import { say } from './say.ts';

/** How I will be supported: people I know first, then what everybody can use, then what is paid for. */
export function linesPart(shown: Shown): Html {
  const words = say(shown.reader);
  const { lines } = shown.plan;
  return html`<section aria-labelledby="lines"><h2 id="lines">${words.lines}</h2>
    ${lines.length === 0 && html`<p class="muted">${words.nothingYet}</p>`}
    ${group(shown, 'unpaid', words.unpaid)}${group(shown, 'ordinary', words.ordinary)}${group(shown, 'paid', words.paid)}
    ${shown.mayWrite && way(entryHref(shown.person, 'lines'), words.addLine)}</section>`;
}

function group(shown: Shown, kind: LineKind, title: string): Html | undefined {
  const lines = shown.plan.lines.filter((line) => line.kind === kind);
  if (lines.length === 0) return undefined;
  return html`<h3>${title}</h3><ul>${lines.map((line) => one(shown, line))}</ul>`;
}

function one(shown: Shown, line: Line): Html {
  const words = say(shown.reader);
  const who = whoOf(line);
  const serves = shown.plan.outcomes.filter((each) => line.serves.includes(each.outcomeId));
  return html`<li><strong>${line.what}</strong>${who !== '' && html`, ${who}`}
    ${line.schedule !== '' && html`<p>${line.schedule}</p>`}
    ${line.kind === 'paid' && html`<p>${priceText(line, shown.reader)}</p>`}
    ${serves.length > 0 && html`<p class="small muted">${words.serves} ${serves.map((each) => `“${each.words}”`).join(', ')}</p>`}
    ${by(line.written, shown)}${edit(shown, 'lines', line.lineId, line.what)}</li>`;
}

/** Who does it, without saying again what it is: a line from the directory is often called as the service is. */
function whoOf(line: Line): string {
  const who = line.kind === 'paid' ? line.provider.name : line.who;
  if (who === line.what) return '';
  return who.startsWith(`${line.what}, `) ? who.slice(line.what.length + 2) : who;
}
