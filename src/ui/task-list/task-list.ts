import { type Attributes, type Content, type Html, attributes, classes, html, idList } from '../html.ts';
import { type TagOptions, tag } from '../tag/tag.ts';

export type TaskListItem = {
  readonly title: Content;
  readonly titleClasses?: string | undefined;
  /** Left out while it cannot be started. */
  readonly href?: string | undefined;
  readonly hint?: Content | undefined;
  /** Words for what is done, a tag for what is not. */
  readonly status: {
    readonly text?: Content | undefined;
    readonly tag?: TagOptions | undefined;
    readonly classes?: string | undefined;
  };
  readonly classes?: string | undefined;
};

export type TaskListOptions = {
  readonly items: readonly TaskListItem[];
  readonly idPrefix?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** What there is to do, in any order, and how far each is. */
export function taskList(options: TaskListOptions): Html {
  const prefix = options.idPrefix ?? 'task-list';
  const all = attributes({ class: classes('govuk-task-list', options.classes), ...options.attributes });
  const items = options.items.map((item, index) => task(item, `${prefix}-${(index + 1).toString()}`));
  return html`<ul${all}>${items}</ul>`;
}

function task(item: TaskListItem, id: string): Html {
  const hintId = item.hint === undefined ? undefined : `${id}-hint`;
  const own = classes(
    'govuk-task-list__item',
    item.href !== undefined && 'govuk-task-list__item--with-link',
    item.classes,
  );
  return html`<li class="${own}">
    <div class="govuk-task-list__name-and-hint">
      ${title(item, idList(hintId, `${id}-status`))}
      ${hintId !== undefined && html`<div id="${hintId}" class="govuk-task-list__hint">${item.hint}</div>`}
    </div>
    <div class="${classes('govuk-task-list__status', item.status.classes)}" id="${id}-status">
      ${item.status.tag === undefined ? item.status.text : tag(item.status.tag)}
    </div>
  </li>`;
}

function title(item: TaskListItem, describedBy: string | undefined): Html {
  if (item.href === undefined)
    return html`<div${attributes({ class: item.titleClasses })}>${item.title}</div>`;
  const all = attributes({
    class: classes('govuk-link govuk-task-list__link', item.titleClasses),
    href: item.href,
    'aria-describedby': describedBy,
  });
  return html`<a${all}>${item.title}</a>`;
}
