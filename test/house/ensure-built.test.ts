import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// The real script in a small project of its own; its compiler copies src/main.ts, and fails on the word "fault".
const COMPILER = `
  const fs = require('node:fs');
  const out = process.argv[process.argv.indexOf('--outDir') + 1];
  const source = fs.readFileSync('src/main.ts', 'utf8');
  fs.mkdirSync(out + '/src', { recursive: true });
  fs.writeFileSync(out + '/src/main.js', source);
  process.exit(source.includes('fault') ? 2 : 0);`;

let folder: string;
const at = (path: string) => join(folder, path);
const built = () => (existsSync(at('dist/src/main.js')) ? readFileSync(at('dist/src/main.js'), 'utf8') : undefined);
const run = (...options: string[]) => spawnSync(process.execPath, [at('scripts/ensure-built.mjs'), ...options], { cwd: tmpdir(), encoding: 'utf8' });

function write(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ensure-built-'));
  write('scripts/prisma-generate.mjs', '');
  copyFileSync('scripts/ensure-built.mjs', at('scripts/ensure-built.mjs'));
  write('node_modules/typescript/bin/tsc', COMPILER);
  write('src/main.ts', 'first');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('before a start', () => {
  it('a fresh clone is compiled, and says so in one line', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stderr, built: built() }).toEqual({ status: 0, stderr: '', built: 'first' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it('a second start compiles nothing and says nothing, also when the files were copied meanwhile', () => {
    run();
    utimesSync(at('src/main.ts'), new Date(), new Date());
    write('dist/src/main.js', 'untouched');
    expect(run()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(built()).toBe('untouched');
  });

  it('changed sources are compiled again, and what was generated does not count as a source', () => {
    run();
    write('src/db/generated/client.ts', 'generated');
    expect(run().stdout).toBe('');
    write('src/main.ts', 'second');
    expect(run().status).toBe(0);
    expect(built()).toBe('second');
  });

  it('sources that do not compile stop the start, and the last build stays as it was', () => {
    run();
    write('src/main.ts', 'fault');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('do not compile') });
    expect(built()).toBe('first');
    expect(readdirSync(folder).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });

  it('without the compiler, a build that belongs to the sources is enough', () => {
    run();
    rmSync(at('node_modules/typescript'), { recursive: true });
    expect(run()).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('without the compiler and without a build, it says what to do', () => {
    rmSync(at('node_modules/typescript'), { recursive: true });
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringMatching(/dist\/ is missing.*npm ci/) });
  });

  it('an image with the build and without the sources starts', () => {
    run();
    rmSync(at('src'), { recursive: true });
    rmSync(at('node_modules/typescript'), { recursive: true });
    expect(run()).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('without dependencies, it says what to do', () => {
    rmSync(at('node_modules'), { recursive: true });
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm ci') });
  });

  it('npm run build compiles in any case', () => {
    run();
    write('dist/src/main.js', 'old');
    expect(run('--always').status).toBe(0);
    expect(built()).toBe('first');
  });
});
