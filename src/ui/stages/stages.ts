import { type Content, type Html, html } from '../html.ts';
import type { Reader } from '../say.ts';
import { type KitWords, kitWords } from '../words.ts';

export type Stage = {
  readonly text: Content;
  readonly state: 'done' | 'now' | 'next';
  /** When it was done, or is due, and by whom. */
  readonly more?: Content | undefined;
};

export type StagesOptions = {
  readonly stages: readonly Stage[];
  /** Whose turn it is: a name. */
  readonly turn?: Content | undefined;
  /** How long is left: 6 working days, until Monday 20 April 2026. */
  readonly clock?: Content | undefined;
  /** What happens when the day passes. */
  readonly ifLate?: Content | undefined;
  readonly title?: Content | undefined;
};

/** Where is it? The stages of anything sent in, the clock, whose turn it is, and what happens if they are late. */
export function stages(options: StagesOptions, reader: Reader): Html {
  const say = kitWords(reader);
  return html`<section class="stages">
    <h2 class="stages__title">${options.title ?? say.whereIsIt}</h2>
    <ol class="stages__list">${options.stages.map((stage) => one(stage, say))}</ol>
    ${line(say.whoseTurn, options.turn)}
    ${line(say.theClock, options.clock)}
    ${line(say.ifLate, options.ifLate)}
  </section>`;
}

function one(stage: Stage, say: KitWords): Html {
  const state = { done: say.stageDone, now: say.stageNow, next: say.stageNext }[stage.state];
  const current = stage.state === 'now' && html` aria-current="step"`;
  return html`<li class="stages__stage stages__stage--${stage.state}"${current}>
    <span class="stages__text">${stage.text}</span> <span class="stages__state">${state}</span>
    ${stage.more !== undefined && html`<span class="stages__more">${stage.more}</span>`}
  </li>`;
}

function line(name: string, text: Content | undefined): Html | undefined {
  return text === undefined ? undefined : html`<p class="stages__line"><strong>${name}</strong> ${text}</p>`;
}
