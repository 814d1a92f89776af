import { type Accruals, holidayLeft, type Hours, isOwed } from './hours.ts';

/**
 * Holiday that is to be paid when a job is over: what is neither taken nor paid, less what the assistant says they took and nobody has
 * agreed yet, which is paid once that is.
 */
export function holidayToPay(all: readonly Hours[], grown: Accruals): number {
  const waits = all.filter((each) => each.kind === 'holiday' && each.state !== 'taken-back' && !isOwed(each));
  return Math.max(
    0,
    waits.reduce((rest, { minutes }) => rest - minutes, holidayLeft(grown)),
  );
}

/**
 * Whether holiday that somebody says they took was paid already: all that was left was said when the job was over, and this is more than
 * grew since.
 */
export function isPaidAsLeft(
  { kind: of, minutes }: Pick<Hours, 'kind' | 'minutes'>,
  all: readonly Hours[],
  { holidayEarned }: Accruals,
): boolean {
  if (of !== 'holiday') return false;
  const said = all.filter(
    ({ kind, state }) => (kind === 'holiday' || kind === 'holiday-left') && state !== 'taken-back',
  );
  const isOver = said.some(({ kind }) => kind === 'holiday-left');
  return isOver && said.reduce((sum, each) => sum + each.minutes, minutes) > holidayEarned;
}
