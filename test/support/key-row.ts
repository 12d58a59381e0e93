import { createHash } from 'node:crypto';

/** A row of `api_keys` that the database takes: the smallest thing that tests can write. */
export const keyRow = (id: string) => ({
  id,
  name: id,
  hash: createHash('sha256').update(id).digest('hex'),
  scopes: ['read' as const],
  recordedAt: new Date(0),
  recordedBy: 'test',
});
