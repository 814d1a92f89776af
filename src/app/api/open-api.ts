import { z } from 'zod';
import type { Operation } from './operation.ts';

const problem = {
  type: 'object',
  properties: {
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
    fields: { type: 'array', items: { type: 'string' } },
  },
  required: ['status', 'title', 'detail'],
} as const;

/** The OpenAPI 3.1 document of the operations, made from the same descriptions that check what comes in. */
export function openApiOf(operations: readonly Operation[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mainstay',
      version,
      summary: 'Self-directed support: the rules, the sums, and what there is to use or join',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    paths,
    components: { schemas: { Problem: problem } },
  };
}

function described(operation: Operation): object {
  const body = operation.body && { requestBody: { required: true, content: json(schemaOf(operation.body)) } };
  return {
    summary: operation.summary,
    operationId: `${operation.method} ${operation.path}`.replaceAll(/[^a-z]+/gi, '-').replace(/-$/, ''),
    parameters: [...pathParameters(operation), ...queryParameters(operation)],
    ...body,
    responses: {
      200: { description: 'Done', content: json(schemaOf(operation.gives)) },
      default: {
        description: 'What is wrong and what to do',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function pathParameters(operation: Operation): readonly object[] {
  return [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(operation: Operation): readonly object[] {
  return Object.entries(operation.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(z.looseObject({ value: schema }), 'value'),
  }));
}

function json(schema: unknown): object {
  return { 'application/json': { schema } };
}

function schemaOf(type: z.ZodType, property?: string): unknown {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'input', reused: 'inline' });
  return property === undefined ? schema : schema.properties?.[property];
}
