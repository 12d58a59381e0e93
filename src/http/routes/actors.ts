import { z } from 'zod';
import { AmendActorInput, amendActor } from '../../app/actors/amend-actor.js';
import { CreateActorInput, createActor } from '../../app/actors/create-actor.js';
import { getActor, listActors } from '../../app/actors/read-actors.js';
import type { ActorView } from '../../app/actors/views.js';
import { ACTOR_KINDS } from '../../domain/vocabulary.js';
import { type Operation, operation } from '../lib/operation.js';
import { expectedEdit } from '../lib/preconditions.js';
import { TAGGED, taggedResponse } from '../lib/tagged-response.js';
import { presentActor } from '../presenters/actors.js';
import { pageResponse } from '../presenters/values.js';
import { actorPageSchema, actorSchema } from '../schemas/actors.js';
import { cursorParameter, idParameter, limitParameter } from '../schemas/parameters.js';
import { LINK } from './commitments.js';

const actorId = z.object({ id: idParameter('actor') });
const answer = (actor: ActorView, how: Parameters<typeof taggedResponse>[2] = {}) => taggedResponse(actor.edit, presentActor(actor), how);

export const actorOperations: readonly Operation[] = [
  operation({
    id: 'createActor',
    method: 'post',
    path: '/v1/actors',
    summary: 'Create an actor',
    tags: ['Actors and sources'],
    access: 'log',
    body: CreateActorInput,
    responses: { 201: { description: 'The actor', schema: actorSchema, headers: { Location: 'its address', ...TAGGED } } },
    errors: ['conflict'],
    async handle({ context, caller, body }) {
      const id = await createActor(context, caller, body);
      return answer(await getActor(context, caller, id), { status: 201, headers: { Location: `/v1/actors/${id}` } });
    },
  }),
  operation({
    id: 'listActors',
    method: 'get',
    path: '/v1/actors',
    summary: 'List actors by name',
    tags: ['Actors and sources'],
    access: 'public_read',
    query: z.object({
      q: z.string().min(1).max(300).optional().meta({ description: 'start of a name or an alias' }),
      kind: z.enum(ACTOR_KINDS).optional(),
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    responses: { 200: { description: 'A page of actors', schema: actorPageSchema, headers: LINK } },
    async handle(request) {
      const { q, kind, ...page } = request.query;
      return pageResponse(request, await listActors(request.context, request.caller, { q, kind }, page), presentActor);
    },
  }),
  operation({
    id: 'readActor',
    method: 'get',
    path: '/v1/actors/{id}',
    summary: 'Read an actor with the actors above it',
    tags: ['Actors and sources'],
    access: 'public_read',
    params: actorId,
    responses: {
      200: { description: 'The actor', schema: actorSchema, headers: TAGGED },
      304: { description: 'Not changed since the tag in If-None-Match' },
    },
    errors: ['not_found'],
    async handle({ context, caller, params }) {
      return answer(await getActor(context, caller, params.id));
    },
  }),
  operation({
    id: 'amendActor',
    method: 'patch',
    path: '/v1/actors/{id}',
    summary: 'Amend an actor',
    description: 'A new parent holds from now on: affected assessments are recalculated at once, and answers about the past use the old parent.',
    tags: ['Actors and sources'],
    access: 'log',
    params: actorId,
    ifMatch: true,
    body: AmendActorInput,
    responses: { 200: { description: 'The amended actor', schema: actorSchema, headers: TAGGED } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body, header }) {
      await amendActor(context, caller, params.id, expectedEdit(header('if-match')), body);
      return answer(await getActor(context, caller, params.id));
    },
  }),
];
