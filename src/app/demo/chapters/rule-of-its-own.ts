import { addDays, expectDone } from '#basics';
import {
  answerWhatIsAsked,
  calibrateRuleDraft,
  describeRuleDraft,
  putForward,
  sayWhatWasHeard,
  signRules,
  startRuleDraft,
} from '#allocation/actions';
import { seedSample } from '#allocation/seed';
import type { Story } from '../story.ts';
import { harbourRule } from '../words/rule.ts';
import { townService } from '../write-plan.ts';

/** How many of the made-up people the table is fitted to, and in how many days it becomes the rule. */
const people = 400;
const days_to_its_day = 30;

/** Harbour makes a rule of its own: drafted, fitted, asked about, heard and signed by two. Its day is still to come. */
export async function harbourMakesARule({ as, on }: Story): Promise<void> {
  const asks = on(6, 1, '10:15');
  const organisation = await townService(as('priya'));
  const { about, because, answers, heard } = harbourRule;
  const version = expectDone(await startRuleDraft(as('priya'), { organisation, because }));
  const draft = { organisation, version };
  const bytes = await seedSample(people);
  expectDone(await calibrateRuleDraft(as('priya'), draft, { bytes, data: 'made-up' }));
  expectDone(await describeRuleDraft(as('priya'), draft, { about, because }));
  const beginsOn = addDays(asks, 6 * 7 + days_to_its_day);
  expectDone(await putForward(as('priya'), draft, { asksUntil: addDays(asks, 27), beginsOn }));
  on(5, 3, '19:40');
  for (const [key, words] of answers) {
    const visit = as(key);
    const given = { name: visit.account?.name ?? '', words, from: visit.from };
    expectDone(await answerWhatIsAsked(visit, version, given));
  }
  on(2, 2, '09:30');
  expectDone(await sayWhatWasHeard(as('priya'), draft, heard));
  on(2, 3, '11:00');
  expectDone(await signRules(as('joan'), draft));
  expectDone(await signRules(as('malik'), draft));
}
