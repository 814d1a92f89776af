import {
  type Attributes,
  type Content,
  type Html,
  attributes,
  classes,
  html,
  isEmpty,
  raw,
} from '../html.ts';

/** A link beside a row: "Change", with words for those who hear it out of place. */
export type SummaryAction = {
  readonly href: string;
  readonly text: Content;
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type SummaryRow = {
  readonly key: Content;
  readonly value: Content;
  readonly actions?: readonly SummaryAction[] | undefined;
  readonly classes?: string | undefined;
};

export type SummaryCard = {
  readonly title?: Content | undefined;
  readonly headingLevel?: number | undefined;
  readonly actions?: readonly SummaryAction[] | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type SummaryListOptions = {
  readonly rows: readonly SummaryRow[];
  readonly card?: SummaryCard | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** What was answered, line by line, each with a way to change it. */
export function summaryList(options: SummaryListOptions): Html {
  const anyActions = options.rows.some((row) => (row.actions ?? []).length > 0);
  const all = attributes({ class: classes('govuk-summary-list', options.classes), ...options.attributes });
  const list = html`<dl${all}>${options.rows.map((row) => line(row, anyActions, options.card?.title))}</dl>`;
  return options.card === undefined ? list : inCard(options.card, list);
}

function line(row: SummaryRow, anyActions: boolean, cardTitle: Content | undefined): Html {
  const actions = row.actions ?? [];
  const none = anyActions && actions.length === 0 && 'govuk-summary-list__row--no-actions';
  return html`<div class="${classes('govuk-summary-list__row', none, row.classes)}">
    <dt class="govuk-summary-list__key">${row.key}</dt>
    <dd class="govuk-summary-list__value">${row.value}</dd>
    ${actions.length > 0 && html`<dd class="govuk-summary-list__actions">${rowActions(actions, cardTitle)}</dd>`}
  </div>`;
}

function rowActions(actions: readonly SummaryAction[], cardTitle: Content | undefined): Html {
  const links = actions.map((action) => actionLink(action, cardTitle));
  if (links.length === 1) return html`${links}`;
  const items = links.map((link) => html`<li class="govuk-summary-list__actions-list-item">${link}</li>`);
  return html`<ul class="govuk-summary-list__actions-list">${items}</ul>`;
}

function actionLink(action: SummaryAction, cardTitle: Content | undefined): Html {
  const all = attributes({
    class: classes('govuk-link', action.classes),
    href: action.href,
    ...action.attributes,
  });
  const said = !isEmpty(action.visuallyHiddenText) && html` ${action.visuallyHiddenText}`;
  const place = !isEmpty(cardTitle) && html` (${cardTitle})`;
  const hidden =
    (said !== false || place !== false) && html`<span class="govuk-visually-hidden">${said}${place}</span>`;
  return html`<a${all}>${action.text}${hidden}</a>`;
}

function inCard(card: SummaryCard, list: Html): Html {
  const level = raw(`h${(card.headingLevel ?? 2).toString()}`);
  const all = attributes({ class: classes('govuk-summary-card', card.classes), ...card.attributes });
  const title =
    !isEmpty(card.title) && html`<${level} class="govuk-summary-card__title">${card.title}</${level}>`;
  return html`<div${all}>
    <div class="govuk-summary-card__title-wrapper">${title}${cardActions(card)}</div>
    <div class="govuk-summary-card__content">${list}</div>
  </div>`;
}

function cardActions(card: SummaryCard): Html | undefined {
  const links = (card.actions ?? []).map((action) => actionLink(action, card.title));
  if (links.length === 0) return undefined;
  if (links.length === 1) return html`<div class="govuk-summary-card__actions">${links}</div>`;
  const items = links.map((link) => html`<li class="govuk-summary-card__action">${link}</li>`);
  return html`<ul class="govuk-summary-card__actions">${items}</ul>`;
}
