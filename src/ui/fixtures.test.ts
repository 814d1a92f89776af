import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { backLink } from './back-link/back-link.ts';
import { breadcrumbs } from './breadcrumbs/breadcrumbs.ts';
import { button } from './button/button.ts';
import { characterCount } from './character-count/character-count.ts';
import { checkboxes } from './checkboxes/checkboxes.ts';
import { type DatePart, dateInput } from './date-input/date-input.ts';
import { details } from './details/details.ts';
import { errorMessage } from './error-message/error-message.ts';
import { errorSummary } from './error-summary/error-summary.ts';
import { exitThisPage } from './exit-this-page/exit-this-page.ts';
import { fieldset } from './fieldset/fieldset.ts';
import { fileUpload } from './file-upload/file-upload.ts';
import { leftOut } from './fixtures-left-out.ts';
import { hint } from './hint/hint.ts';
import { type Html, raw } from './html.ts';
import { input } from './input/input.ts';
import { insetText } from './inset-text/inset-text.ts';
import { label } from './label/label.ts';
import { notificationBanner } from './notification-banner/notification-banner.ts';
import { pagination } from './pagination/pagination.ts';
import { panel } from './panel/panel.ts';
import { radios } from './radios/radios.ts';
import { select } from './select/select.ts';
import { skipLink } from './skip-link/skip-link.ts';
import { summaryList } from './summary-list/summary-list.ts';
import { table } from './table/table.ts';
import { tag } from './tag/tag.ts';
import { taskList } from './task-list/task-list.ts';
import { textarea } from './textarea/textarea.ts';
import { warningText } from './warning-text/warning-text.ts';

type Given = Readonly<Record<string, unknown>>;
type Fixture = { readonly name: string; readonly options: Given; readonly html: string };

/** Each component with what turns the options of a fixture into ours. */
const components: Readonly<Record<string, readonly [(options: never) => Html, (given: Given) => object]>> = {
  'back-link': [backLink, ours],
  breadcrumbs: [breadcrumbs, (given) => ({ items: [], ...ours(given) })],
  button: [button, (given) => byName(ours(given), 'kind', 'govuk-button--')],
  'character-count': [characterCount, counting],
  checkboxes: [checkboxes, ours],
  'date-input': [dateInput, (given) => ({ ...ours(given), ...dateParts(given) })],
  details: [details, (given) => ({ ...ours(given), summary: words(given, 'summary') })],
  'error-message': [errorMessage, ours],
  'error-summary': [
    errorSummary,
    (given) => ({ ...ours(given), title: words(given, 'title'), description: words(given, 'description') }),
  ],
  'exit-this-page': [exitThisPage, ours],
  fieldset: [fieldset, (given) => ({ ...ours(given), children: ours(given)['text'] })],
  'file-upload': [fileUpload, ours],
  hint: [hint, ours],
  input: [input, ours],
  'inset-text': [insetText, ours],
  label: [label, ours],
  'notification-banner': [notificationBanner, (given) => ({ ...ours(given), title: words(given, 'title') })],
  pagination: [pagination, (given) => withoutEmpty(ours(given))],
  panel: [panel, (given) => ({ ...ours(given), title: words(given, 'title') })],
  radios: [radios, ours],
  select: [select, (given) => ({ items: [], ...ours(given) })],
  'skip-link': [skipLink, ours],
  'summary-list': [summaryList, (given) => summary(ours(given))],
  table: [table, (given) => ({ rows: [], ...ours(given) })],
  tag: [tag, (given) => byName(ours(given), 'colour', 'govuk-tag--')],
  'task-list': [taskList, (given) => ({ ...ours(given), items: list(ours(given), 'items').map(task) })],
  textarea: [textarea, ours],
  'warning-text': [warningText, ours],
};

describe('the fixtures of govuk-frontend', () => {
  const differing = Object.entries(components).flatMap(([name, [component, options]]) =>
    fixturesOf(name)
      .filter(
        ({ options: given, html }) => tokens(component(options(given) as never).toString()) !== tokens(html),
      )
      .map((fixture) => `${name}: ${fixture.name}`),
  );

  it('have the same markup as our components, but for those left out with a reason', () => {
    const reasoned = leftOut.flatMap(({ component, fixtures }) =>
      fixtures.map((name) => `${component}: ${name}`),
    );
    assert.deepEqual(differing.toSorted(), reasoned.toSorted());
  });

  it('are proven to the number that is told', () => {
    const all = Object.keys(components).flatMap(fixturesOf).length;
    assert.deepEqual({ all, proven: all - differing.length }, { all: 565, proven: 505 });
  });
});

