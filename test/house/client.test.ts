import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clientTypes } from '../../client/scripts/client-types.js';

it('the types of the client are those of the OpenAPI document: "npm run client" writes them anew', async () => {
  const kept = readFileSync('client/src/generated/interface.ts', 'utf8');
  const current = await clientTypes();
  // Not compared by `toBe`: the difference of two such files takes minutes to print.
  expect(kept === current, 'run "npm run client"').toBe(true);
});

it('the client carries the licence and the version of the service', () => {
  expect(readFileSync('client/LICENSE', 'utf8')).toBe(readFileSync('LICENSE', 'utf8'));
  const versionOf = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')).version;
  expect(versionOf('client/package.json')).toBe(versionOf('package.json'));
});
