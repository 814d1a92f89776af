/** HTML taken apart as far as plain text needs it. */
export type HtmlPiece =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'tag'; readonly name: string; readonly opens: boolean };

/** Tags whose inside is never read by people. */
const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
  'title',
]);

/** Walks through once; broken markup (a tag never closed, an attribute with `>` in it) ends where a browser ends it. */
export function piecesOfHtml(html: string): readonly HtmlPiece[] {
  const found: HtmlPiece[] = [];
  let at = 0;
  while (at < html.length) {
    const open = nextMarkup(html, at);
    if (open > at) found.push({ is: 'text', text: html.slice(at, open) });
    if (open === html.length) break;
    const end = endOfMarkup(html, open);
    const name = tagName(html, open);
    const opens = html[open + 1] !== '/';
    if (name !== '') found.push({ is: 'tag', name, opens });
    at = opens && unread.has(name) ? endOfElement(html, name, end) : end;
  }
  return found;
}

/** Where the next tag, comment or instruction starts: a "<" that a letter, "/", "!" or "?" follows. */
function nextMarkup(html: string, from: number): number {
  const start = /<[a-zA-Z!/?]/g;
  start.lastIndex = from;
  return start.exec(html)?.index ?? html.length;
}

function endOfMarkup(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  if (!/[a-zA-Z/]/.test(html[open + 1] ?? '')) return after(html, '>', open);
  let quote = '';
  for (let at = open + 1; at < html.length; at += 1) {
    const letter = html[at] ?? '';
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '>') return at + 1;
    else if ((letter === '"' || letter === "'") && /=\s*$/.test(html.slice(Math.max(open, at - 8), at)))
      quote = letter;
  }
  return after(html, '>', open);
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function endOfElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  return found === null ? html.length : after(html, '>', found.index);
}

function tagName(html: string, open: number): string {
  const name = /^<\/?([a-zA-Z][a-zA-Z0-9:-]*)/.exec(html.slice(open, open + 40))?.[1] ?? '';
  return name.toLowerCase();
}
