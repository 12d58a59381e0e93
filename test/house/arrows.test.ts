import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../scripts/verify/check-file.js';
import { ROOM_NAMES } from '../../scripts/verify/rooms.js';

// The table of docs/architecture.md, written a second time and by hand. x = may import, t = its types alone, . = never.
const ARROWS = `
  from       domain  lib  config  db  webhooks  importers  gazetteer  app  http  web  scheduler  jobs  lifecycle  client  main
  domain     x       .    .       .   .         .          .          .    .     .    .          .     .          .       .
  lib        .       x    .       .   .         .          .          .    .     .    .          .     .          .       .
  config     .       .    x       .   .         .          .          .    .     .    .          .     .          .       .
  db         x       x    t       x   .         .          .          .    .     .    .          .     .          .       .
  webhooks   t       x    t       .   x         .          .          .    .     .    .          .     .          .       .
  importers  t       x    t       .   .         x          x          .    .     .    .          .     .          .       .
  gazetteer  .       x    .       .   .         .          x          .    .     .    .          .     .          .       .
  app        x       x    .       x   x         x          x          x    .     .    .          .     .          .       .
  http       t       x    .       .   .         .          .          x    x     .    .          .     .          .       .
  web        t       x    .       .   .         .          .          x    x     x    .          .     .          .       .
  scheduler  .       x    .       .   .         .          .          .    .     .    x          .     .          .       .
  jobs       .       .    .       .   .         .          .          x    .     .    .          x     .          .       .
  lifecycle  .       x    .       .   .         .          .          .    .     .    .          .     x          .       .
  client     .       .    .       .   .         .          .          .    .     .    .          .     .          x       .
  main       x       x    x       x   x         x          x          x    x     x    x          x     x          .       x
`;
const [header = [], ...rows] = ARROWS.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = rows.flatMap(([from = '', ...marks]) => marks.map((mark, i) => ({ from, to: header[i + 1] ?? '', mark })));

const FILES: Record<string, string> = {
  main: 'src/main.ts',
  lifecycle: 'src/lifecycle.ts',
  jobs: 'jobs/some-job.ts',
  client: 'client/src/some-file.ts',
};
const fileIn = (room: string): string => FILES[room] ?? `src/${room}/some-file.ts`;

/** The faults of a file in room `from` with one statement; `$` stands for the way to a file in room `to`. */
function faults(from: string, statement: string, to?: string): string[] {
  const path = fileIn(from);
  const target = to === undefined ? '' : posix.relative(posix.dirname(path), fileIn(to)).replace(/\.ts$/, '.js');
  const specifier = target.startsWith('.') ? target : `./${target}`;
  return checkFile(path, statement.replace('$', specifier)).map(({ message }) => message);
}

describe('the arrows between rooms', () => {
  it('the table names every room, each way', () => {
    expect([...header.slice(1)].sort()).toEqual([...ROOM_NAMES].sort());
    expect(rows.map(([from]) => from).sort()).toEqual([...ROOM_NAMES].sort());
    expect(cells).toHaveLength(ROOM_NAMES.length ** 2);
  });

  it('no two rooms import one another, whichever way round', () => {
    const ways = cells.filter(({ from, to, mark }) => from !== to && mark !== '.').map(({ from, to }) => `${from} ${to}`);
    expect(ways.filter((way) => ways.includes(way.split(' ').reverse().join(' ')))).toEqual([]);
  });

  it('docs/architecture.md has a row for every room', () => {
    const firstCells = [...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| ([^|]*) \|/gm)].map(([, cell = '']) => cell).join(' ');
    expect(ROOM_NAMES.filter((room) => !firstCells.includes(`\`${room}\``))).toEqual([]);
  });

  for (const { from, to, mark } of cells) {
    const value = { x: 'may import', t: 'may import only types of', '.': 'may not import' }[mark];
    it(`${from} ${value} ${to}`, () => {
      expect(faults(from, "import { a } from '$';", to)).toHaveLength(mark === 'x' ? 0 : 1);
      expect(faults(from, "import type { A } from '$';", to)).toHaveLength(mark === '.' ? 1 : 0);
    });
  }

  it('an import is found in whatever form it hides', () => {
    for (const form of [
      "import { type A } from '$';",
      "import '$';",
      "import * as all from '$';",
      "export { a } from '$';",
      "export * from '$';",
      "export type { A } from '$';",
      "const a = await import('$');",
      "type A = import('$').A;",
      "const a = require('$');",
    ]) {
      expect(faults('domain', form, 'db'), form).toHaveLength(1);
    }
  });

  it('a folder with the name of a room does not make it one', () => {
    expect(checkFile('src/http/routes/webhooks.ts', "import { create } from '../../app/endpoints/create-endpoint.js';")).toEqual([]);
    expect(checkFile('src/http/routes/webhooks.ts', "import { sign } from '../../webhooks/signature.js';")).toHaveLength(1);
  });

  it.each(['http', 'web', 'webhooks', 'importers', 'config'])('%s sees the lists of the domain as they are, and nothing else of it', (room) => {
    expect(checkFile(`src/${room}/some-file.ts`, "import { STATUSES } from '../domain/vocabulary.js';")).toEqual([]);
    expect(checkFile(`src/${room}/some-file.ts`, "import { assess } from '../domain/assess.js';")).toHaveLength(1);
  });

  it('the scheduler sees two files of the database and the type of it, and jobs one file of the scheduler', () => {
    expect(checkFile('src/scheduler/run-job.ts', "import { claim } from '../db/job-runs.js';")).toEqual([]);
    expect(checkFile('src/scheduler/run-job.ts', "import { withTransaction } from '../db/transaction.js';")).toEqual([]);
    expect(checkFile('src/scheduler/run-job.ts', "import type { Database } from '../db/client.js';")).toEqual([]);
    expect(checkFile('src/scheduler/run-job.ts', "import { openDatabase } from '../db/client.js';")).toHaveLength(1);
    expect(checkFile('src/scheduler/run-job.ts', "import { find } from '../db/reports.js';")).toHaveLength(1);
    expect(checkFile('jobs/deliver-webhooks.ts', "import type { Job } from '../src/scheduler/job.js';")).toEqual([]);
    expect(checkFile('jobs/deliver-webhooks.ts', "import { start } from '../src/scheduler/scheduler.js';")).toHaveLength(1);
  });

  it('what is named only at run time is refused, except where the database loads its engine', () => {
    expect(faults('app', 'await import(somewhere);')).toHaveLength(1);
    expect(faults('db', 'await import(somewhere);')).toEqual([]);
  });

  it('no room reaches into tests, scripts or examples', () => {
    expect(checkFile('src/app/some-file.ts', "import { make } from '../../test/support/factories.js';")).toHaveLength(1);
    expect(checkFile('src/main.ts', "import '../examples/demo.js';")).toHaveLength(1);
  });

  it('a folder of src that is no room is refused', () => {
    expect(checkFile('src/utils/strings.ts', 'export const a = 1;')).toHaveLength(1);
  });
});

