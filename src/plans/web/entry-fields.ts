import { field, fieldList, type Form } from '#platform';
import type { Entry, EntryKind } from '../entry.ts';
import { readOutcomeTag } from '../outcome.ts';
import type { Plan } from '../plan.ts';
import type { Written } from '../written.ts';
import type { FormWords } from './say-forms.ts';

/** One field of a form: a line, a box, or something to tick; letters at most. */
export type FieldShape = {
  readonly name: keyof FormWords['fields'];
  readonly as: 'line' | 'box' | 'tick';
  readonly most: number;
  readonly needed?: true;
};

export type SimpleKind = Exclude<EntryKind, 'line'>;

/** What each kind of thing in a plan is asked, in order. */
export const entryFields = {
  outcome: [
    { name: 'words', as: 'box', most: 1000, needed: true },
    { name: 'whyItMatters', as: 'box', most: 1000 },
    { name: 'measure', as: 'box', most: 1000 },
  ],
  companion: [
    { name: 'name', as: 'line', most: 100, needed: true },
    { name: 'bond', as: 'line', most: 200 },
    { name: 'backUp', as: 'tick', most: 3 },
    { name: 'reach', as: 'line', most: 200 },
  ],
  risk: [
    { name: 'couldGoWrong', as: 'box', most: 1000, needed: true },
    { name: 'worthTaking', as: 'box', most: 1000 },
    { name: 'whatWeDo', as: 'box', most: 1000 },
    { name: 'who', as: 'line', most: 200 },
  ],
  step: [
    { name: 'what', as: 'line', most: 300, needed: true },
    { name: 'who', as: 'line', most: 200 },
    { name: 'when', as: 'line', most: 200 },
  ],
} as const satisfies Record<SimpleKind, readonly FieldShape[]>;

/** What was typed, by field, with the tags that were ticked. */
export type TypedEntry = {
  readonly texts: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
};

export function typedEntry(kind: SimpleKind, form: Form): TypedEntry {
  const texts = entryFields[kind].map(({ name }) => [name, field(form, name)] as const);
  return { texts: Object.fromEntries(texts), tags: fieldList(form, 'tags') };
}

/** What is wrong with what was typed, by field. */
export function wrongIn(
  kind: SimpleKind,
  typed: TypedEntry,
  words: FormWords,
): Readonly<Record<string, string | undefined>> {
  const shapes: readonly FieldShape[] = entryFields[kind];
  return Object.fromEntries(
    shapes.map(({ name, most, needed }) => {
      const text = typed.texts[name] ?? '';
      if (needed === true && text === '') return [name, words.fields[name].missing];
      return [name, text.length > most ? words.tooLong(most) : undefined];
    }),
  );
}

/** The entry that was typed. */
export function entryFrom(kind: SimpleKind, { texts, tags }: TypedEntry): Entry {
  const text = (name: keyof FormWords['fields']): string => texts[name] ?? '';
  switch (kind) {
    case 'outcome':
      return {
        kind,
        words: text('words'),
        whyItMatters: text('whyItMatters'),
        measure: text('measure'),
        tags: tags.flatMap((tag) => readOutcomeTag(tag) ?? []),
      };
    case 'companion': {
      const backUp = text('backUp') === 'yes';
      return { kind, name: text('name'), bond: text('bond'), backUp, reach: text('reach') };
    }
    case 'risk':
      return {
        kind,
        couldGoWrong: text('couldGoWrong'),
        worthTaking: text('worthTaking'),
        whatWeDo: text('whatWeDo'),
        who: text('who'),
      };
    case 'step':
      return { kind, what: text('what'), who: text('who'), when: text('when') };
  }
}

/** An entry of a plan as its form would show it, with its version and who put it in. */
export type KeptEntry = TypedEntry & { readonly version: number; readonly written: Written };

/** One thing in a plan by its id; undefined where it is not there. */
export function keptEntry(plan: Plan, kind: SimpleKind, entryId: string): KeptEntry | undefined {
  const items = {
    outcome: plan.outcomes.map((each) => ({ ...each, entryId: each.outcomeId, backUp: false })),
    companion: plan.companions.map((each) => ({ ...each, entryId: each.companionId, tags: [] })),
    risk: plan.risks.map((each) => ({ ...each, entryId: each.riskId, tags: [] })),
    step: plan.steps.map((each) => ({ ...each, entryId: each.stepId, tags: [] })),
  };
  const found = items[kind].find((each) => each.entryId === entryId);
  if (found === undefined) return undefined;
  const texts = Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => {
      if (typeof value === 'boolean') return [[name, value ? 'yes' : '']];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  return { texts, tags: found.tags, version: found.version, written: found.written };
}
