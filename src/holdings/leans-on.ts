import type { PolicyPack } from '#policy';
import type { Answer } from './question.ts';

/** What an answer may lean on besides what money for support can never buy. */
const groundsOfOurs = {
  yes: ['plan', 'makes-support-possible', 'instead-of-support'],
  no: ['other-money'],
} as const satisfies Record<Answer['says'], readonly string[]>;

export type OwnGround = (typeof groundsOfOurs)[Answer['says']][number];

/** Every ground an answer may lean on: a no has a rule of the place behind it, or other money that pays. */
export function groundsFor(says: Answer['says'], pack: Pick<PolicyPack, 'neverBuys'>): readonly string[] {
  const rules = says === 'no' ? pack.neverBuys.map(({ code }) => code) : [];
  return [...rules, ...groundsOfOurs[says]];
}
