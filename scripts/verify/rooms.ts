/**
 * The arrows of docs/architecture.md as data: what each room may import. `arrows.ts` holds every file against it, and
 * test/house/arrows.test.ts proves for each pair of rooms that a forbidden import is refused.
 */
export const ROOM_NAMES = [
  'domain',
  'lib',
  'config',
  'db',
  'webhooks',
  'importers',
  'gazetteer',
  'app',
  'http',
  'web',
  'scheduler',
  'jobs',
  'lifecycle',
  'client',
  'main',
] as const;
export type RoomName = (typeof ROOM_NAMES)[number];

/** `all` of a room, its `types` alone (`import type`), or the named files of it, some for their types alone. */
export type Reach = 'all' | 'types' | { files: readonly string[]; typesOf?: readonly string[] | 'all' };

/**
 * The folders of a room, the lowest first: a folder may import itself and what stands lower. Folders that stand side by side on one
 * floor do not see one another.
 */
export type Floors = readonly (string | readonly string[])[];

export interface Room {
  /** which files stand in it, as paths from the root of the repository */
  holds: RegExp;
  /** other rooms that it may import; its own files it always may */
  rooms: Partial<Record<RoomName, Reach>>;
  /** left out: its folders may import one another in any order, but not in a cycle */
  floors?: Floors;
  /** npm packages that it may import; `except` names those that belong to another room */
  packages: { only: readonly string[] } | { except: readonly string[] };
  /** whether it may import Node's own modules */
  node: boolean;
}

// A name that ends in `/` stands for a whole scope.
const DATABASE = ['@prisma/', '@electric-sql/', 'pg'];
const EDGE = ['express', 'express-rate-limit', 'helmet', 'pino-http'];
const SCHEDULE = ['node-cron'];
/** Plain lists that schemas on every side are made of; of the rest of the domain these rooms see types. */
const VOCABULARY: Reach = { files: ['src/domain/vocabulary.ts'], typesOf: 'all' };
// Pure functions, as the rules are.
const SHAPES = ['jsts', '@turf/'];

// The client is for others, and no part of what runs.
const EVERY_ROOM = Object.fromEntries(ROOM_NAMES.filter((name) => name !== 'client').map((name) => [name, 'all'])) as Record<RoomName, Reach>;

/** Earlier rooms win: the entry points lie inside folders that are rooms of their own. */
export const ROOMS: Record<RoomName, Room> = {
  main: { holds: /^src\/(main|run-job|context|work|readiness|figures)\.ts$/, rooms: EVERY_ROOM, packages: { except: [] }, node: true },
  lifecycle: { holds: /^src\/lifecycle\.ts$/, rooms: { lib: 'all' }, packages: { only: [] }, node: true },
  client: { holds: /^client\/src\//, rooms: {}, packages: { only: ['openapi-fetch', 'eventsource-parser'] }, node: false },
  domain: { holds: /^src\/domain\//, rooms: {}, packages: { only: ['temporal-polyfill', 'iso-3166', ...SHAPES] }, node: false },
  lib: { holds: /^src\/lib\//, rooms: {}, packages: { except: DATABASE }, node: true },
  config: { holds: /^src\/config\//, rooms: { domain: { files: ['src/domain/vocabulary.ts'] } }, packages: { except: DATABASE }, node: true },
  db: {
    holds: /^src\/db\//,
    rooms: { domain: 'all', lib: 'all', config: 'types' },
    floors: ['src/db/lib', 'src/db/embedded', 'src/db'],
    packages: { except: [...EDGE, ...SCHEDULE] },
    node: true,
  },
  webhooks: {
    holds: /^src\/webhooks\//,
    rooms: { domain: VOCABULARY, lib: 'all', config: 'types' },
    packages: { except: [...DATABASE, ...EDGE, ...SCHEDULE] },
    node: true,
  },
  importers: {
    holds: /^src\/importers\//,
    rooms: { domain: VOCABULARY, gazetteer: 'all', lib: 'all', config: 'types' },
    packages: { except: [...DATABASE, ...EDGE, ...SCHEDULE] },
    node: true,
  },
  gazetteer: {
    holds: /^src\/gazetteer\//,
    rooms: { lib: 'all' },
    packages: { only: ['iso-3166', 'cldr-subdivisions-full', 'any-ascii', 'fastest-levenshtein'] },
    node: true,
  },
  app: {
    holds: /^src\/app\//,
    rooms: { domain: 'all', db: 'all', webhooks: 'all', importers: 'all', gazetteer: 'all', lib: 'all' },
    floors: [
      'src/app/lib',
      'src/app/engines',
      'src/app',
      ['src/app/inputs', 'src/app/alerts/payloads'],
      ['src/app/names', 'src/app/alerts', 'src/app/alerts/wording'],
      'src/app/transact',
      'src/app/record',
      'src/app/read',
      [
        ...['actors', 'areas', 'audit', 'commitments', 'endpoints', 'imports', 'incidents', 'keys'].map((noun) => `src/app/${noun}`),
        ...['operator', 'policies', 'reviews', 'sources', 'statements', 'taxonomies'].map((noun) => `src/app/${noun}`),
      ],
      ['changes', 'delivery', 'messages', 'reports', 'retractions', 'status', 'sweep'].map((noun) => `src/app/${noun}`),
    ],
    packages: { only: ['zod'] },
    node: true,
  },
  http: {
    holds: /^src\/http\//,
    rooms: { app: 'all', domain: VOCABULARY, lib: 'all' },
    floors: [
      'src/http/lib',
      ['src/http/schemas', 'src/http/middleware'],
      ['src/http/presenters', 'src/http/docs', 'src/http/cache'],
      'src/http/formats',
      'src/http/routes',
      'src/http',
    ],
    packages: { except: [...DATABASE, ...SCHEDULE] },
    node: true,
  },
  web: {
    holds: /^src\/web\//,
    rooms: { app: 'all', domain: VOCABULARY, lib: 'all', http: 'all' },
    packages: { except: [...DATABASE, ...SCHEDULE] },
    node: true,
  },
  scheduler: {
    holds: /^src\/scheduler\//,
    rooms: { db: { files: ['src/db/job-runs.ts', 'src/db/transaction.ts'], typesOf: ['src/db/client.ts'] }, lib: 'all' },
    packages: { only: SCHEDULE },
    node: true,
  },
  jobs: {
    holds: /^jobs\//,
    rooms: { app: 'all', scheduler: { files: ['src/scheduler/job.ts'] } },
    packages: { only: [] },
    node: false,
  },
};

/** The one file that may ask the machine for the time. */
export const CLOCK = 'src/lib/clock.ts';
