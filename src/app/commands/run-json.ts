import {
  lastFour,
  lineReference,
  type RunLine,
  runName,
  sortCodeText,
  throughTheBank,
  totalOf,
} from '#payments';
import type { RunSeen, RunWarning } from '#payments/actions';

/** A run as JSON: who, what and why, what waits and what to look at. Account numbers are cut to their last four figures. */
export function runJson(seen: RunSeen): string {
  const { run, lines, files, cycle, warnings } = seen;
  const going = lines.filter((line) => line.state !== 'held' && line.state !== 'left-out');
  const said = {
    run: runName(run.number),
    id: run.runId,
    state: run.state,
    due_on: run.dueOn,
    submission: cycle.submission,
    processing: cycle.processing,
    entry: cycle.entry,
    prepared: done(run.prepared),
    approved: run.approved === undefined ? null : done(run.approved),
    sent: run.sent === undefined ? null : done(run.sent),
    ...(run.withdrawn !== undefined && { withdrawn: { ...done(run.withdrawn), why: run.withdrawn.why } }),
    total_pence: totalOf(going),
    bank_pence: totalOf(throughTheBank(going)),
    payments: lines.map((line) => lineJson(run.number, line)),
    warnings: warnings.map(warningJson),
    files: files.map((file) => ({
      format: file.format,
      sha256: file.sha256,
      payments: file.lines,
      total_pence: file.total,
      made_at: file.madeAt,
    })),
  };
  return JSON.stringify(said, undefined, 1);
}

function done({ at, name }: { readonly at: string; readonly name: string }): object {
  return { at, by: name };
}

function lineJson(run: number, line: RunLine): object {
  const { payee, amount, from, until, route, state, hold, heldWhy, returned, answered } = line;
  return {
    reference: lineReference(run, line.lineNo),
    id: line.lineId,
    person: line.personName,
    holding: line.holdingKind,
    holding_id: line.holdingId,
    amount_pence: amount,
    from,
    until,
    route,
    state,
    ...(hold !== undefined && { hold }),
    ...(heldWhy !== undefined && { held_why: heldWhy }),
    ...(payee !== undefined && {
      pay: payee.name,
      account: `${sortCodeText(payee.sortCode)} ${lastFour(payee.accountNumber)}`,
    }),
    ...(line.again !== undefined && { again: line.again }),
    ...(returned !== undefined && { returned }),
    ...(answered !== undefined && { answered }),
  };
}

function warningJson(warning: RunWarning): object {
  switch (warning.is) {
    case 'pot-short':
      return { is: warning.is, short_by_pence: warning.by, pot_pence: warning.pot };
    case 'late':
      return { is: warning.is, there_on: warning.entry };
    case 'no-paying-account':
      return { is: warning.is };
    case 'figures-do-not-fit':
    case 'figures-unknown':
    case 'figures-not-checked':
    case 'name-mended':
    case 'account-changed':
    case 'not-in-bacs':
      return { is: warning.is, payment: warning.line.lineNo, says: warning.says };
  }
}
