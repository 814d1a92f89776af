import { type Area, isCalled } from './areas.ts';
import { districts } from './districts.ts';
import { formerCodes, formerCouncils } from './former-councils.ts';

/** What a name or a code stands for: councils of today, and what it was or is where it is none of them itself. */
export type Called = {
  readonly areas: readonly Area[];
  readonly as:
    | { readonly is: 'council' }
    | { readonly is: 'former'; readonly name: string; readonly until: number }
    | { readonly is: 'district'; readonly name: string };
};

/**
 * Finds councils by a name or a GSS code of today, by one that is no longer used, or by a district within a county; undefined
 * where nobody was ever called so. What is there today comes first: a county and what it became often share a name.
 */
export function councilsCalled(text: string, known: readonly Area[]): Called | undefined {
  const today =
    known.find((area) => isCalled(area, text)) ?? withCode(known, formerCodes[text.trim().toUpperCase()]);
  if (today !== undefined) return { areas: [today], as: { is: 'council' } };
  const former = formerCouncils.find(([, name, code]) => isCalled({ name, code }, text));
  if (former !== undefined) {
    const [until, name, , now] = former;
    return { areas: now.flatMap((code) => withCode(known, code) ?? []), as: { is: 'former', name, until } };
  }
  return districtCalled(text, known);
}

function districtCalled(text: string, known: readonly Area[]): Called | undefined {
  for (const [county, within] of Object.entries(districts)) {
    const found = Object.entries(within).find(([name, codes]) =>
      codes.some((code) => isCalled({ name, code }, text)),
    );
    const area = withCode(known, county);
    if (found !== undefined && area !== undefined)
      return { areas: [area], as: { is: 'district', name: found[0] } };
  }
  return undefined;
}

function withCode(known: readonly Area[], code: string | undefined): Area | undefined {
  return code === undefined ? undefined : known.find((area) => area.code === code);
}
