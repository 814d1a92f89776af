import { z } from 'zod';
import { readId } from '#basics';
import { findService, findServices } from '#directory/actions';
import { notFound, type Operation } from './operation.ts';

const Query = z.object({
  search: z.string().max(200).default('').meta({ description: 'Everyday words' }),
  place: z
    .string()
    .max(100)
    .default('')
    .meta({ description: 'A town, street or postcode, or the beginning of one' }),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
const Service = z.looseObject({ id: z.string(), name: z.string() });

/** What there is to use or join: for anybody. */
export const directoryOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/services',
    summary: 'Services, groups and places, each with why it was found',
    query: Query,
    gives: z.looseObject({
      services: z.array(z.looseObject({ service: Service })),
      total: z.int(),
      page: z.int(),
      pages: z.int(),
    }),
    answer: async (asked) => {
      const { search, place, page } = Query.parse(asked.query);
      return { json: await findServices(asked, { text: search, place, page }) };
    },
  },
  {
    method: 'get',
    path: '/api/services/{id}',
    summary: 'One of them whole',
    gives: Service,
    answer: async (asked) => {
      const id = readId<'service'>(asked.params['id']);
      const service = id === undefined ? undefined : await findService(asked, id);
      return service === undefined ? notFound('service') : { json: service };
    },
  },
];
