import { bacsSigns } from '../../bacs-text.ts';
import type { BacsFault } from '../../bacs-fault.ts';
import { type Layout, valueOf } from './fields.ts';

/** One line of a file with its number. */
export type Line = { readonly number: number; readonly text: string };

/** The first fault of a record against its layout: signs that Bacs lacks, then its length, then field by field. */
export function faultIn<Known>(line: Line, layout: Layout<Known>, known: Known): BacsFault | undefined {
  return faultInSigns(line, layout) ?? faultInLength(line, layout) ?? faultInFields(line, layout, known);
}

/** A line that should have been another record: a label that is missing, or stands in the wrong place. */
export function notTheRecord(line: Line, wants: string): BacsFault {
  return fault(line, { column: 1, field: 'record', found: line.text.slice(0, 18), wants });
}

export function fault(line: Line, where: Omit<BacsFault, 'because' | 'line'>): BacsFault {
  return { because: 'bacs-fault', line: line.number, ...where };
}

/** The fault that a field of a line has, for rules that need more than the line. */
export function faultInField<Known>(
  line: Line,
  layout: Layout<Known>,
  name: string,
  wants: string,
): BacsFault | undefined {
  const field = layout.find((each) => each.name === name);
  if (field === undefined) return undefined;
  return fault(line, { column: field.from, field: name, found: valueOf(line.text, field), wants });
}

function faultInSigns<Known>(line: Line, layout: Layout<Known>): BacsFault | undefined {
  const signs = Array.from(line.text);
  const at = signs.findIndex((sign) => !bacsSigns.test(sign));
  if (at === -1) return undefined;
  const field = layout.find((each) => at + 1 >= each.from && at + 1 <= each.to)?.name ?? 'record';
  return fault(line, {
    column: at + 1,
    field,
    found: signs[at] ?? '',
    wants: 'a capital letter, a figure, a blank or one of . & / -',
  });
}

function faultInLength<Known>(line: Line, layout: Layout<Known>): BacsFault | undefined {
  const length = layout.at(-1)?.to ?? 0;
  const { text } = line;
  if (text.length === length) return undefined;
  const column = Math.min(text.length, length) + 1;
  const found = text.length > length ? text.slice(length, length + 18) : '';
  return fault(line, {
    column,
    field: 'record',
    found,
    wants: `${length} signs long, and is ${text.length}`,
  });
}

function faultInFields<Known>(line: Line, layout: Layout<Known>, known: Known): BacsFault | undefined {
  const wrong = layout.find((field) => !field.rule.accepts(valueOf(line.text, field), known));
  if (wrong === undefined) return undefined;
  return fault(line, {
    column: wrong.from,
    field: wrong.name,
    found: valueOf(line.text, wrong),
    wants: wrong.rule.wants(known),
  });
}
