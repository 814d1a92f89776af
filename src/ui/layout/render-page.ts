import { assetPath } from '../assets.ts';
import { backLink } from '../back-link/back-link.ts';
import { errorSummary } from '../error-summary/error-summary.ts';
import { exitThisPage } from '../exit-this-page/exit-this-page.ts';
import { type Content, type Html, classes, html, isEmpty } from '../html.ts';
import { insetText } from '../inset-text/inset-text.ts';
import { notificationBanner } from '../notification-banner/notification-banner.ts';
import type { FieldError, Frame, Page } from '../page.ts';
import { type PictureName, picture } from '../picture/picture.ts';
import { seenBy } from '../seen-by/seen-by.ts';
import { skipLink } from '../skip-link/skip-link.ts';
import { type KitWords, kitWords } from '../words.ts';
import { footer } from './footer.ts';
import { header, langOf } from './header.ts';

/** A whole page as text, from what it says and the visit's frame. */
export function renderPage(page: Page, frame: Frame): string {
  return `<!doctype html>\n${whole(page, frame, kitWords(frame)).toString()}\n`;
}

function whole(page: Page, frame: Frame, say: KitWords): Html {
  const around = { ...frame, language: frame.asked ?? frame.language };
  const wrong = (page.errors ?? []).length > 0;
  const { bigger, contrast } = frame.preferences;
  const root = classes('govuk-template', bigger && 'bigger', contrast === 'high' && 'high-contrast');
  return html`<html lang="${frame.language}" class="${root}">
  <head>
    <meta charset="utf-8">
    <title>${wrong && `${say.error}: `}${page.title} – Mainstay</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" content="#0B5351">
    <link rel="icon" href="${assetPath('mark.svg')}" type="image/svg+xml">
    <link rel="preload" href="${assetPath('face.woff2')}" as="font" type="font/woff2" crossorigin>
    <link rel="stylesheet" href="${assetPath('mainstay.css')}">
    <script src="${assetPath('mainstay.js')}" type="module"></script>
  </head>
  <body class="govuk-template__body">
    <script src="${assetPath('early.js')}"></script>
    ${skipLink({ text: say.skipToContent, href: '#main' })}
    ${header(page, frame, around)}
    <div class="wrap">
      ${page.exit === true && exit(say)}
      ${page.back !== undefined && html`<nav aria-label="${say.wayBack}">${backLink(page.back)}</nav>`}
      <main id="main" class="${classes('main', page.wide === true && 'main--wide')}">
        ${notWritten(around, frame)}
        ${banner(frame, say)}
        ${summary(page.errors ?? [], say)}
        ${heading(page, frame)}
        ${page.body}
        ${page.seenBy !== undefined && seenBy(page.seenBy, frame)}
      </main>
    </div>
    ${footer(around, langOf(around, frame))}
  </body>
</html>`;
}

/** Says in the language that was asked for that the page is written in another, so that nobody looks for the rest. */
function notWritten(around: Frame, frame: Frame): Html | undefined {
  if (around.language === frame.language) return undefined;
  const text = html`<span lang="${around.language}">${kitWords(around).notWritten}</span>`;
  return insetText({ text });
}

/** The page's heading and lead, unless its body has a heading of its own. */
function heading(page: Page, frame: Frame): Html | undefined {
  if (page.body.toString().includes('<h1')) return undefined;
  return html`<h1 class="heading">${page.title}</h1>
    ${!isEmpty(page.lead) && lead(page.lead, frame.preferences.easy ? page.picture : undefined)}`;
}

function lead(text: Content | undefined, drawn: PictureName | undefined): Html {
  const words = html`<p class="lead">${text}</p>`;
  return drawn === undefined ? words : html`<div class="lead-picture">${picture(drawn)}${words}</div>`;
}

function banner(frame: Frame, say: KitWords): Html | undefined {
  if (isEmpty(frame.notice)) return undefined;
  return notificationBanner({ text: frame.notice, type: 'success', title: say.done });
}

function summary(errors: readonly FieldError[], say: KitWords): Html | undefined {
  if (errors.length === 0) return undefined;
  return errorSummary({
    title: say.problem,
    errorList: errors.map((error) => ({ text: error.text, href: `#${error.field}` })),
  });
}

function exit(say: KitWords): Html {
  return exitThisPage({
    text: say.leaveQuickly,
    attributes: { role: 'region', 'aria-label': say.leaveQuickly },
    activatedText: say.leaving,
    timedOutText: say.leaveTimedOut,
    pressTwoMoreTimesText: say.leaveTwoMore,
    pressOneMoreTimeText: say.leaveOneMore,
  });
}
