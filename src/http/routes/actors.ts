import { z } from 'zod';
import { CreateActorInput, createActor, getActor } from '../../app/actors/create-actor.js';
import { ACTOR_KINDS } from '../../app/inputs/actors.js';
import { type Operation, operation } from '../operation.js';
import { idParameter } from '../schemas/parameters.js';

const actorSchema = z
  .object({ id: z.string(), name: z.string(), kind: z.enum(ACTOR_KINDS), iso: z.string().nullable(), aliases: z.array(z.string()) })
  .meta({ id: 'Actor' });

const present = ({ id, name, kind, iso, aliases }: z.output<typeof actorSchema>) => ({ id, name, kind, iso, aliases });

export const actorOperations: readonly Operation[] = [
  operation({
    id: 'createActor',
    method: 'post',
    path: '/v1/actors',
    summary: 'Create an actor',
    tags: ['Actors and sources'],
    access: 'log',
    body: CreateActorInput,
    responses: { 201: { description: 'The actor', schema: actorSchema, headers: { Location: 'its address' } } },
    errors: ['conflict'],
    async handle({ context, caller, body }) {
      const actor = await createActor(context, caller, body);
      return { status: 201, headers: { Location: `/v1/actors/${actor.id}` }, body: present(actor) };
    },
  }),
  operation({
    id: 'readActor',
    method: 'get',
    path: '/v1/actors/{id}',
    summary: 'Read an actor',
    tags: ['Actors and sources'],
    access: 'public_read',
    params: z.object({ id: idParameter('actor') }),
    responses: { 200: { description: 'The actor', schema: actorSchema } },
    errors: ['not_found'],
    async handle({ context, params }) {
      return { status: 200, body: present(await getActor(context, params.id)) };
    },
  }),
];
