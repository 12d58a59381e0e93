import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../support/app.js';
import { callsTo } from '../../support/calls.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { startReceiver } from '../../support/receiver.js';

// The code that docs/webhooks.md shows, run as it stands there against messages that the service has signed and sent.

interface Case {
  key: string;
  headers: Record<string, string>;
  body: string;
}
type Receive = (key: string, headers: Record<string, string>, body: string) => unknown;

// Inside the project, so that what the code imports is found.
mkdirSync('node_modules/.cache/pledgewatch', { recursive: true });
const folder = mkdtempSync(join(process.cwd(), 'node_modules/.cache/pledgewatch/docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the code block of that name into a file. */
function block(name: string): string {
  const page = readFileSync('docs/webhooks.md', 'utf8');
  const code = new RegExp(`^\`\`\`\\w+ ${name.replace('.', '\\.')}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  if (code === undefined) throw new Error(`docs/webhooks.md has no code block named ${name}`);
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const hasPython = has('python3', '-c', 'import sys; sys.exit(sys.version_info < (3, 9))');
const hasCryptography = hasPython && has('python3', '-c', 'import cryptography');
const hasOpenssl = has('openssl', 'version') && has('sh', '-c', 'command -v od');

/** Genuine messages of both kinds, the first of each sent during a rotation. */
const genuine: Record<'v1' | 'v1a', Case[]> = { v1: [], v1a: [] };

beforeAll(async () => {
  await emptyDatabase(await testDatabase());
  const service = await testApp({ now: Date.now() });
  const calls = callsTo(service);
  const receiver = await startReceiver();
  for (const signature of ['v1', 'v1a'] as const) {
    const { id, secret: old, secrets } = await calls.post('/v1/webhook-endpoints', { url: receiver.url, signature });
    const { secret: fresh, secrets: both } = await calls.post(`/v1/webhook-endpoints/${id}/rotate-secret`, { signature }, 200);
    await calls.post(`/v1/webhook-endpoints/${id}/test`, undefined, 202);
    await service.context.delivery.deliverDue(new AbortController().signal);
    const request = receiver.requests.at(-1);
    const keys = signature === 'v1' ? [old, fresh] : [secrets[0].publicKey, both[0].publicKey];
    for (const key of keys) genuine[signature].push({ key, headers: request?.headers as Record<string, string>, body: request?.body ?? '' });
  }
  await receiver.close();
});

/** What must be refused, and what must not; `old` only where the code looks at the clock. */
function cases(kind: 'v1' | 'v1a'): [name: string, isGood: boolean, message: Case][] {
  const [first, second] = genuine[kind];
  const other = genuine[kind === 'v1' ? 'v1a' : 'v1'][0];
  if (!first || !second || !other) throw new Error('nothing was sent');
  const changed = (headers: Record<string, string>): Case => ({ ...first, headers: { ...first.headers, ...headers } });
  const { 'webhook-signature': signatures = '', 'webhook-timestamp': timestamp } = first.headers;
  return [
    ['the secret of before the rotation', true, first],
    ['the new secret', true, second],
    ['one byte of the body changed', false, { ...first, body: first.body.replace('test', 'tesT') }],
    ['a byte added', false, { ...first, body: `${first.body} ` }],
    ['another id', false, changed({ 'webhook-id': `${first.headers['webhook-id']}x` })],
    ['another timestamp', false, changed({ 'webhook-timestamp': String(Number(timestamp) + 1) })],
    [
      'another key',
      false,
      { ...first, key: kind === 'v1' ? `whsec_${Buffer.alloc(32, 1).toString('base64')}` : 'whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=' },
    ],
    [
      'the signatures cut short',
      false,
      changed({
        'webhook-signature': signatures
          .split(' ')
          .map((each) => each.slice(0, 20))
          .join(' '),
      }),
    ],
    ['signatures of the other kind alone', false, changed({ 'webhook-signature': other.headers['webhook-signature'] ?? '' })],
  ];
}

/** Signed long ago, as far as its timestamp says; no signature fits it any more, but the clock has to be looked at first. */
const old = (message: Case): Case => ({
  ...message,
  headers: { ...message.headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000) - 301) },
});

describe.each([
  ['library.ts', ['v1']],
  ['by-hand.ts', ['v1', 'v1a']],
] as const)('%s', (name, kinds) => {
  let receive: Receive;
  beforeAll(async () => {
    ({ receive } = (await tsImport(block(name), import.meta.url)) as { receive: Receive });
  });

  test.each(kinds)('tells genuine messages of the kind %s from others', (kind) => {
    const verdicts = cases(kind).map(([what, , { key, headers, body }]) => {
      try {
        return [what, JSON.stringify(receive(key, headers, body)) === body];
      } catch {
        return [what, false];
      }
    });
    expect(verdicts).toEqual(cases(kind).map(([what, isGood]) => [what, isGood]));
    const { key, headers, body } = old(cases(kind)[0]?.[2] ?? { key: '', headers: {}, body: '' });
    expect(() => receive(key, headers, body)).toThrow(/timestamp/i);
  });
});

describe('verify.py', () => {
  const DRIVER = `
import json, sys
sys.path.insert(0, sys.argv[1])
import verify
said = []
for case in json.load(sys.stdin):
    try:
        said.append(verify.receive(case["key"], case["headers"], case["body"].encode()) == json.loads(case["body"]))
    except ValueError as error:
        said.append(str(error))
print(json.dumps(said))
`;
  test.for([
    ['v1', hasPython, 'there is no python3 on this machine'],
    ['v1a', hasCryptography, 'python3 has no package "cryptography" on this machine'],
  ] as const)('tells genuine messages of the kind %s from others', ([kind, isThere, why], { skip }) => {
    skip(!isThere, why);
    block('verify.py');
    const all = cases(kind);
    const [, , first] = all[0] ?? ['', true, { key: '', headers: {}, body: '' }];
    const input = JSON.stringify([...all.map(([, , message]) => message), old(first)]);
    const said: unknown[] = JSON.parse(execFileSync('python3', ['-c', DRIVER, folder], { input, encoding: 'utf8' }));
    expect(said.slice(0, -1).map((verdict, place) => [all[place]?.[0], verdict === true])).toEqual(all.map(([what, isGood]) => [what, isGood]));
    expect(said.at(-1)).toBe('the timestamp is too far off');
  });
});

test.for(['v1', 'v1a'] as const)('verify.sh tells genuine messages of the kind %s from others', (kind, { skip }) => {
  skip(!hasOpenssl, 'there is no openssl on this machine');
  const script = block('verify.sh');
  const verdicts = cases(kind).map(([what, , { key, headers, body }]) => {
    const path = join(folder, 'body.json');
    writeFileSync(path, body);
    const { 'webhook-id': ID = '', 'webhook-timestamp': TIMESTAMP = '', 'webhook-signature': SIGNATURES = '' } = headers;
    const env = { PATH: process.env['PATH'] ?? '', KEY: key, ID, TIMESTAMP, SIGNATURES };
    const { status, stdout } = spawnSync('sh', [script, path], { env, encoding: 'utf8' });
    return [what, status === 0 && stdout === 'genuine\n'];
  });
  expect(verdicts).toEqual(cases(kind).map(([what, isGood]) => [what, isGood]));
});
