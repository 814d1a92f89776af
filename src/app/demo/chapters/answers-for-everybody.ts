import { expectDone } from '#basics';
import { answerForEverybody } from '#holdings/actions';
import type { Story } from '../story.ts';
import { saidToEverybody } from '../words/answers.ts';
import { townService } from '../write-plan.ts';

/** Priya says what money may be spent on, before anybody has to ask. */
export async function saysToEverybody({ as, on }: Story): Promise<void> {
  on(10, 2, '10:00');
  const organisation = await townService(as('priya'));
  for (const said of saidToEverybody)
    expectDone(await answerForEverybody(as('priya'), { organisation, ...said }));
}
