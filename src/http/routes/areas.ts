import { z } from 'zod';
import { getArea, listAreas } from '../../app/areas/read-areas.js';
import { type Operation, operation } from '../lib/operation.js';
import { pageResponse } from '../presenters/values.js';
import { page } from '../schemas/page.js';
import { cursorParameter, limitParameter } from '../schemas/parameters.js';
import { LINK } from './commitments.js';

const namedCode = z.object({ code: z.string(), name: z.string() });

const candidateSchema = z
  .object({
    code: z.string().meta({ description: 'ISO 3166 code; of a town, the code of its region' }),
    name: z.string(),
    kind: z.enum(['country', 'region', 'city', 'town']),
    parent: namedCode.nullable().meta({ description: 'the area that contains it' }),
    match: z
      .enum(['exact', 'begins', 'similar'])
      .nullable()
      .meta({ description: 'how it matches `q`: the whole name, its start, or a similar spelling' }),
  })
  .meta({ id: 'AreaCandidate' });

const areaSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(['country', 'region', 'city']),
    isoName: z.string().meta({ description: 'name in ISO 3166; of a subdivision, in its own language' }),
    parent: namedCode.nullable(),
    children: z.array(namedCode),
    surrounds: z.array(namedCode).meta({ description: 'areas that it surrounds but does not contain' }),
    surroundedBy: z.array(namedCode),
  })
  .meta({ id: 'IsoArea', description: 'A country or a subdivision of ISO 3166' });

export const areaOperations: readonly Operation[] = [
  operation({
    id: 'listAreas',
    method: 'get',
    path: '/v1/areas',
    summary: 'Find an area by its name',
    description: 'Finds names in any script or common spelling, exact matches first. Without `q`, lists the countries.',
    tags: ['Places and terms'],
    access: 'public_read',
    query: z.object({
      q: z.string().min(1).max(300).optional().meta({ description: 'the name', example: 'Kyiv oblast' }),
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    responses: { 200: { description: 'A page of areas', schema: page(candidateSchema).meta({ id: 'AreaCandidatePage' }), headers: LINK } },
    async handle(request) {
      const { q, ...rest } = request.query;
      return pageResponse(request, await listAreas({ q }, rest), (area) => area);
    },
  }),
  operation({
    id: 'readArea',
    method: 'get',
    path: '/v1/areas/{code}',
    summary: 'Read an area with its parent, its parts, and the areas that it surrounds',
    tags: ['Places and terms'],
    access: 'public_read',
    params: z.object({ code: z.string().min(2).max(10).meta({ description: 'ISO 3166-1 alpha-2 or 3166-2 code', example: 'UA-30' }) }),
    responses: { 200: { description: 'The area', schema: areaSchema } },
    errors: ['not_found'],
    async handle({ params }) {
      return { status: 200, body: getArea(params.code) };
    },
  }),
];
