import { expectDone, type OrganisationId, type PersonId } from '#basics';
import { giveNews, newsToGive } from '#people/actions';
import { reactions } from '../reactions/reactions.ts';
import type { Story } from './story.ts';
import type { PersonKey } from './town.ts';
import { townService } from './write-plan.ts';

/** Somebody of the service, or of who else has news, tells a person all that waits, in the way the person asked for first. */
export async function tellNews(
  { as }: Story,
  key: PersonKey,
  person: PersonId,
  from?: OrganisationId,
): Promise<void> {
  const waiting = expectDone(await newsToGive(as(key), from ?? (await townService(as(key)))));
  for (const news of waiting.filter((each) => each.personId === person))
    expectDone(
      await giveNews(as(key), { person, news: news.newsId, as: news.formats[0] }, reactions.whenGiven),
    );
}
