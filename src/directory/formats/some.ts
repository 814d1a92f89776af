/** A field to spread into a value where there is something to say: what is missing is missing, not empty. */
export function some<const Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [key in Key]?: Value } {
  const field: { [key in Key]?: Value } = {};
  if (value !== undefined) field[key] = value;
  return field;
}
