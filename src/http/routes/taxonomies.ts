import { z } from 'zod';
import { listTaxonomies } from '../../app/taxonomies/list-taxonomies.js';
import { type Operation, operation } from '../lib/operation.js';

const term = {
  term: z.string().meta({ example: 'drone_strike' }),
  parent: z.string().nullable().meta({ description: 'the broader term' }),
  label: z.string().meta({ example: 'Drone strike' }),
};
const names = z.array(z.string());

const taxonomiesSchema = z
  .object({
    acts: z.array(
      z.object({
        ...term,
        codes: z.object({ acled: names, cameo: names, plover: names }).meta({ description: 'codes of the term in other data sets' }),
      }),
    ),
    targets: z.array(z.object(term)),
  })
  .meta({ id: 'Taxonomies', description: 'The acts and targets that a scope or a report can name, each broader term before its narrower ones' });

export const taxonomyOperations: readonly Operation[] = [
  operation({
    id: 'listTaxonomies',
    method: 'get',
    path: '/v1/taxonomies',
    summary: 'List the acts and targets that can be named',
    tags: ['Places and terms'],
    access: 'public_read',
    responses: { 200: { description: 'Two small trees', schema: taxonomiesSchema } },
    async handle() {
      return { status: 200, body: listTaxonomies() };
    },
  }),
];
