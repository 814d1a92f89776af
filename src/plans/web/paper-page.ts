import { organisationsHere } from '#people/actions';
import type { Answer, Visit } from '#platform';
import { html, type Html, lineList, paperAsk, paperBoxes, paperPart, printWay } from '#ui';
import type { Section } from '../plan.ts';
import { paths } from './addresses.ts';
import { say } from './say.ts';
import { sayForms } from './say-forms.ts';
import { sayLine } from './say-line.ts';
import { sayPaper } from './say-paper.ts';

/** How often each thing that a plan lists has room on the paper. */
const room = { outcomes: 3, companions: 4, unpaid: 3, ordinary: 2, paid: 4, risks: 2, steps: 3 } as const;

/** A whole plan to write by hand: every part of the plan on the screen, in the same order and words. */
export async function paperPage(visit: Visit): Promise<Answer> {
  const words = sayPaper(visit);
  return {
    page: {
      title: words.title,
      lead: words.lead,
      picture: 'plan',
      back: { href: paths.mine, text: say(visit).myPlan },
      exit: true,
      body: html`${printWay(visit)}
        ${lineList(words.how, ['answer', 'work-learning', 'safe'], visit)}
        ${paperAsk(words.whose)}
        ${section(visit, 'matters')}
        ${outcomes(visit)}${companions(visit)}${help(visit)}${risks(visit)}
        ${section(visit, 'control')}${section(visit, 'managing')}
        ${paperPart(
          say(visit).steps,
          times(room.steps, () => paperAsk(words.step, 2)),
        )}
        ${paperPart(words.doneTitle, html`${lineList(words.done, ['plan', 'help', 'safe', 'plan'], visit)}${await whoCanHelp(visit)}`)}`,
    },
  };
}

/** The way to the plan on paper, with what it is for. */
export function paperWay(visit: Visit): Html {
  const words = sayPaper(visit);
  return html`<p><a href="${paths.paper}">${words.onPaper}</a>. ${words.onPaperMeans}</p>`;
}

function section(visit: Visit, name: Section): Html {
  const words = say(visit);
  return paperPart(words.sections[name], paperAsk(words.sectionHints[name], 8));
}

function outcomes(visit: Visit): Html {
  const { fields } = sayForms(visit);
  return times(room.outcomes, (number) =>
    paperPart(
      sayPaper(visit).outcome(number),
      html`${paperAsk(fields.words.label, 3)}${paperAsk(fields.whyItMatters.label, 2)}${paperAsk(fields.measure.label, 2)}`,
    ),
  );
}

function companions(visit: Visit): Html {
  const words = sayPaper(visit);
  const { fields } = sayForms(visit);
  return times(room.companions, (number) =>
    paperPart(
      words.companion(number),
      html`${paperAsk(fields.name.label)}${paperAsk(fields.bond.label)}
        ${paperAsk(words.backUp, 0)}${paperBoxes(words.yesNo, true)}${paperAsk(fields.reach.label)}`,
    ),
  );
}

function help(visit: Visit): Html {
  const words = sayPaper(visit);
  const { titles } = sayLine(visit);
  return html`${paperPart(
    titles.unpaid,
    times(room.unpaid, () => paperAsk(words.unpaidWho, 2)),
  )}
    ${paperPart(
      titles.ordinary,
      times(room.ordinary, () => paperAsk(words.ordinaryWhat, 2)),
    )}
    ${times(room.paid, (number) => paid(visit, number))}`;
}

function paid(visit: Visit, number: number): Html {
  const words = sayPaper(visit);
  return paperPart(
    words.paidNumber(number),
    html`${paperAsk(sayLine(visit).whatLabel)}${paperAsk(words.who)}${paperAsk(words.when)}
      <p>${words.pricesLater}</p>
      ${paperAsk(words.price)}${paperBoxes(words.priceFor, true)}${paperAsk(words.quantity)}${paperAsk(words.oneOff)}`,
  );
}

function risks(visit: Visit): Html {
  const { fields } = sayForms(visit);
  return times(room.risks, (number) =>
    paperPart(
      sayPaper(visit).risk(number),
      html`${paperAsk(fields.couldGoWrong.label, 2)}${paperAsk(fields.worthTaking.label, 2)}
        ${paperAsk(fields.whatWeDo.label, 2)}${paperAsk(fields.who.label)}`,
    ),
  );
}

async function whoCanHelp(visit: Visit): Promise<Html | undefined> {
  const organisations = await organisationsHere(visit, 'disabled-peoples-organisation');
  if (organisations.length === 0) return undefined;
  const names = organisations.map((each) => each.name).join(', ');
  return html`<p>${sayPaper(visit).organisations(names)}</p>`;
}

function times(count: number, one: (number: number) => Html): Html {
  return html`${Array.from({ length: count }, (_, at) => one(at + 1))}`;
}
