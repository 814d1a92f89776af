import { addDays, addWorkingDays, type CalendarDate, type Id } from '#basics';
import { z } from 'zod';
import type { Listed, Named, ReportId } from './quality-check.ts';
import { type Finding, founds, type Standard, standards } from './standards.ts';

const letters_max = 2000;

/** What was found, as it is kept and published. */
export const Findings = z.array(
  z.object({ standard: z.enum(standards), found: z.enum(founds), words: z.string().max(letters_max) }),
);

/** What a provider says to a report: in general, and what it does about each thing that has to change, by a day. */
export const Reply = z.object({
  words: z.string().max(letters_max),
  promises: z.array(
    z.object({
      standard: z.enum(standards),
      does: z.string().min(1).max(letters_max),
      by: z.iso.date(),
    }),
  ),
});
export type Reply = z.infer<typeof Reply>;

/** Whether what was promised holds, when the checkers come back. */
export const holdings = ['yes', 'partly', 'not-yet', 'not-found-out'] as const;
export type HoldsNow = (typeof holdings)[number];

export const LookedBack = z.array(
  z.object({ standard: z.enum(standards), holds: z.enum(holdings), words: z.string().max(letters_max) }),
);
export type LookedBack = z.infer<typeof LookedBack>;

/** What came of a look back, with the day it was published. */
export type LookBack = {
  readonly lookId: Id<'look-back'>;
  readonly on: CalendarDate;
  readonly lines: LookedBack;
};

/** A check as the provider and then anybody reads it. It names no person and no checker. */
export type Report = {
  readonly reportId: ReportId;
  readonly provider: Named;
  readonly listed?: Listed;
  readonly checkers: Named;
  /** The month of the visit, as `2026-04`: a day could tell who was visited. */
  readonly visited: string;
  readonly findings: readonly Finding[];
  readonly sentOn: CalendarDate;
  readonly answerBy: CalendarDate;
  readonly reply?: Reply;
  readonly repliedOn?: CalendarDate;
  /** The oldest first. */
  readonly lookBacks: readonly LookBack[];
};

/** Until when the provider can answer before it is published without an answer. */
export function answerBy(
  sentOn: CalendarDate,
  workingDays: number,
  holidays: ReadonlySet<string>,
): CalendarDate {
  return addWorkingDays(sentOn, workingDays, holidays);
}

/** Whether anybody may read it: once the provider has answered, or its days to answer are over. Silence hides nothing. */
export function isPublic(report: Pick<Report, 'reply' | 'answerBy'>, today: CalendarDate): boolean {
  return report.reply !== undefined || today > report.answerBy;
}

/** From which day anybody may read it. */
export function publishedOn({ repliedOn, answerBy: by }: Report): CalendarDate {
  return repliedOn !== undefined && repliedOn <= by ? repliedOn : addDays(by, 1);
}

/** What has to change, which a provider answers one by one. */
export function hasToChange(report: Pick<Report, 'findings'>): readonly Standard[] {
  return report.findings.filter(({ found }) => found === 'needs-to-change').map(({ standard }) => standard);
}

/** The standards that a reply leaves without a promise, or with one whose day is over already. */
export function missingIn(
  reply: Reply,
  report: Pick<Report, 'findings'>,
  today: CalendarDate,
): readonly Standard[] {
  return hasToChange(report).filter(
    (standard) => !reply.promises.some((each) => each.standard === standard && each.by >= today),
  );
}

/** When the checkers come back: so many weeks after it was published, the first look and the second. Undefined after both. */
export function nextLookBack(report: Report, weeks: readonly number[]): CalendarDate | undefined {
  const after = weeks[report.lookBacks.length];
  return after === undefined ? undefined : addDays(publishedOn(report), after * 7);
}

/** What a look back asks about: what has to change, or all that was found where nothing has to. */
export function asksAgain(report: Pick<Report, 'findings'>): readonly Standard[] {
  const change = hasToChange(report);
  return change.length > 0 ? change : report.findings.map(({ standard }) => standard);
}
