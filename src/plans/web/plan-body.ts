import { address } from '#platform';
import { type Html, html, ownWords as quoted } from '#ui';
import { ownWords, type Section, wordsBeside } from '../plan.ts';
import { entryHref, type KindWord, paths } from './addresses.ts';
import { linesPart } from './lines-part.ts';
import { by, edit, type Shown, typedBy, way } from './plan-parts.ts';
import { say } from './say.ts';
import { sayLists } from './say-lists.ts';

/** A whole plan, the person's own words first, each part with its way to change it where one may. */
export function planBody(shown: Shown): Html {
  return html`${section(shown, 'matters')}
    ${outcomesPart(shown)}
    ${companionsPart(shown)}
    ${linesPart(shown)}
    ${risksPart(shown)}
    ${section(shown, 'control')}
    ${section(shown, 'managing')}
    ${stepsPart(shown)}`;
}

function section(shown: Shown, name: Section): Html {
  const words = say(shown.reader);
  const own = ownWords(shown.plan, name);
  const beside = wordsBeside(shown.plan, name);
  const href = address(paths.words, { person: shown.person, section: name });
  return html`<section aria-labelledby="part-${name}"><h2 id="part-${name}">${words.sections[name]}</h2>
    ${own !== undefined && html`${quoted({ words: own.text })}${typedBy(own.written, shown)}`}
    ${beside.map(
      (passage) =>
        html`<p class="small muted">${words.wroteThis(passage.written.name)}</p>${paragraphs(passage.text)}`,
    )}
    ${own === undefined && beside.length === 0 && html`<p class="muted">${words.nothingYet}</p>`}
    ${shown.mayWrite && way(href, own === undefined ? words.write : words.edit, words.sections[name])}</section>`;
}

function outcomesPart(shown: Shown): Html {
  const words = say(shown.reader);
  const { tags } = sayLists(shown.reader);
  const items = shown.plan.outcomes.map(
    (each) => html`<li>${quoted({ words: each.words })}
      ${line(words.why, each.whyItMatters)}${line(words.measure, each.measure)}
      ${each.tags.length > 0 && html`<p class="small muted">${each.tags.map((tag) => tags[tag]).join(' · ')}</p>`}
      ${by(each.written, shown)}${edit(shown, 'outcomes', each.outcomeId, each.words)}</li>`,
  );
  return listPart(shown, 'outcomes', { title: words.outcomes, add: words.addOutcome, items });
}

function companionsPart(shown: Shown): Html {
  const words = say(shown.reader);
  const items = shown.plan.companions.map(
    (each) => html`<li><strong>${each.name}</strong>${each.bond !== '' && html`, ${each.bond}`}
      ${each.backUp && html` · ${words.backUp}`}${each.reach !== '' && html` · ${each.reach}`}
      ${by(each.written, shown)}${edit(shown, 'people', each.companionId, each.name)}</li>`,
  );
  return listPart(shown, 'people', { title: words.companions, add: words.addCompanion, items });
}

function risksPart(shown: Shown): Html {
  const words = say(shown.reader);
  const items = shown.plan.risks.map(
    (each) => html`<li><strong>${each.couldGoWrong}</strong>
      ${line(words.worthTaking, each.worthTaking)}${line(words.whatWeDo, each.whatWeDo)}${line(words.whoDoes, each.who)}
      ${by(each.written, shown)}${edit(shown, 'risks', each.riskId, each.couldGoWrong)}</li>`,
  );
  return listPart(shown, 'risks', { title: words.risks, add: words.addRisk, items });
}

function stepsPart(shown: Shown): Html {
  const words = say(shown.reader);
  const items = shown.plan.steps.map(({ stepId, what, who, when }) => {
    const more = [who, when].filter((each) => each !== '').join(' · ');
    return html`<li><strong>${what}</strong>${more !== '' && html`<p>${more}</p>`}${edit(shown, 'steps', stepId, what)}</li>`;
  });
  return listPart(shown, 'steps', { title: words.steps, add: words.addStep, items });
}

type ListPart = { readonly title: string; readonly add: string; readonly items: readonly Html[] };

function listPart(shown: Shown, kind: KindWord, part: ListPart): Html {
  return html`<section aria-labelledby="part-${kind}"><h2 id="part-${kind}">${part.title}</h2>
    ${part.items.length === 0 ? html`<p class="muted">${say(shown.reader).nothingYet}</p>` : html`<ul>${part.items}</ul>`}
    ${shown.mayWrite && way(entryHref(shown.person, kind), part.add)}</section>`;
}

function line(name: string, text: string): Html | undefined {
  return text === '' ? undefined : html`<p>${name} ${text}</p>`;
}

function paragraphs(text: string): Html {
  return html`${text.split(/\n\s*\n/).map((part) => html`<p>${part}</p>`)}`;
}
