import { type Html, html } from '../html.ts';
import type { Frame } from '../page.ts';
import { kitWords } from '../words.ts';
import { preferenceHref } from './header.ts';

/** Help, the rules, where the money goes, and how to read it in stronger colours. */
export function footer(frame: Frame, lang: Html): Html {
  const say = kitWords(frame);
  const high = frame.preferences.contrast === 'high';
  const contrast = preferenceHref(frame, 'contrast', high ? 'standard' : 'high');
  return html`<footer class="foot"${lang}>
    <div class="wrap">
      <ul class="foot__links">
        <li><a href="/help">${say.help}</a></li>
        <li><a href="/rules">${say.rules}</a></li>
        <li><a href="/accessibility">${say.accessibility}</a></li>
        <li><a href="${contrast}">${high ? say.usualColours : say.strongColours}</a></li>
        <li><a href="/source">${say.source}</a></li>
      </ul>
      <p class="foot__open">${frame.signedInAs !== undefined && html`${say.signedInAs(frame.signedInAs.name)}. `}${say.openToAll}</p>
    </div>
  </footer>`;
}
