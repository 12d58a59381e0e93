import { z } from 'zod';
import { AmendSourceInput, amendSource } from '../../app/sources/amend-source.js';
import { CreateSourceInput, createSource } from '../../app/sources/create-source.js';
import { getSource, listSources } from '../../app/sources/read-sources.js';
import type { SourceView } from '../../app/sources/views.js';
import { type Operation, operation } from '../lib/operation.js';
import { expectedEdit } from '../lib/preconditions.js';
import { TAGGED, taggedResponse } from '../lib/tagged-response.js';
import { presentSource } from '../presenters/sources.js';
import { pageResponse } from '../presenters/values.js';
import { cursorParameter, idParameter, limitParameter } from '../schemas/parameters.js';
import { sourcePageSchema, sourceSchema } from '../schemas/sources.js';
import { LINK } from './commitments.js';

const sourceId = z.object({ id: idParameter('source') });
const answer = (source: SourceView, how: Parameters<typeof taggedResponse>[2] = {}) => taggedResponse(source.edit, presentSource(source), how);

export const sourceOperations: readonly Operation[] = [
  operation({
    id: 'createSource',
    method: 'post',
    path: '/v1/sources',
    summary: 'Create a source',
    description: 'A rating above F needs the scope `review`.',
    tags: ['Actors and sources'],
    access: 'log',
    body: CreateSourceInput,
    responses: { 201: { description: 'The source', schema: sourceSchema, headers: { Location: 'its address', ...TAGGED } } },
    errors: ['conflict'],
    async handle({ context, caller, body }) {
      const id = await createSource(context, caller, body);
      return answer(await getSource(context, caller, id), { status: 201, headers: { Location: `/v1/sources/${id}` } });
    },
  }),
  operation({
    id: 'listSources',
    method: 'get',
    path: '/v1/sources',
    summary: 'List sources by name',
    tags: ['Actors and sources'],
    access: 'public_read',
    query: z.object({
      q: z.string().min(1).max(300).optional().meta({ description: 'start of the name' }),
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    responses: { 200: { description: 'A page of sources', schema: sourcePageSchema, headers: LINK } },
    async handle(request) {
      const { q, ...page } = request.query;
      return pageResponse(request, await listSources(request.context, request.caller, { q }, page), presentSource);
    },
  }),
  operation({
    id: 'readSource',
    method: 'get',
    path: '/v1/sources/{id}',
    summary: 'Read a source with all its ratings',
    tags: ['Actors and sources'],
    access: 'public_read',
    params: sourceId,
    responses: {
      200: { description: 'The source', schema: sourceSchema, headers: TAGGED },
      304: { description: 'Not changed since the tag in If-None-Match' },
    },
    errors: ['not_found'],
    async handle({ context, caller, params }) {
      return answer(await getSource(context, caller, params.id));
    },
  }),
  operation({
    id: 'amendSource',
    method: 'patch',
    path: '/v1/sources/{id}',
    summary: 'Amend a source',
    description:
      'A new rating needs the scope `review` and holds from now on: affected assessments are recalculated at once, and answers about the past use the old rating.',
    tags: ['Actors and sources'],
    access: 'log',
    params: sourceId,
    ifMatch: true,
    body: AmendSourceInput,
    responses: { 200: { description: 'The amended source', schema: sourceSchema, headers: TAGGED } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body, header }) {
      await amendSource(context, caller, params.id, expectedEdit(header('if-match')), body);
      return answer(await getSource(context, caller, params.id));
    },
  }),
];
