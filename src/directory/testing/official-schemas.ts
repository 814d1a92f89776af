import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const folder = new URL('../../../../shared/data/hsds/', import.meta.url);

/** Why the official schemas can't be asked; false where they can. They are not ours, so they stand beside the repository. */
export const withoutSchemas = existsSync(folder)
  ? false
  : 'the official schemas of Open Referral UK are not beside this repository';

/** What a schema of the UK profile 3.0 says against a value, one line a fault; none where it is valid. */
export function faultsAgainst(schema: string): (value: unknown) => readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  for (const name of ['taxonomy', 'taxonomy_term'])
    ajv.addSchema(read(`oruk-3.0/schema/${name}.json`), `${name}.json`);
  const validate = ajv.compile(read(`oruk-3.0/schema/${schema}.json`));
  return (value) => {
    const sent: unknown = JSON.parse(JSON.stringify(value));
    if (validate(sent)) return [];
    return (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ''}`);
  };
}

/** A real or official file beside the repository. */
export function officialFile(path: string): URL {
  return new URL(path, folder);
}

function read(path: string): object {
  const schema: unknown = withoutNotes(JSON.parse(readFileSync(new URL(path, folder), 'utf8')));
  if (typeof schema !== 'object' || schema === null) throw new Error(`expected a schema in ${path}`);
  return schema;
}

// The published schemas hold words of the data package beside those of JSON Schema; "path" among them is no reference.
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => !['$id', '$schema', 'constraints', 'datapackage_metadata'].includes(key),
  );
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutNotes(each)]));
}
