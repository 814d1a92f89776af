/** Parts of govuk-frontend that Mainstay has no place for: theirs alone (crown, crest), or unused. */
const unused =
  /govuk-(accordion|cookie-banner|footer|header|logo|crest|generic-header|service-navigation|phase-banner|password-input|tabs)(?![a-z])/;

/**
 * govuk-frontend's style sheet in our skin: without its own colours and licensed typeface, the crown and the crest, without
 * the components we do not use, and with 19 px text on phones too.
 */
export function adaptGovuk(css: string): string {
  const ours = css
    .replace(/@charset "UTF-8";/g, '')
    .replace(/\/\*![^]*?\*\//g, '')
    .replace(/--govuk-[\w-]*colour:[^;}]*;?/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'var(--face)')
    .replaceAll('font-family:sans-serif', 'font-family:var(--face)')
    .replaceAll('font-size:1rem;line-height:1.25', 'font-size:1.1875rem;line-height:1.4');
  return keepUsed(ours);
}

function keepUsed(css: string): string {
  return rules(css)
    .map((rule) => (rule.inside === undefined ? rule.head : keptRule(rule.head, rule.inside)))
    .join('');
}

function keptRule(head: string, inside: string): string {
  if (head.startsWith('@font-face')) return '';
  if (head.startsWith('@media') || head.startsWith('@supports')) {
    const kept = keepUsed(inside);
    return kept === '' ? '' : `${head}{${kept}}`;
  }
  if (head.startsWith('@')) return `${head}{${inside}}`;
  const selectors = splitSelectors(head).filter((selector) => !unused.test(selector));
  return selectors.length === 0 ? '' : `${selectors.join(',')}{${inside}}`;
}

type Rule = { readonly head: string; readonly inside?: string };

/** The rules of a style sheet at one level: what stands before the brace, and what is between the braces. */
function rules(css: string): readonly Rule[] {
  const found: Rule[] = [];
  let from = 0;
  while (from < css.length) {
    const open = css.indexOf('{', from);
    if (open < 0) return [...found, { head: css.slice(from) }];
    const close = closing(css, open);
    found.push({ head: css.slice(from, open).trim(), inside: css.slice(open + 1, close) });
    from = close + 1;
  }
  return found;
}

function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('expected every brace of the style sheet to be closed');
}

/** Selectors apart at the commas that are not inside brackets, as in `:is(a, b)`. */
function splitSelectors(head: string): readonly string[] {
  return head.split(/,(?![^(]*\))/);
}