describe('packages', () => {
  it.each([
    ['domain', 'may import', 'temporal-polyfill'],
    ['domain', 'may import', 'jsts/org/locationtech/jts/geom/Coordinate.js'],
    ['domain', 'may import', '@turf/circle'],
    ['domain', 'may not import', 'zod'],
    ['domain', 'may not import', 'node:crypto'],
    ['domain', 'may not import', 'crypto'],
    ['domain', 'may not import', '@prisma/client'],
    ['lib', 'may import', 'pino'],
    ['lib', 'may import', 'node:crypto'],
    ['lib', 'may not import', 'pg'],
    ['config', 'may import', 'zod'],
    ['db', 'may import', '@prisma/adapter-pg'],
    ['db', 'may import', '@electric-sql/pglite/nodefs'],
    ['db', 'may not import', 'express'],
    ['webhooks', 'may import', 'undici'],
    ['webhooks', 'may not import', '@prisma/client'],
    ['importers', 'may not import', 'pg'],
    ['app', 'may import', 'zod'],
    ['app', 'may import', 'zod/v4'],
    ['app', 'may not import', 'iso-3166'],
    ['gazetteer', 'may import', 'iso-3166'],
    ['gazetteer', 'may not import', 'zod'],
    ['domain', 'may import', 'iso-3166'],
    ['app', 'may not import', 'undici'],
    ['app', 'may not import', 'express'],
    ['app', 'may not import', 'node-cron'],
    ['app', 'may not import', '@prisma/client/runtime/client'],
    ['http', 'may import', 'express'],
    ['http', 'may not import', '@prisma/client'],
    ['web', 'may not import', 'node-cron'],
    ['scheduler', 'may import', 'node-cron'],
    ['scheduler', 'may not import', 'pg'],
    ['jobs', 'may not import', 'zod'],
    ['jobs', 'may not import', 'node:fs'],
    ['client', 'may import', 'openapi-fetch'],
    ['client', 'may not import', 'undici'],
    ['client', 'may not import', 'node:fs'],
    ['main', 'may import', 'express'],
  ])('%s %s %s', (room, verb, name) => {
    expect(faults(room, `import { a } from '${name}';`)).toHaveLength(verb === 'may import' ? 0 : 1);
  });
});

describe('the clock and chance', () => {
  it.each(['Date.now()', 'new Date()', 'Temporal.Now.instant()'])('%s is for the clock alone', (expression) => {
    expect(checkFile('src/app/some-file.ts', `const now = ${expression};`)).toHaveLength(1);
    expect(checkFile('jobs/some-job.ts', `const now = ${expression};`)).toHaveLength(1);
    expect(checkFile('src/lib/clock.ts', `const now = ${expression};`)).toEqual([]);
  });

  it('a date made from a number is no reading of the clock', () => {
    expect(checkFile('src/db/some-file.ts', 'const date = new Date(instant);')).toEqual([]);
  });

  it('chance is refused in the domain alone', () => {
    expect(faults('domain', 'const a = Math.random();')).toHaveLength(1);
    expect(faults('webhooks', 'const a = Math.random();')).toEqual([]);
  });
});
