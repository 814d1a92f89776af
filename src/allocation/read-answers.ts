import type { Answers } from './answers.ts';
import type { OnePerson, ReadyArea } from './one-person.ts';

/**
 * Reads somebody's answers into the room for one person. False where any of them is missing or was never offered: which and why
 * is then told by `checkAnswers`, which takes its time.
 */
export function readAnswers(ready: OnePerson, answers: Answers): boolean {
  const { areas } = ready;
  if (Object.keys(answers).length !== areas.length) return false;
  for (let place = 0; place < areas.length; place += 1) {
    const area = areas[place];
    if (area === undefined || !readAnswer(ready, place, area, answers)) return false;
  }
  return true;
}

function readAnswer(
  { answered, shareAt, counts }: OnePerson,
  place: number,
  { id, levels }: ReadyArea,
  answers: Answers,
): boolean {
  const answer = answers[id];
  if (answer === undefined || !('level' in answer)) return false;
  const { level, help } = answer;
  if (!Number.isInteger(level) || level < 0 || level >= levels) return false;
  const share = help === undefined ? counts.length - 1 : shareAt.get(help.share);
  if (share === undefined) return false;
  answered.level[place] = level;
  answered.share[place] = share;
  answered.agreed[place] = help?.agreed === true ? 1 : 0;
  return true;
}
