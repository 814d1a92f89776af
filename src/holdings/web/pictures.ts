import type { PictureName } from '#ui';
import type { HoldingKind } from '../holding.ts';

const pictures = {
  'direct-payment': 'direct-payment',
  'nominated-person': 'help',
  'authorised-person': 'safe',
  trust: 'plan',
  agent: 'answer',
  'individual-service-fund': 'service-fund',
  'managed-account': 'arranged',
  pool: 'pooled',
} as const satisfies Readonly<Record<HoldingKind, PictureName>>;

/** The picture that stands for a way of holding money. */
export function pictureOf(kind: HoldingKind): PictureName {
  return pictures[kind];
}
