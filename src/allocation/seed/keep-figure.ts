import type { GivenAnswer } from '#assessment';
import { answerQuestion } from '#assessment/actions';
import { expectDone, type PersonId } from '#basics';
import type { Actor, World } from '#platform';
import { keepAssessment } from '../actions/keep-assessment.ts';
import { questionnaireOf } from '../from-assessment.ts';
import { mainstayStart } from '../instruments.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import type { StartingFigure } from '../starting-figure.ts';
import type { SeedAnswer } from './answers.ts';

/** Gives a person of the made-up town their answers and starting figure, by the same actions as anybody's. */
export async function keepFigure(
  visit: World & Actor,
  person: PersonId,
  answers: readonly SeedAnswer[],
  instrument: StartingInstrument = mainstayStart,
): Promise<StartingFigure> {
  const asked = questionnaireOf(instrument);
  let secret: string | undefined;
  for (const [place, answer] of answers.entries()) {
    const area = instrument.areas[place]?.id ?? '';
    const given: GivenAnswer = {
      area,
      level: answer.level,
      ownWords: answer.words ?? '',
      ...(answer.help !== undefined && { help: { ...answer.help, goesOn: 'not-asked' } }),
      said: { by: 'me', at: visit.clock.now() },
    };
    secret = expectDone(await answerQuestion(visit, asked, given, secret)).secret;
  }
  return expectDone(await keepAssessment(visit, { person, instrument, secret }));
}
