import type { Visit } from '#platform';
import { type Html, html, summaryList, table } from '#ui';
import { areasKnown } from '../areas.ts';
import { ledByProfiles, meets, publicCount } from '../board.ts';
import { nextSteps } from '../maturity.ts';
import { type Said, saidAbout } from '../statement.ts';
import { nextFor } from '../voice-and-business.ts';
import { shortDay } from './parts.ts';
import { say } from './say.ts';
import { wayPicture } from './way-picture.ts';

/** Who votes and who is paid: counts where they tell about nobody, and both tests. */
export function boardPart(visit: Visit, all: readonly Said[]): Html {
  const words = say(visit);
  const said = saidAbout(all, 'board');
  if (said === undefined) return html`<p>${words.boardNone}</p>`;
  const { value: counts } = said;
  const row = (part: 'ownPeople' | 'disabledVoting' | 'disabledStaff', whole: number) => {
    const shown = publicCount(counts[part], whole);
    return {
      key: words.parts[part],
      value: shown === undefined ? words.keptBack : words.ofWhole(shown.part, shown.whole),
    };
  };
  return html`${table({
    head: [words.test, words.result],
    rows: ledByProfiles.map((profile) => [
      {
        text: html`${words.profiles[profile.id]}<br><span class="muted">${words.source(profile.source)}</span>`,
      },
      { text: meets(counts, profile) ? words.holds : words.holdsNot },
    ]),
  })}
  ${summaryList({ rows: [row('ownPeople', counts.voting), row('disabledVoting', counts.voting), row('disabledStaff', counts.staff)] })}
  <p class="muted">${words.boardOn(shortDay(said.saidAt, visit))}</p>`;
}

/** The kinds of service it gives, and its own words. */
export function servicesPart(visit: Visit, all: readonly Said[]): Html {
  const words = say(visit);
  const said = saidAbout(all, 'services');
  if (said === undefined) return html`<p>${words.offersNone}</p>`;
  return html`<ul>${said.value.kinds.map((kind) => html`<li>${words.kinds[kind]}</li>`)}</ul>
    ${said.value.words !== '' && html`<p>${said.value.words}</p>`}
    <p class="muted">${words.saidOn(shortDay(said.saidAt, visit))}</p>`;
}

/** The areas it works in, each with its code. */
export function wherePart(visit: Visit, all: readonly Said[]): Html {
  const words = say(visit);
  const said = saidAbout(all, 'where');
  if (said === undefined) return html`<p>${words.whereNone}</p>`;
  const known = areasKnown(visit.settings.demo);
  const items = said.value.codes.map((code) => {
    const name = known.find((each) => each.code === code)?.name;
    return html`<li>${name} <span class="muted">${code}</span></li>`;
  });
  return html`<ul>${items}</ul>
    ${said.value.words !== '' && html`<p>${said.value.words}</p>`}
    <p class="muted">${words.saidOn(shortDay(said.saidAt, visit))}</p>`;
}

/** What it speaks up about and what it is paid for, with where that puts it and what can come next. */
export function voicePart(visit: Visit, all: readonly Said[]): Html {
  const words = say(visit);
  const said = saidAbout(all, 'voice-and-business');
  if (said === undefined) return html`<p>${words.voiceNone}</p>`;
  const { value } = said;
  const rows = (['speaksFor', 'paidFor', 'keptApart'] as const).flatMap((name) =>
    value[name] === '' ? [] : [{ key: words[name], value: value[name] }],
  );
  return html`${wayPicture(visit, value)}
    <p>${words.next[nextFor(value)]}</p>
    ${rows.length > 0 && summaryList({ rows })}
    <p class="muted">${words.saidOn(shortDay(said.saidAt, visit))}</p>`;
}

/** Its own review: each line, then what it has most left to do. */
export function reviewPart(visit: Visit, all: readonly Said[]): Html {
  const words = say(visit);
  const said = saidAbout(all, 'maturity');
  if (said === undefined) return html`<p>${words.reviewNone}</p>`;
  const { levels, words: own } = said.value;
  const steps = nextSteps(levels);
  return html`${own !== '' && html`<p>${own}</p>`}
    ${summaryList({ rows: Object.entries(words.maturity).flatMap(([line, { title }]) => levelRow(visit, levels, line, title)) })}
    <h3>${words.nextSteps}</h3>
    ${
      steps.length === 0
        ? html`<p>${words.allWhole}</p>`
        : html`<ul>${steps.map((line) => html`<li>${words.maturity[line].next}</li>`)}</ul>`
    }
    <p class="muted">${words.saidOn(shortDay(said.saidAt, visit))}</p>`;
}

/** What stands in its way, and what it can do for others. */
export function helpPart(visit: Visit, all: readonly Said[]): Html | undefined {
  const words = say(visit);
  const said = saidAbout(all, 'help');
  if (said === undefined) return undefined;
  const { barriers, helps, words: own } = said.value;
  return html`<h2>${words.inTheWay}</h2>
    <ul>${barriers.map((each) => html`<li>${words.barriers[each]}</li>`)}</ul>
    ${own !== '' && html`<p>${own}</p>`}
    ${helps.length > 0 && html`<h3>${words.canHelp}</h3><ul>${helps.map((each) => html`<li>${words.helps[each]}</li>`)}</ul>`}
    <p class="muted">${words.saidOn(shortDay(said.saidAt, visit))}</p>`;
}

function levelRow(
  visit: Visit,
  levels: Readonly<Record<string, keyof ReturnType<typeof say>['levels']>>,
  line: string,
  title: string,
) {
  const level = levels[line];
  return level === undefined ? [] : [{ key: title, value: say(visit).levels[level] }];
}
