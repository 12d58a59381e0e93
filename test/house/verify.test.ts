import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// What `npm run verify` runs, tried on a folder of files that break the house rules one by one.
const FILES: Record<string, { source: string; rule?: string }> = {
  'src/app/environment.ts': { source: 'export const home = process.env.HOME;', rule: 'style/noProcessEnv' },
  'src/config/environment.ts': { source: 'export const home = process.env.HOME;' },
  'src/http/console.ts': { source: "console.log('a');", rule: 'suspicious/noConsole' },
  'src/main.ts': { source: "console.log('a');" },
  'src/domain/chance.ts': { source: 'export const id = crypto.randomUUID();', rule: 'style/noRestrictedGlobals' },
  'src/app/any.ts': { source: 'export const a = (b: any) => b;', rule: 'suspicious/noExplicitAny' },
  'src/app/non-null.ts': { source: 'export const a = (b: string[]) => b[0]!;', rule: 'style/noNonNullAssertion' },
  'src/app/floating.ts': { source: 'declare function a(): Promise<void>;\nexport function b() {\n  a();\n}', rule: 'nursery/noFloatingPromises' },
  'src/app/undeclared.ts': { source: "import { a } from 'no-such-package';\nexport const b = a;", rule: 'correctness/noUndeclaredDependencies' },
  'src/app/long.ts': {
    source: Array.from({ length: 301 }, (_, i) => `export const a${i} = ${i};`).join('\n'),
    rule: 'style/noExcessiveLinesPerFile',
  },
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  mkdirSync(join(folder, '.git'));
  for (const name of ['biome.json', '.gitignore', 'package.json', 'tsconfig.json']) copyFileSync(name, join(folder, name));
  for (const [path, { source }] of Object.entries(FILES)) write(path, source);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, source: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${source}\n`);
}

const node = (...arguments_: string[]) => spawnSync(process.execPath, arguments_, { cwd: folder, encoding: 'utf8' });

describe('the linter', () => {
  let found: { category: string; location: { path: string } }[];
  beforeAll(() => {
    const { stdout } = node(resolve('node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=json', '--max-diagnostics=200', '.');
    found = JSON.parse(stdout).diagnostics;
  });

  it.each(Object.entries(FILES))('%s', (path, { rule }) => {
    const categories = found.filter(({ location }) => location.path === path).map(({ category }) => category);
    expect(categories).toEqual(rule === undefined ? [] : [`lint/${rule}`]);
  });
});

describe('the arrows', () => {
  const arrows = () => node(resolve('node_modules/tsx/dist/cli.mjs'), resolve('scripts/verify/arrows.ts'));

  it('a forbidden import fails the command, which says where', () => {
    for (const name of ['jobs', 'bench', 'examples', 'scripts', 'client/scripts']) mkdirSync(join(folder, name), { recursive: true });
    write('client/src/reach.ts', "import { a } from '../../src/http/send.js';\nexport const b = a;");
    write('src/domain/assess.ts', "\nimport { client } from '../db/client.js';\nexport const a = client;");
    const { status, stderr } = arrows();
    expect(stderr).toContain('src/domain/assess.ts:2  domain may not import db (../db/client.js)');
    expect(stderr).toContain('src/app/undeclared.ts:1  app may not import the package no-such-package');
    expect(stderr).toContain('client/src/reach.ts:1  client may not import http (../../src/http/send.js)');
    expect(status).toBe(1);
    for (const path of ['src/domain/assess.ts', 'src/app/undeclared.ts', 'client/src/reach.ts']) rmSync(join(folder, path));
  });

  it.each([
    {
      fault: 'a cycle between files, by types',
      files: { 'src/lib/a.ts': "import type { B } from './b.js';\nexport type A = B;", 'src/lib/b.ts': "export type B = import('./a.js').A;" },
      says: 'src/lib/a.ts:1  files import each other in a cycle: src/lib/a.ts → src/lib/b.ts → src/lib/a.ts',
    },
    {
      fault: 'a cycle between a folder and its subfolder',
      files: {
        'src/webhooks/a.ts': "export * from './channels/c.js';",
        'src/webhooks/b.ts': 'export const b = 1;',
        'src/webhooks/channels/c.ts': 'export const c = 1;',
        'src/webhooks/channels/d.ts': "export const d = await import('../b.js');",
      },
      says: 'folders import each other in a cycle: src/webhooks → src/webhooks/channels (src/webhooks/a.ts:1) → src/webhooks (src/webhooks/channels/d.ts:1)',
    },
    {
      fault: 'an import against the floors',
      files: { 'src/http/lib/a.ts': "import type { B } from '../routes/b.js';\nexport type A = B;", 'src/http/routes/b.ts': 'export type B = 1;' },
      says: 'src/http/lib/a.ts:1  src/http/lib may not import src/http/routes (../routes/b.js), which stands on a higher floor',
    },
    {
      fault: 'an import of a verb by the floor that records',
      files: { 'src/app/record/a.ts': "import { b } from '../reports/b.js';\nexport const a = b;", 'src/app/reports/b.ts': 'export const b = 1;' },
      says: 'src/app/record/a.ts:1  src/app/record may not import src/app/reports (../reports/b.js), which stands on a higher floor',
    },
  ])('$fault fails the command', ({ files, says }) => {
    for (const [path, source] of Object.entries(files)) write(path, source);
    const { status, stderr } = arrows();
    for (const path of Object.keys(files)) rmSync(join(folder, path));
    expect(stderr).toContain(says);
    expect(status).toBe(1);
  });

  it('without one it passes', () => {
    expect(arrows()).toMatchObject({ status: 0, stderr: '' });
  });
});
