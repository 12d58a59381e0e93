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
    mkdirSync(join(folder, 'jobs'));
    write('client/src/reach.ts', "import { a } from '../../src/http/send.js';\nexport const b = a;");
    write('src/domain/assess.ts', "\nimport { client } from '../db/client.js';\nexport const a = client;");
    const { status, stderr } = arrows();
    expect(stderr).toContain('src/domain/assess.ts:2  domain may not import db (../db/client.js)');
    expect(stderr).toContain('src/app/undeclared.ts:1  app may not import the package no-such-package');
    expect(stderr).toContain('client/src/reach.ts:1  client may not import http (../../src/http/send.js)');
    expect(status).toBe(1);
  });

  it('without one it passes', () => {
    rmSync(join(folder, 'src/domain/assess.ts'));
    rmSync(join(folder, 'src/app/undeclared.ts'));
    rmSync(join(folder, 'client/src/reach.ts'));
    expect(arrows()).toMatchObject({ status: 0, stderr: '' });
  });
});
