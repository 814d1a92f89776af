import type { Visit } from '#platform';
import { type Html, html } from '#ui';
import { steps, type VoiceAndBusiness } from '../voice-and-business.ts';
import { say } from './say.ts';

const square = 56;

/** Nine squares, voice upwards and paid work to the right, with a mark where the organisation stands; the sentence says it too. */
export function wayPicture(visit: Visit, { voice, business }: VoiceAndBusiness): Html {
  const words = say(visit);
  const title = words.gridTitle(words.steps[voice], words.steps[business]);
  const squares = steps.flatMap((up, row) =>
    steps.map((right, column) => {
      const x = column * square + 2;
      const y = (steps.length - 1 - row) * square + 2;
      const here = up === voice && right === business;
      return html`<rect class="${here ? 'tile tile--here' : 'tile'}" x="${x}" y="${y}" width="${square - 4}" height="${square - 4}" rx="6"/>
        ${here && html`<circle class="tile__mark" cx="${x + square / 2 - 2}" cy="${y + square / 2 - 2}" r="10"/>`}`;
    }),
  );
  const size = steps.length * square;
  return html`<figure class="way">
    <svg class="way__picture" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" role="img" aria-label="${title}" focusable="false">${squares}</svg>
    <figcaption>${title}</figcaption>
  </figure>`;
}
