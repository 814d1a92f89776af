declare module 'json-logic-js' {
  /** What a rule comes to for some data. */
  export function apply(rule: unknown, data: Readonly<Record<string, number>>): unknown;
}
