import type { Term } from './service.ts';
import type { Topic } from './topics.ts';

/** What people do with a service of the official list, and what they call it. */
export type EverydayService = { readonly topic: Topic; readonly words: string };

/**
 * Services of the Local Government Services List by their numbers there (esd standards, Open Government Licence), each with the
 * part of life it is for and everyday words of ours: "Mobile meals" is looked for as "meals on wheels". Those of the list that
 * nobody looks for here, such as licences, are not in it.
 */
export const esdServices: Readonly<Record<number, EverydayService>> = {
  27: { topic: 'learning-and-work', words: 'evening class course' },
  130: { topic: 'help-at-home', words: 'stair lift, ramp, walk-in shower, repairs' },
  147: { topic: 'help-at-home', words: 'gardener, lawn, gardening' },
  162: { topic: 'advice', words: 'advocacy, speak up for carers' },
  163: { topic: 'mind', words: 'counselling, somebody to talk to' },
  178: { topic: 'help-at-home', words: 'grab rail, ramp, repairs' },
  180: { topic: 'help-at-home', words: 'OT, equipment, repairs' },
  190: { topic: 'advice', words: 'benefits, PIP, attendance allowance, universal credit' },
  204: { topic: 'running-my-support', words: 'support planning, independent living' },
  205: { topic: 'help-at-home', words: 'hoist, wheelchair, equipment, repairs' },
  225: { topic: 'families', words: 'family, looking after somebody' },
  227: { topic: 'families', words: 'short breaks, respite, time off' },
  229: { topic: 'families', words: 'short breaks, respite, shared lives' },
  239: { topic: 'learning-and-work', words: 'training, job, work' },
  241: { topic: 'meeting', words: 'social, joining in' },
  260: { topic: 'families', words: 'short breaks, respite, children' },
  272: { topic: 'getting-about', words: 'community bus, dial a ride, transport' },
  275: { topic: 'getting-about', words: 'taxi, transport' },
  280: { topic: 'getting-about', words: 'free bus travel, transport' },
  287: { topic: 'running-my-support', words: 'direct payment support, personal budget' },
  296: { topic: 'meeting', words: 'day centre, social' },
  297: { topic: 'meeting', words: 'self-help group, peer support' },
  298: { topic: 'families', words: 'family, carers meeting' },
  299: { topic: 'learning-and-work', words: 'job, work, employment' },
  300: { topic: 'families', words: 'young carers' },
  313: { topic: 'help-at-home', words: 'alarm, pendant, falls, home care' },
  315: { topic: 'food', words: 'meals on wheels, hot dinner' },
  328: { topic: 'mind', words: 'grief, somebody died, bereavement' },
  343: { topic: 'learning-and-work', words: 'job, training' },
  437: { topic: 'learning-and-work', words: 'library, books' },
  442: { topic: 'learning-and-work', words: 'computers, internet, library' },
  451: { topic: 'moving', words: 'gym, sport, fitness' },
  461: { topic: 'out-and-about', words: 'park, green space' },
  510: { topic: 'out-and-about', words: 'garden, growing vegetables' },
  620: { topic: 'out-and-about', words: 'museum, exhibition' },
  640: { topic: 'meeting', words: 'lunch club, social, pensioners' },
  641: { topic: 'moving', words: 'sport, clubs' },
  651: { topic: 'advice', words: 'debt, bills, owing money' },
  728: { topic: 'advice', words: 'advocacy, speak up' },
  750: { topic: 'learning-and-work', words: 'volunteering, nature' },
  838: { topic: 'making', words: 'art, music, theatre' },
  1113: { topic: 'learning-and-work', words: 'volunteering, helping others' },
  1284: { topic: 'mind', words: 'mental health, feeling low, anxiety' },
  1402: { topic: 'help-at-home', words: 'wheelchair, commode, equipment, repairs' },
  1674: { topic: 'moving', words: 'swimming, pool' },
  1755: { topic: 'advice', words: 'rights of carers' },
  1787: { topic: 'mind', words: 'calm, sensory, wellbeing' },
  1789: { topic: 'moving', words: 'exercise, keep fit' },
  1790: { topic: 'families', words: 'short breaks, respite, time off' },
  1791: { topic: 'making', words: 'art, crafts, painting' },
  1793: { topic: 'out-and-about', words: 'nature, outside' },
  1794: { topic: 'food', words: 'cooking, money, living on my own' },
};

/** What the official list's word of a listing is in everyday words; empty for words of other lists. */
export function everydayTerm({ uri }: Pick<Term, 'uri'>): string {
  const number = /\besd\.org\.uk\/.*\bservice(?:s|Types?)?(?:\/|%2F|:|%3A)(\d+)/i.exec(uri ?? '')?.[1];
  return number === undefined ? '' : (esdServices[Number(number)]?.words ?? '');
}
