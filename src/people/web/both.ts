import { type PersonId, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, type Html, html, tag } from '#ui';
import {
  type Both,
  type BothSeen,
  chooseKnowing,
  type ConflictRefusal,
  seeBoth,
  takeKnowingBack,
} from '../actions/index.ts';
import { functions } from '../conflicts.ts';
import { bothSay } from './both-say.ts';
import { circleSay } from './circle-say.ts';
import { onceForm, onceOf, onDay } from './parts.ts';
import { organisationOf, personOf } from './person-of.ts';

const path = '/people/:person/both/:organisation';

/** What one organisation does for me, what else it may do, and who else there is. */
export async function bothPage(visit: Visit): Promise<Answer> {
  const [person, organisation] = [personOf(visit), organisationOf(visit)];
  if (person === undefined || organisation === undefined) return { refusal: 'not-found' };
  const seen = await seeBoth(visit, person, organisation);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  return seen.done === undefined ? { refusal: 'not-found' } : { page: pageOf(visit, person, seen.done) };
}

function pageOf(visit: Visit, person: PersonId, seen: BothSeen) {
  const say = bothSay(visit);
  const others = [...seen.others, say.somebody, say.myself];
  return {
    title: say.title(seen.name),
    lead: say.lead,
    back: { href: address('/people/:person/circle', { person }), text: circleSay(visit).back },
    body: html`${seen.both.length === 0 && html`<p>${say.nothing}</p>`}
      ${seen.both.map((both) => part(visit, person, seen, both))}
      <h2>${say.others}</h2><ul>${others.map((each) => html`<li>${each}</li>`)}</ul>`,
  };
}

function part(visit: Visit, person: PersonId, seen: BothSeen, both: Both): Html {
  const say = bothSay(visit);
  const { does, could, verdict, choice } = both;
  const action = address(path, { person, organisation: seen.organisationId });
  const chosen =
    choice !== undefined &&
    html`<p>${tag({ text: say.chosen(onDay(visit, choice.chosenAt)), colour: 'teal' })}</p>
      <p>${say.takeBackMeans}</p>
      ${onceForm(visit, action, button({ text: say.takeBack, name: 'back', value: choice.choiceId, kind: 'secondary', preventDoubleClick: true }))}`;
  const choose =
    choice === undefined &&
    verdict === 'if-chosen' &&
    onceForm(
      visit,
      action,
      button({
        text: say.choose,
        name: 'choose',
        value: `${does} ${could}`,
        kind: 'secondary',
        preventDoubleClick: true,
      }),
    );
  return html`<h2>${say.row(say.does[does], say.does[could])}</h2>
    <p>${say.verdict[verdict]}</p>${chosen}${choose}`;
}

/** Writes the choice down, or takes one back. */
export async function chooseBoth(visit: Visit): Promise<Answer> {
  const [person, organisation] = [personOf(visit), organisationOf(visit)];
  if (person === undefined || organisation === undefined) return { refusal: 'not-found' };
  const say = bothSay(visit);
  const goTo = address(path, { person, organisation });
  const choosing = { person, organisation, once: onceOf(visit.form) };
  const choice = readId<'knowing-choice'>(field(visit.form, 'back'));
  if (choice !== undefined) {
    const taken = await takeKnowingBack(visit, { ...choosing, choice });
    return 'refused' in taken && taken.refused.because === 'not-allowed'
      ? { refusal: 'not-allowed' }
      : { goTo, notice: say.tookBack };
  }
  const [one, other] = field(visit.form, 'choose')
    .split(' ')
    .map((name) => functions.find((each) => each === name));
  const seen = await seeBoth(visit, person, organisation);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  if (one === undefined || other === undefined || seen.done === undefined) return { goTo };
  const others = [...seen.done.others, say.somebody, say.myself];
  const outcome = await chooseKnowing(visit, { ...choosing, pair: [one, other], others });
  const never = 'refused' in outcome && outcome.refused.because === 'never';
  return { goTo, notice: never ? say.never : say.saved };
}

/** A conflict in words, for the page on which it was met: what stands against it, what would be allowed, and where to choose. */
export function conflictWords(
  visit: Visit,
  refused: ConflictRefusal,
  named: { readonly person: PersonId; readonly name: string },
): Html {
  const say = bothSay(visit);
  const [first] = refused.conflicts;
  const words = first.verdict === 'never' ? say.neverHere : say.onlyChosen;
  const href = address(path, { person: named.person, organisation: refused.organisationId });
  const fewer = first.verdict === 'never' && refused.couldStart.includes('planning');
  return html`${words(named.name, say.does[first.beside], say.does[first.starts])}
    ${fewer && say.allowed} <a href="${href}">${say.look}</a>`;
}
