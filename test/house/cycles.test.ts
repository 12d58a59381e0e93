import { describe, expect, it } from 'vitest';
import { checkCycles } from '../../scripts/verify/check-cycles.js';
import { checkFile } from '../../scripts/verify/check-file.js';

const messages = (sources: Record<string, string>): string[] =>
  checkCycles(new Map(Object.entries(sources))).map(({ path, line, message }) => `${path}:${line}  ${message}`);

const FORMS = [
  "import { a } from '$';",
  "import type { A } from '$';",
  "import { type A } from '$';",
  "import '$';",
  "import a = require('$');",
  "export { a } from '$';",
  "export * from '$';",
  "export type { A } from '$';",
  "const a = await import('$');",
  'const a = await import(`$`);',
  "type A = import('$').A;",
  "type A = typeof import('$');",
];

describe('cycles between files', () => {
  it.each(FORMS)('%s closes one', (form) => {
    expect(messages({ 'src/a/b.ts': `\n${form.replace('$', './c.js')}`, 'src/a/c.ts': "import { b } from './b.js';" })).toEqual([
      'src/a/b.ts:2  files import each other in a cycle: src/a/b.ts → src/a/c.ts → src/a/b.ts',
    ]);
  });

  it('a long one is told once, and a file that only looks on is no part of it', () => {
    const found = messages({
      'src/a/looks-on.ts': "import './1.js';",
      'src/a/1.ts': "import './2.js';",
      'src/a/2.ts': "import './3.js';",
      'src/a/3.ts': "import './1.js';\nimport './leaf.js';",
      'src/a/leaf.ts': '',
    });
    expect(found).toEqual(['src/a/1.ts:1  files import each other in a cycle: src/a/1.ts → src/a/2.ts → src/a/3.ts → src/a/1.ts']);
  });

  it('a file that imports itself is one', () => {
    expect(messages({ 'src/a/1.ts': "export * from './1.js';" })).toHaveLength(1);
  });
});

describe('cycles between folders', () => {
  it.each(FORMS)('%s closes one', (form) => {
    expect(
      messages({ 'src/a/1.ts': form.replace('$', '../b/1.js'), 'src/b/1.ts': '', 'src/b/2.ts': "import '../a/2.js';", 'src/a/2.ts': '' }),
    ).toEqual(['src/a/1.ts:1  folders import each other in a cycle: src/a → src/b (src/a/1.ts:1) → src/a (src/b/2.ts:1)']);
  });

  it('a folder and its subfolder are two', () => {
    expect(messages({ 'src/a/1.ts': "import './b/1.js';", 'src/a/b/1.ts': '', 'src/a/b/2.ts': "import '../2.js';", 'src/a/2.ts': '' })).toHaveLength(
      1,
    );
  });

  it('one way is no cycle, neither down nor up', () => {
    expect(messages({ 'src/a/1.ts': "import './b/1.js';\nimport './2.js';", 'src/a/b/1.ts': '', 'src/a/2.ts': '' })).toEqual([]);
    expect(messages({ 'src/a/1.ts': '', 'src/a/b/1.ts': "import '../1.js';\nimport './2.js';", 'src/a/b/2.ts': '' })).toEqual([]);
  });
});

describe('floors within a room', () => {
  it('an import goes down, whether of a value or of a type', () => {
    expect(checkFile('src/http/routes/some.ts', "import { a } from '../lib/some.js';")).toEqual([]);
    expect(checkFile('src/http/routes/some.ts', "import { a } from './other.js';")).toEqual([]);
    for (const statement of [
      "import { a } from '../routes/some.js';",
      "import type { A } from '../routes/some.js';",
      "type A = import('../mount.js').A;",
    ]) {
      expect(checkFile('src/http/schemas/some.ts', `\n${statement}`), statement).toEqual([
        { line: 2, message: expect.stringMatching(/^src\/http\/schemas may not import src\/http(\/routes)? .* which stands on a higher floor$/) },
      ]);
    }
    expect(checkFile('src/db/embedded/some.ts', "import { a } from '../client.js';")).toHaveLength(1);
  });

  it('folders side by side do not see one another', () => {
    expect(checkFile('src/http/schemas/some.ts', "import { a } from '../middleware/some.js';")).toEqual([
      { line: 1, message: 'src/http/schemas may not import src/http/middleware (../middleware/some.js), which stands on the same floor' },
    ]);
  });

  it('a new folder needs a floor', () => {
    expect(checkFile('src/http/helpers/some.ts', 'export const a = 1;')).toEqual([
      { line: 1, message: expect.stringContaining('this folder stands on no floor of http; the floors are src/http/lib, ') },
    ]);
  });
});