function fixturesOf(component: string): readonly Fixture[] {
  const require = createRequire(import.meta.url);
  const path = require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { fixtures: Fixture[] }).fixtures;
}

/** Markup as tags with sorted attributes and words between them, without the space around them. */
function tokens(markup: string): string {
  return markup
    .replace(/<(\/?[a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi, (_, name: string, own: string) => {
      const sorted = [...own.matchAll(/[^\s=]+(?:="[^"]*")?/g)].map((found) => found[0].replace(/\s+/g, ' '));
      return `\n<${[name, ...sorted.toSorted()].join(' ')}>\n`;
    })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** A fixture's options where `html` became markup in `text`, and empty items are gone. */
function ours(given: Given): Given {
  const { html: markup, ...rest } = given;
  const there = Object.entries(rest).filter(([, value]) => value !== null);
  const inner = there.map(([key, value]) => [key, inOurs(key, value)] as const);
  return Object.fromEntries([
    ...inner,
    ...(typeof markup === 'string' && markup !== '' ? [['text', raw(markup.trim())]] : []),
  ]) as Given;
}

function inOurs(key: string, value: unknown): unknown {
  if (key === 'attributes') return asText(value as Given);
  if (key === 'conditional') return raw(text((value as Given)['html']));
  if (Array.isArray(value)) return value.filter(Boolean).map((item) => inOurs('', item));
  return typeof value === 'object' && value !== null ? ours(value as Given) : value;
}

function asText(all: Given): Given {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value)]));
}

/** Options where the first class stands for a choice of ours: `govuk-tag--green` is the colour green. */
function byName(given: Given, option: string, start: string): Given {
  const [first = '', ...others] = text(given['classes']).split(' ');
  if (!first.startsWith(start)) return given;
  return { ...given, [option]: first.slice(start.length), classes: others.join(' ') };
}

/** Words given as `nameText`, or as markup in `nameHtml`. */
function words(given: Given, name: string): unknown {
  const markup = given[`${name}Html`];
  return typeof markup === 'string' ? raw(markup) : given[`${name}Text`];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function part(given: Given, name: string): Given {
  return (given[name] ?? {}) as Given;
}

function list(given: Given, name: string): readonly Given[] {
  return (given[name] ?? []) as Given[];
}

function counting(given: Given): Given {
  return {
    ...ours(given),
    maxlength: given['maxlength'] ?? 0,
    countMessageClasses: part(given, 'countMessage')['classes'],
    limitText: given['textareaDescriptionText'],
    underLimitText: given['charactersUnderLimitText'],
    atLimitText: given['charactersAtLimitText'],
    overLimitText: given['charactersOverLimitText'],
  };
}

function dateParts(given: Given): Given {
  const all: readonly DatePart[] = ['day', 'month', 'year'];
  const wrong = all.filter((name) => part(given, name)['error'] === true);
  const prefix = given['namePrefix'] === undefined ? '' : `${text(given['namePrefix'])}-`;
  const each = (of: (name: DatePart) => unknown): object =>
    Object.fromEntries(all.map((name) => [name, of(name)]));
  return {
    parts: all.filter((name) => given[name] !== false),
    labels: each((name) => part(given, name)['label']),
    values: each((name) => part(given, name)['value'] ?? part(given, 'values')[`${prefix}${name}`]),
    wrong: wrong.length > 0 ? wrong : undefined,
  };
}

function summary(given: Given): Given {
  const rows = list(given, 'rows').map((row) => ({
    ...row,
    key: part(row, 'key')['text'],
    value: part(row, 'value')['text'],
    actions: part(row, 'actions')['items'],
  }));
  const card = part(given, 'card');
  const title = part(card, 'title');
  const written = {
    ...card,
    actions: part(card, 'actions')['items'],
    title: title['text'],
    headingLevel: title['headingLevel'],
  };
  return { ...given, rows, card: given['card'] === undefined ? undefined : written };
}

/** Without the items that have nothing in them. */
function withoutEmpty(given: Given): Given {
  const items = list(given, 'items').filter((item) => Object.keys(item).length > 0);
  return given['items'] === undefined ? given : { ...given, items };
}

function task(item: Given): Given {
  const title = part(item, 'title');
  return { ...item, title: title['text'], titleClasses: title['classes'], hint: part(item, 'hint')['text'] };
}
