import { address, type Visit } from '#platform';
import { button, type FieldError, type Html, html, insetText } from '#ui';
import { isYounger, nextAge } from '../age.ts';
import { type Job, type Side, withoutBirthday } from '../job.ts';
import { dayBoxes, onceForm } from './parts.ts';
import { paths } from './paths.ts';
import { sayWage } from './say-wage.ts';

/** Asks for the birthday that a contract from before lacks: the person for the day, everybody else to have them say it. */
export function askBirthday(
  visit: Visit,
  {
    job,
    as,
    errors,
  }: { readonly job: Job; readonly as: 'employer' | Side; readonly errors: readonly FieldError[] },
): Html | undefined {
  const age = withoutBirthday(job, visit.clock.today())?.age;
  // Once the employer has died nobody can say it here any more.
  if (age === undefined || !isYounger(age) || job.diedOn !== undefined) return undefined;
  const say = sayWage(visit);
  const turns = nextAge(age);
  if (as === 'assistant') return insetText({ text: say.askOwn(job.personName, turns) });
  const ask = say.ask(job.assistantName, turns);
  if (as === 'person')
    return html`<h2>${ask}</h2><p>${say.askWhy(turns)} ${say.onlyThey(job.personName)}</p>`;
  const boxes = dayBoxes(visit, { name: 'turns', legend: ask, hint: say.askHint, begin: undefined, errors });
  const fields = html`${boxes}${button({ text: say.askSave, preventDoubleClick: true })}`;
  return html`${insetText({ text: say.askWhy(turns) })}
    ${onceForm(visit, address(paths.birthday, { person: job.personId, job: job.jobId }), fields)}`;
}
