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
export { pages, readPage } from './pagination/pages.ts';
export { type PanelOptions, panel } from './panel/panel.ts';
export { type SelectOptions, type SelectItem, select } from './select/select.ts';
export {
  type SummaryListOptions,
  type SummaryRow,
  type SummaryAction,
  summaryList,
} from './summary-list/summary-list.ts';
export {
  type TableOptions,
  type TableCell,
  table,
  figureTable,
  scrollingTable,
  stackingTable,
} from './table/table.ts';
export { type TagOptions, tag } from './tag/tag.ts';
export { type TaskListOptions, type TaskListItem, taskList } from './task-list/task-list.ts';
export { type WarningTextOptions, warningText } from './warning-text/warning-text.ts';
export { seenBy } from './seen-by/seen-by.ts';
export { type ChoiceItem, type Divider } from './field/choices.ts';
export { amount } from './amount/amount.ts';
export { type BarOptions, bar } from './bar/bar.ts';
export { type CardLink, type CardOptions, card, cards } from './card/card.ts';
export { follows, followsAloud } from './follow/follow.ts';
export { type FigureOptions, figure } from './figure/figure.ts';
export { type LeaveOptions, leave } from './leave/leave.ts';
export { type NotHappyOptions, notHappy } from './not-happy/not-happy.ts';
export { type OwnWordsOptions, ownWords } from './own-words/own-words.ts';
export {
  type PictureName,
  type PictureOptions,
  picture,
  pictureNames,
  isPicture,
} from './picture/picture.ts';
export { lineList, pictureLines } from './picture-lines/picture-lines.ts';
export { paperAsk, paperBoxes, paperPart } from './on-paper/on-paper.ts';
export { type FunnelOptions, type FunnelPoint, funnelPlot } from './plot/funnel.ts';
export { type RatioBar, type RatioBarsOptions, ratioBars } from './plot/ratio-bars.ts';
export { printWay } from './print-way/print-way.ts';
export { type QuestionOptions, type QuestionItem, question } from './question/question.ts';
export { readAloud } from './read-aloud/read-aloud.ts';
export { type SaveAndComeBackOptions, saveAndComeBack } from './save-and-come-back/save-and-come-back.ts';
export { type SumOptions, type SumRow, showTheSum, sumTable } from './show-the-sum/show-the-sum.ts';
export { type StagesOptions, type Stage, stages } from './stages/stages.ts';
export { type StatementOptions, type StatementLine, statement } from './statement/statement.ts';
export { me, My, my, readersOwn, type Whose, whoseOf, Your, your } from './whose.ts';
export { type TogetherOptions, together } from './together/together.ts';
export { examples, examplesPage } from './examples.ts';
export { type Example } from './examples/example.ts';
export { questionPage } from './examples/pages.ts';
