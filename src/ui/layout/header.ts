import { type Html, html, noHtml } from '../html.ts';
import { hiddenField } from '../form/form.ts';
import type { Frame, Page } from '../page.ts';
import { type KitWords, kitWords } from '../words.ts';
import { readAloud } from '../read-aloud/read-aloud.ts';
import { mark } from './mark.ts';

/** The name, what changes how pages look and sound, the language, and the way in. */
export function header(page: Page, frame: Frame, around: Frame): Html {
  const say = kitWords(around);
  return html`<header class="top"${langOf(around, frame)}>
    <div class="wrap top__row">
      <a class="top__name" href="/">${mark}<span>Mainstay</span></a>
      <ul class="top__tools" aria-label="${say.howItLooks}">
        ${page.task !== false && tools(around, say)}
        <li>${languageSwitch(around, say)}</li>
      </ul>
      ${wayIn(around, say)}
    </div>
  </header>
  ${frame.nav.length > 0 && mainPages(frame, kitWords(frame))}`;
}

/** Names the language of what stands around a page, where it is not the page's own. */
export function langOf(around: Frame, frame: Frame): Html {
  return around.language === frame.language ? noHtml : html` lang="${around.language}"`;
}

/** The address that changes one preference and comes back here. */
export function preferenceHref(frame: Frame, name: string, value: string): string {
  return `/preferences?${name}=${value}&back=${encodeURIComponent(frame.path)}`;
}

function tools(frame: Frame, say: KitWords): readonly Html[] {
  const { bigger, easy } = frame.preferences;
  const size = preferenceHref(frame, 'bigger', bigger ? 'off' : 'on');
  const words = preferenceHref(frame, 'easy', easy ? 'off' : 'on');
  return [
    html`<li><a href="${size}">${bigger ? say.usualSize : say.bigger}</a></li>`,
    html`<li><a href="${words}">${easy ? say.usualWords : say.easyWords}</a></li>`,
    html`<li>${readAloud({ of: 'main', classes: 'top__button' }, frame)}</li>`,
  ];
}

function languageSwitch(frame: Frame, say: KitWords): Html {
  const other = frame.language === 'en' ? 'cy' : 'en';
  const href = preferenceHref(frame, 'language', other);
  return html`<a href="${href}" lang="${other}" hreflang="${other}">${say.otherLanguage}</a>`;
}

function wayIn(frame: Frame, say: KitWords): Html {
  if (frame.signedInAs === undefined) {
    return html`<p class="top__way-in"><a href="/sign-in">${say.signIn}</a></p>`;
  }
  const amongPages = frame.nav.some((link) => link.href === '/me');
  return html`<div class="top__way-in">
    ${!amongPages && html`<a href="/me">${say.myThings}</a>`}
    <form method="post" action="/sign-out">${hiddenField('csrf', frame.csrf)}<button class="top__button">${say.signOut}</button></form>
  </div>`;
}

function mainPages(frame: Frame, say: KitWords): Html {
  const here = frame.path.split('?')[0] ?? '';
  const longest = frame.nav
    .map((link) => link.href)
    .filter((href) => here === href || here.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  const items = frame.nav.map((link) => {
    const current = link.href === longest && html` aria-current="${link.href === here ? 'page' : 'true'}"`;
    return html`<li><a href="${link.href}"${current}>${link.text}</a></li>`;
  });
  return html`<nav class="main-pages" aria-label="${say.menu}"><ul class="wrap main-pages__list">${items}</ul></nav>`;
}
