import type { Reader } from './say.ts';
import { kitWords, type KitWords } from './words.ts';

/** A sentence for one, and for any other number; `%{count}` stands for the number. */
export type Counted = { readonly one: string; readonly other: string };

/** What components say of themselves. Without the sentences for counting, the script says its own. */
export type FixedWords = Omit<KitWords['fixed'], Counting> & Partial<Pick<KitWords['fixed'], Counting>>;
type Counting = 'underLimit' | 'atLimit' | 'overLimit';

/**
 * The fixed words of components in a reader's language. Where no reader is given they are those of govuk-frontend, which
 * its fixtures prove.
 */
export function fixedWords(reader: Reader | undefined): FixedWords {
  return reader === undefined ? asInFixtures : kitWords(reader).fixed;
}

const asInFixtures: FixedWords = {
  error: 'Error',
  warning: 'Warning',
  important: 'Important',
  success: 'Success',
  back: 'Back',
  breadcrumbs: 'Breadcrumb',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  previous: 'Previous',
  next: 'Next',
  page: 'page',
  pages: 'Pagination',
  pageNumber: (number) => `Page ${number}`,
  limit: 'You can enter up to %{count} characters',
};
