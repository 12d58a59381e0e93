import { z } from 'zod';
import type { EndpointFilters } from '../../db/webhook-endpoints.js';
import { COMMITMENT_KINDS, STATUSES } from '../../domain/vocabulary.js';
import { MASK } from '../../lib/mask-urls.js';
import { CHANNELS, type ChannelName } from '../../webhooks/channels/names.js';
import { mailtoOf, recipientsFault } from '../../webhooks/channels/recipients.js';
import { COMMITMENT_EVENT_TYPES, ENDPOINT_EVENT_TYPES, REPORT_EVENT_TYPES } from '../../webhooks/event-types.js';
import { FILTER_FIELDS } from '../alerts/filters.js';
import type { AppContext } from '../context.js';
import { actorId } from '../inputs/actors.js';
import { areaCode } from '../inputs/areas.js';
import { commitmentId } from '../inputs/commitments.js';
import { leads } from '../inputs/leads.js';
import { name, text } from '../inputs/text.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import type { Fault } from '../lib/errors.js';
import { unknownIds } from '../names/unknown-ids.js';

/** What an endpoint can ask for: a test message is sent on request alone. */
export const SUBSCRIBABLE_TYPES = [
  ...COMMITMENT_EVENT_TYPES,
  ...REPORT_EVENT_TYPES,
  ...ENDPOINT_EVENT_TYPES.filter((type) => type !== 'endpoint.test'),
] as const;

export const endpointChannel = z
  .enum(CHANNELS)
  .meta({ description: 'How messages reach the endpoint: signed for programs (webhook), or worded for people. It stays as it was made.' });
export const endpointUrl = text(2_000).meta({
  description:
    'Where messages are posted. https, a public address, and no user name, password or fragment; operators can allow more. Of the channel email, up to twenty addresses.',
  examples: ['https://example.org/hooks/pledges', 'mailto:desk@example.org,night@example.org'],
});
export const endpointTypes = z
  .array(z.enum(SUBSCRIBABLE_TYPES))
  .max(SUBSCRIBABLE_TYPES.length)
  .transform((types) => [...new Set(types)])
  .meta({ description: 'Which messages to send; empty means all. For every kind of end, ask for `commitment.expired` and `commitment.lapsed`.' });
export const endpointLeads = leads.meta({
  description:
    'How long before its earliest end to be reminded of a commitment (`commitment.expiring`); none: not at all. A commitment may have leads of its own.',
});
export const endpointDescription = text(500);

const list = <S extends z.ZodType<string>>(entry: S, description: string) => z.array(entry).max(200).optional().meta({ description });

/** Lists that are empty filter nothing, and are left out. */
export const endpointFilters = z
  .strictObject({
    commitments: list(commitmentId, 'ids of commitments'),
    actors: list(actorId, 'ids of actors: who is a party to the commitment or bound by it, or whose body, organ or spokesman is'),
    kinds: list(z.enum(COMMITMENT_KINDS), 'kinds of commitments'),
    areas: list(areaCode, 'ISO 3166 codes of areas that the commitment names; UA takes UA-30'),
    tags: list(name(100), 'tags of the commitment'),
    statuses: list(z.enum(STATUSES), 'the status of the commitment after what is told; corrections reach whoever was told what they correct'),
  })
  .transform(
    (given): EndpointFilters =>
      Object.fromEntries(FILTER_FIELDS.flatMap((field) => (given[field]?.length ? [[field, [...new Set(given[field])].sort()]] : []))),
  )
  .meta({
    id: 'WebhookFilters',
    description:
      'Which commitments to be told of: every filter that is given must hold, and one fitting entry of its list suffices. Of what concerns no commitment everybody is told.',
  });

const MASKED = `holds "${MASK}" in place of what was masked; send the whole address`;

/** What no schema can tell of the input: whether messages may go to its address, as far as its text tells, and whether what its filters name is there, for this caller. */
export async function inputFaults(
  { urlGuard, database }: Pick<AppContext, 'urlGuard' | 'database'>,
  caller: Caller,
  channel: unknown,
  input: unknown,
): Promise<Fault[]> {
  if (typeof input !== 'object' || input === null) return [];
  const url: unknown = Reflect.get(input, 'url');
  const fault = typeof url !== 'string' ? null : channel === 'email' ? recipientsFault(url) : url.includes(MASK) ? MASKED : urlGuard.fault(url);
  const faults = fault === null ? [] : [{ path: 'url', message: fault }];
  if (channel === 'email' && Reflect.get(input, 'headers') !== undefined)
    faults.push({ path: 'headers', message: 'are not for e-mail; leave them out' });
  const unknown = await unknownIds(database.prisma, { filters: Reflect.get(input, 'filters') }, !seesUnpublished(caller));
  return [...faults, ...unknown];
}

/** The place as it is stored. */
export const storedUrl = (channel: ChannelName, url: string): string => (channel === 'email' ? mailtoOf(url) : url);
