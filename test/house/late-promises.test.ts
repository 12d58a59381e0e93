import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLatePromises, type Source } from '../../scripts/verify/late-promises.js';

const service = async (): Promise<Source[]> => {
  const names = await Promise.all(['src', 'jobs'].map(async (top) => (await readdir(top, { recursive: true })).map((name) => join(top, name))));
  const paths = names.flat().filter((path) => path.endsWith('.ts') && !path.includes('generated'));
  return paths.map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(path, 'utf8') }));
};

const found = (text: string): string[] => findLatePromises([{ path: 'a.ts', text: `async function work() {}\n${text}` }]).map((each) => each.text);

describe('a promise that is kept', () => {
  it('has a handler everywhere in the service', async () => {
    const late = findLatePromises(await service());
    expect(late.map(({ path, line, text }) => `${path}:${line}: put awaitedLater(…) around ${text}`)).toEqual([]);
  });

  it.each([
    ['in a list', 'const list: Promise<void>[] = [];\nlist.push(work());', 'work()'],
    ['in a list, whoever made it', 'const list: Promise<void>[] = [];\nlist.push(batcher.add(1));', 'batcher.add(1)'],
    [
      'in a list, whatever it is called',
      'const list: Promise<void>[] = [];\nexport const keep = (given: Promise<void>) => list.push(given);',
      'given',
    ],
    ['in a set', 'const all = new Set<Promise<unknown>>();\nall.add(work());', 'work()'],
    [
      'in a field that is a set',
      'class A {\n  readonly #all = new Set<Promise<void>>();\n  b(c: Promise<void>) {\n    this.#all.add(c);\n  }\n}',
      'c',
    ],
    ['in a map', 'const all = new Map<string, Promise<void>>();\nall.set("a", work());', 'work()'],
    ['in a variable', 'const a = work();\nawait a;', 'work()'],
    ['in a variable, for want of another', 'let a: Promise<void> | undefined;\na ??= work();', 'work()'],
    ['in a variable, on a condition', 'const a = isB ? work() : undefined;', 'work()'],
    ['in a field', 'const a = { b: work() };', 'work()'],
    ['as a chain', 'const a = work().finally(() => b());', 'work().finally(() => b())'],
    ['as a chain whose end nobody holds', 'void a.finally(() => b());', 'a.finally(() => b())'],
    ['by another function', 'keep(work());', 'work()'],
    ['by its executor', 'const a = new Promise((resolve, reject) => b(resolve, reject));', 'new Promise((resolve, reject) => b(resolve, reject))'],
    ['as one of a list', 'const a = [work()];\nawait Promise.all(a);', 'work()'],
    ['by a listener', "a.on('b', async () => work());", 'async () => work()'],
    ['by a timer', 'setInterval(async () => work(), 5);', 'async () => work()'],
    ['of a method', 'interface A {\n  go(): Promise<void>;\n}\nconst b = (a: A) => {\n  const c = a.go();\n  return c;\n};', 'a.go()'],
  ])('%s is found', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['awaited at once', 'await work();\nconst a = await work();'],
    ['handed back', 'const a = () => work();\nfunction b() {\n  return work();\n}'],
    ['awaited together with others', 'await Promise.all([work(), work()]);'],
    ['handled where it is made', 'const a = work().catch(() => undefined);\nconst b = work().then(go, stop);'],
    ['in the helper', 'const list: Promise<void>[] = [];\nlist.push(awaitedLater(work()));\nconst a = awaitedLater(work());\nlist.push(a);'],
    ['never rejected', 'const a = new Promise((resolve) => resolve(1));'],
  ])('%s is left alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
