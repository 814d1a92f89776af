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
