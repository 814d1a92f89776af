export {
  type Html,
  type Content,
  type Slot,
  type Attributes,
  html,
  raw,
  noHtml,
  attributes,
  classes,
} from './html.ts';
export { type Reader, type Languages, catalogue } from './say.ts';
export {
  type Page,
  type Frame,
  type Preferences,
  type FieldError,
  type Link,
  type SeenBy,
  errorFor,
} from './page.ts';
export { renderPage } from './layout/render-page.ts';
export { type Asset, assets, assetPath } from './assets.ts';
export { type ButtonOptions, button, buttonGroup } from './button/button.ts';
export { type BackLinkOptions, backLink } from './back-link/back-link.ts';
export { type ErrorMessageOptions, errorMessage } from './error-message/error-message.ts';
export { type ErrorSummaryOptions, errorSummary } from './error-summary/error-summary.ts';
export { type ExitThisPageOptions, exitThisPage } from './exit-this-page/exit-this-page.ts';
export { type FieldsetOptions, fieldset } from './fieldset/fieldset.ts';
export { type FormOptions, form, hiddenField } from './form/form.ts';
export { type HintOptions, hint } from './hint/hint.ts';
export { type InputOptions, input, moneyInput } from './input/input.ts';
export { type LabelOptions, label } from './label/label.ts';
export {
  type NotificationBannerOptions,
  notificationBanner,
} from './notification-banner/notification-banner.ts';
export { type RadiosOptions, radios } from './radios/radios.ts';
export { type SkipLinkOptions, skipLink } from './skip-link/skip-link.ts';
export { type TextareaOptions, textarea } from './textarea/textarea.ts';
export { type BreadcrumbsOptions, breadcrumbs } from './breadcrumbs/breadcrumbs.ts';
export { type CharacterCountOptions, characterCount } from './character-count/character-count.ts';
export { type CheckboxesOptions, checkboxes } from './checkboxes/checkboxes.ts';
export { type DateInputOptions, type DatePart, dateInput } from './date-input/date-input.ts';
export { type DetailsOptions, details } from './details/details.ts';
export { type FileUploadOptions, fileUpload } from './file-upload/file-upload.ts';
export { type InsetTextOptions, insetText } from './inset-text/inset-text.ts';
export { type PaginationOptions, type PaginationItem, pagination } from './pagination/pagination.ts';
export { type PanelOptions, panel } from './panel/panel.ts';
export { type SelectOptions, type SelectItem, select } from './select/select.ts';
export {
  type SummaryListOptions,
  type SummaryRow,
  type SummaryAction,
  summaryList,
} from './summary-list/summary-list.ts';
export { type TableOptions, type TableCell, table, scrollingTable } from './table/table.ts';
export { type TagOptions, tag } from './tag/tag.ts';
export { type TaskListOptions, type TaskListItem, taskList } from './task-list/task-list.ts';
export { type WarningTextOptions, warningText } from './warning-text/warning-text.ts';
export { seenBy } from './seen-by/seen-by.ts';
export { type ChoiceItem, type Divider } from './field/choices.ts';
