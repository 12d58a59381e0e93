import type { createClient, Schemas } from '../../client/src/index.js';

// None of these may compile: `npm run verify` fails if one does.

export async function wrong({ api, list }: ReturnType<typeof createClient>, commitment: Schemas['LogCommitment']): Promise<void> {
  // @ts-expect-error a body is needed
  await api.POST('/v1/commitments', {});
  // @ts-expect-error a title is needed
  await api.POST('/v1/commitments', { body: { kind: 'ceasefire', parties: [] } });
  // @ts-expect-error there is no such kind
  await api.POST('/v1/commitments', { body: { ...commitment, kind: 'truce' } });
  // @ts-expect-error no such field
  await api.POST('/v1/commitments', { body: { title: 'A', kind: 'ceasefire', parties: [], titel: 'misspelt' } });
  // @ts-expect-error an id is needed
  await api.GET('/v1/commitments/{id}/status', {});
  // @ts-expect-error changing needs If-Match
  await api.PATCH('/v1/commitments/{id}', { params: { path: { id: 'a' } }, body: { title: 'New' } });
  // @ts-expect-error no such path
  await api.GET('/v1/pledges');
  // @ts-expect-error no such filter
  list('/v1/commitments', { query: { colour: 'red' } });
  // @ts-expect-error this is no list
  list('/v1/summary', {});
  const { data } = await api.GET('/v1/commitments/{id}/status', { params: { path: { id: 'a' } } });
  // @ts-expect-error no such status
  data?.status satisfies 'broken' | undefined;
}
