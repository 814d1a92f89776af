/** People leaving services that are paid as a whole: what is paid twice while they go. Money in any unit, time in years. */
export type Leaving = {
  /** What the services cost a year before anybody leaves. */
  readonly yearly: number;
  /** The share that only goes when a whole service closes. */
  readonly fixedShare: number;
  /** Everybody has left after so long, evenly. */
  readonly years: number;
  readonly closures: number;
  /** From when enough have left until that service is closed. */
  readonly noticeYears: number;
  readonly onceEach: number;
  readonly people: number;
};

/** What it comes to in all, and a year at the most; nobody's budget is made smaller by it. */
export type DoubleRunning = { readonly total: number; readonly peakYearly: number };

/** Closing in more steps and with shorter notice is what makes it small; the formula says how much each is worth. */
export function doubleRunning(leaving: Leaving): DoubleRunning {
  const { years, closures, noticeYears, onceEach, people } = leaving;
  const fixed = leaving.yearly * leaving.fixedShare;
  return {
    total: fixed * (years / (2 * closures) + noticeYears) + onceEach * people,
    peakYearly: fixed * Math.min(1, 1 / closures + noticeYears / years),
  };
}

/** What is paid a year, at a moment, for places that people have left and that are not closed. */
export function paidForNobody(leaving: Leaving, at: number): number {
  const { yearly, fixedShare, years, closures, noticeYears } = leaving;
  const left = Math.min(1, at / years);
  const since = Math.min(1, Math.max(0, (at - noticeYears) / years));
  // A hair more than what has left, so that a closure due now is not missed by a rounding.
  const closed = Math.floor(closures * since + 1e-9) / closures;
  return yearly * fixedShare * (left - closed);
}
