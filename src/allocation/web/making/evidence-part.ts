import { pence, pounds } from '#basics';
import type { Visit } from '#platform';
import { type Html, html, scrollingTable, summaryList } from '#ui';
import type { Evidence } from '../../calibration/evidence.ts';
import { sayMaking } from './say-making.ts';

/** What a version rests on: fit, error, parity of holdings, places, ranges and what the sample cannot tell; tables throughout. */
export function evidencePart(visit: Visit, evidence: Evidence): Html {
  const say = sayMaking(visit);
  const { warnings } = evidence;
  return html`${summaryList({ rows: fitRows(visit, evidence) })}
    <h3>${say.tenths}</h3>
    ${figures(
      say.tenths,
      [say.tenth, say.ratio],
      evidence.totalRatioByTenth.map((ratio, place) => [String(place + 1), ratioText(ratio)]),
    )}
    ${parity(visit, evidence)}
    ${places(visit, evidence)}
    ${ranges(visit, evidence)}
    ${warnings.length > 0 && html`<h3>${say.warnings}</h3><ul>${warnings.map((each) => html`<li>${each}</li>`)}</ul>`}`;
}

function fitRows(visit: Visit, evidence: Evidence) {
  const say = sayMaking(visit);
  const { heldOut, contingency } = evidence;
  return [
    { key: say.people, value: evidence.sampleSize.toLocaleString('en-GB') },
    { key: say.explains, value: share(evidence.r2) },
    ...(heldOut === null ? [] : [{ key: say.explainsUnseen, value: share(heldOut.r2) }]),
    { key: say.total, value: ratioText(evidence.totalRatio) },
    { key: say.error, value: wholePounds(evidence.mae) },
    { key: say.covered, value: share(evidence.coveredShare) },
    { key: say.breakEven, value: share(evidence.breakEvenPercentile) },
    { key: say.contingency, value: `${share(contingency.share)} · ${wholePounds(contingency.GBP)}` },
  ];
}

function parity(visit: Visit, evidence: Evidence): Html | undefined {
  const say = sayMaking(visit);
  const rows = Object.entries(evidence.holdingSBR).map(([name, ratio]) => [name, ratioText(ratio)]);
  if (rows.length === 0) return undefined;
  const { mantelHaenszelDirectToManaged: even, costOfParityGBP: cost } = evidence;
  return html`<h3>${say.holdings}</h3>${figures(say.holdings, [say.holding, say.costToFigure], rows)}
    ${even !== null && html`<p>${say.parity(ratioText(even))}</p>`}
    <p>${say.costOfParity(wholePounds(cost))}</p>`;
}

function places(visit: Visit, { localities }: Evidence): Html | undefined {
  const say = sayMaking(visit);
  const { codes, n, SBR, tooFewToShow } = localities;
  if (codes.length + tooFewToShow === 0) return undefined;
  const rows = codes.map((code, place) => [
    code,
    (n[place] ?? 0).toLocaleString('en-GB'),
    ratioText(SBR[place] ?? 0),
  ]);
  return html`<h3>${say.places}</h3>
    ${rows.length > 0 && figures(say.places, [say.place, say.people, say.costToFigure], rows)}
    ${tooFewToShow > 0 && html`<p>${say.placesFew(tooFewToShow)}</p>`}`;
}

function ranges(visit: Visit, { range }: Evidence): Html | undefined {
  if (range.length === 0) return undefined;
  const say = sayMaking(visit);
  const rows = range.map(({ from, people, low, high }) => [
    String(from / 10),
    people.toLocaleString('en-GB'),
    `${share(low / 1_000_000)} – ${share(high / 1_000_000)}`,
  ]);
  return html`<h3>${say.ranges}</h3>${figures(say.ranges, [say.rangeFrom, say.rangePeople, say.range], rows)}`;
}

/** A table whose columns after the first hold figures. */
export function figures(label: string, head: readonly string[], rows: readonly (readonly string[])[]): Html {
  const cells = (texts: readonly string[]) =>
    texts.map((text, place) => (place === 0 ? text : { text, format: 'numeric' as const }));
  return scrollingTable({ label, head: cells(head), rows: rows.map(cells), firstCellIsHeader: true });
}

function share(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

function ratioText(ratio: number): string {
  return ratio.toFixed(3);
}

function wholePounds(amount: number): string {
  return pounds(pence(Math.round(amount) * 100));
}
