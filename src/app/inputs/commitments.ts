import { z } from 'zod';
import { ACTOR_KINDS, COMMITMENT_KINDS, CONDITIONALITIES, FORMS, LATERALITIES, LINK_KINDS, ROLES, STANCES } from '../../domain/vocabulary.js';
import { isId } from '../../lib/ids.js';
import { ActorInput, actorId, iso } from './actors.js';
import { leads } from './leads.js';
import { name, text } from './text.js';

/** Fields that an editor sets and may amend; none of them is a fact. */
export const editorialShape = {
  title: name(),
  kind: z.enum(COMMITMENT_KINDS),
  laterality: z.enum(LATERALITIES).default('unclear'),
  form: z.enum(FORMS).default('unknown'),
  conditionality: z.enum(CONDITIONALITIES).default('unknown'),
  conditions: text().optional(),
  purpose: text().optional(),
  tags: z
    .array(name(100))
    .max(50)
    .default([])
    .transform((tags) => [...new Set(tags)]),
};

export const commitmentLeads = leads.meta({
  description:
    'How long before the earliest end to send reminders, instead of the leads of each endpoint. Empty: no reminders; null: the leads of each endpoint.',
});

export const commitmentId = z
  .string()
  .refine((value) => isId('commitment', value), 'is not the id of a commitment; send one such as "commitment_01k…"');

export const LinksInput = z
  .array(z.strictObject({ kind: z.enum(LINK_KINDS), commitmentId }))
  .max(50)
  .superRefine((links, context) => {
    const seen = new Set<string>();
    for (const [index, { kind, commitmentId: id }] of links.entries()) {
      if (seen.size === seen.add(`${kind} ${id}`).size)
        context.addIssue({ code: 'custom', path: [index], message: `repeats a "${kind}" link; send it once` });
    }
  })
  .meta({ description: 'How this commitment relates to others: it renews, supersedes, is part of, or mirrors them.' });

const PartyInput = z
  .strictObject({
    actor: ActorInput.optional(),
    id: actorId.optional(),
    name: name().optional(),
    kind: z.enum(ACTOR_KINDS).optional(),
    iso: iso.optional(),
    role: z.enum(ROLES),
    stance: z.enum(STANCES).optional(),
  })
  .superRefine(({ actor, id, name: called }, context) => {
    const named = [actor, id, called].filter((value) => value !== undefined).length;
    if (named !== 1)
      context.addIssue({ code: 'custom', message: 'does not name one actor; send exactly one of "name" (with "kind"), "id" or "actor"' });
  })
  .transform(({ actor, id, name: called, kind, iso: code, role, stance }) => ({
    actor: actor ?? (id === undefined ? { name: called ?? '', kind, iso: code } : { id }),
    role,
    stance,
  }))
  .meta({ id: 'PartyInput', description: 'An actor, found or created, and its role in the commitment' });

export const PartiesInput = z
  .array(PartyInput)
  .min(1)
  .max(100)
  .refine((parties) => parties.some(({ role }) => role === 'committer'), 'has no committer; send the actor who promised with "role": "committer"');
