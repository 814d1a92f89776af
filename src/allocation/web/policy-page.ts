import { pence, type Period, pounds, shortDate } from '#basics';
import {
  type CountValue,
  countUnits,
  type EmployingValue,
  employingUnits,
  type MoneyValue,
  type PolicyPack,
} from '#policy';
import { address, type Visit } from '#platform';
import { type Content, type Html, html, type Page, stackingTable } from '#ui';
import { paths } from './addresses.ts';
import { sayRules } from './say-rules.ts';

type Rules = ReturnType<typeof sayRules>;
type Sourced = Period & { readonly source: string; readonly seen: boolean };

/** A policy pack in words and tables: every clock, limit and amount with its days and its source. */
export function policyPage(visit: Visit, pack: PolicyPack): Page {
  const say = sayRules(visit);
  const { charging } = pack;
  return {
    title: pack.title,
    lead: pack.says.join(' '),
    back: { href: paths.rules, text: say.back },
    wide: true,
    body: html`<p>${say.charging[charging.kind]}</p>
      <h2>${say.countsTitle}</h2>${countsTable(say, pack.counts)}
      ${charging.kind !== 'none' && html`<h2>${say.amountsTitle}</h2>${amountsTable(say, charging.values)}`}
      <h2>${say.employingTitle}</h2>${employingTable(say, pack.employing)}
      <h2>${say.neverBuysTitle}</h2>
      <ul>${pack.neverBuys.map((one) => html`<li>${one.says} <span class="muted">${one.source}</span></li>`)}</ul>
      <p><a href="${address(paths.policy, { name: `${pack.id}.json` })}">${say.download}</a></p>`,
  };
}

function countsTable(say: Rules, values: readonly CountValue[]): Html {
  const rows = values.map((value) => [
    say.clocks[value.code],
    say.count(value.value, countUnits[value.code]),
    sourceOf(say, value),
  ]);
  return rulesTable(say, say.countsTitle, rows);
}

function amountsTable(say: Rules, values: readonly MoneyValue[]): Html {
  const rows = values.map((value) => [say.amounts[value.code], pounds(value.value), datedSource(say, value)]);
  return rulesTable(say, say.amountsTitle, rows);
}

function employingTable(say: Rules, values: readonly EmployingValue[]): Html {
  const rows = values.map((value) => [
    say.employing[value.code],
    employingText(say, value),
    datedSource(say, value),
  ]);
  return rulesTable(say, say.employingTitle, rows);
}

function employingText(say: Rules, { code, value }: EmployingValue): string {
  const unit = employingUnits[code];
  switch (unit) {
    case 'pence an hour':
      return say.anHour(pounds(pence(value)));
    case 'pence a year':
      return say.aYear(pounds(pence(value)));
    case 'basis points':
      return `${(value / 100).toString()}%`;
    case 'hundredths of a week':
      return say.weeks((value / 100).toString());
    case 'weeks':
    case 'years':
      return say.count(value, unit);
  }
}

function datedSource(say: Rules, value: Sourced): Html {
  const until = value.until === undefined ? undefined : shortDate(value.until);
  return html`${say.since(shortDate(value.from), until)} ${sourceOf(say, value)}`;
}

function rulesTable(say: Rules, label: string, rows: readonly (readonly Content[])[]): Html {
  return stackingTable({
    caption: label,
    captionClasses: 'govuk-visually-hidden',
    head: [say.what, say.howMuch, say.source],
    rows,
  });
}

function sourceOf(say: Rules, { source, seen }: Sourced): Html {
  return html`${source} ${!seen && html`<strong>${say.notSeen}</strong>`}`;
}
