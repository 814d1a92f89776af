import type { BankAccount } from './bank-account.ts';
import type { ModulusTables, WeightRow } from './modulus-tables.ts';

// The figures of sort code and account have letters in the specification: u v w x y z, then a b c d e f g h.
const a = 6;
const b = 7;
const g = 12;
const h = 13;

const exception_2_weights = [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1];
const exception_2_weights_nine = [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1];

/** Whether an account passes one row of the weight table, with the exception the row stands under. */
export function passesRow(tables: ModulusTables, row: WeightRow, account: BankAccount): boolean {
  const digits = digitsFor(tables, row, account);
  if (row.exception !== 14) return passes(row, digits);
  return passes(row, digits) || passesShortened(row, digits);
}

function passes(row: WeightRow, digits: readonly number[]): boolean {
  const total = totalOf(row, weightsFor(row, digits), digits);
  const left = total % (row.method === 'MOD11' ? 11 : 10);
  if (row.exception === 4) return left === at(digits, g) * 10 + at(digits, h);
  if (row.exception === 5 && row.method === 'MOD11') return fitsCheckDigit(left, 11, at(digits, g));
  if (row.exception === 5) return fitsCheckDigit(left, 10, at(digits, h));
  return left === 0;
}

/** Exception 5: what is missing to the modulus is the check digit; a rest of one has no digit that could be. */
function fitsCheckDigit(left: number, modulus: 10 | 11, digit: number): boolean {
  return left === 0 ? digit === 0 : modulus - left === digit;
}

/** Exceptions 5, 8 and 9 check under another sort code. */
function digitsFor(tables: ModulusTables, row: WeightRow, account: BankAccount): readonly number[] {
  const { sortCode, accountNumber } = account;
  const standsFor: Readonly<Record<number, string | undefined>> = {
    5: tables.substitutes.get(sortCode),
    8: '090126',
    9: '309634',
  };
  const checked = standsFor[row.exception ?? 0] ?? sortCode;
  return digitsOf(`${checked}${accountNumber}`);
}

function weightsFor(row: WeightRow, digits: readonly number[]): readonly number[] {
  const isNine = at(digits, g) === 9;
  const isBranch = [0, 9].includes(at(digits, a)) && at(digits, b) === 9;
  const { exception, weights } = row;
  if (exception === 2 && at(digits, a) !== 0) return isNine ? exception_2_weights_nine : exception_2_weights;
  if (exception === 7 && isNine) return withoutBranch(weights);
  return exception === 10 && isNine && isBranch ? withoutBranch(weights) : weights;
}

/** Weights from u to b become nought. */
function withoutBranch(weights: readonly number[]): readonly number[] {
  return weights.map((weight, index) => (index <= b ? 0 : weight));
}

function totalOf(row: WeightRow, weights: readonly number[], digits: readonly number[]): number {
  const products = weights.map((weight, index) => weight * at(digits, index));
  if (row.method !== 'DBLAL') return sum(products);
  const figures = products.flatMap((product) => digitsOf(product.toString()));
  return sum(figures) + (row.exception === 1 ? 27 : 0);
}

/** Exception 14: where the last figure is 0, 1 or 9 it is left out, the rest moves right, and the check is made again. */
function passesShortened(row: WeightRow, digits: readonly number[]): boolean {
  if (![0, 1, 9].includes(at(digits, h))) return false;
  return passes(row, [...digits.slice(0, a), 0, ...digits.slice(a, h)]);
}

function digitsOf(text: string): readonly number[] {
  return text.split('').map(Number);
}

function at(digits: readonly number[], index: number): number {
  return digits[index] ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
