/**
 * Reads an e-mail address as people type it: spaces around it, capitals and the brackets of an address book are taken away.
 * Undefined for anything that no letter could reach. Whether somebody reads it, only a letter can tell.
 */
export function readEmail(text: string): string | undefined {
  const bare = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
  const email = bare
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const shape =
    /^[^\s@<>(),;:\\"[\]]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;
  return email.length <= 254 && shape.test(email) && !/^\.|\.\.|\.@/.test(email) ? email : undefined;
}

/** An address inside this Mainstay to go on to, such as `/me?from=letter`; the fallback for anything that leads elsewhere. */
export function localPath(text: string, fallback = '/me'): string {
  if (!/^\/(?![/\\])[\x21-\x7e]{0,400}$/.test(text) || text.includes('\\')) return fallback;
  const base = 'http://here.invalid';
  return URL.canParse(text, base) && new URL(text, base).origin === base ? text : fallback;
}
