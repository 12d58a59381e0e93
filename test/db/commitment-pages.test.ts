import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { type ListFilter, visibleBy } from '../../src/app/commitments/commitment-filter.js';
import type { Database } from '../../src/db/client.js';
import { type CommitmentSort, readCommitmentPage } from '../../src/db/commitment-pages.js';
import { Prisma } from '../../src/db/generated/client.js';
import { storeSearchTerms } from '../../src/db/search-terms.js';
import { withTransaction } from '../../src/db/transaction.js';
import { SEARCH_VERSION, searchTerms } from '../../src/domain/search-terms.js';
import type { CommitmentKind, Status } from '../../src/domain/vocabulary.js';
import { wordsOf } from '../../src/lib/words.js';
import { emptyDatabase, testDatabase } from '../support/database.js';

// Any filter in any order has to give what a plain filter over the same rows gives, page by page. The rows are written straight into their tables.

const DAY = 86_400_000;
const T0 = Date.parse('2026-01-01T00:00:00Z');
const STATUSES: Status[] = ['active', 'expired', 'fulfilled'];
const KINDS: CommitmentKind[] = ['ceasefire', 'release'];
const ACTORS = ['actor_state', 'actor_ministry', 'actor_other'];
const ABOVE: Record<string, string> = { actor_ministry: 'actor_state' };
const AREAS = ['UA', 'UA-30', 'PL'];
const TAGS = ["o'ne", 'two & three'];
const WORDS = ['Київ', 'Kyiv', 'Харків', 'pause', 'pauses'];
/** Which of the words each search finds. */
const SEARCHES: Record<string, string[]> = {
  kyi: ['Київ', 'Kyiv'],
  КИЇВ: ['Київ', 'Kyiv'],
  Kharkiv: ['Харків'],
  pause: ['pause', 'pauses'],
  pauses: ['pauses'],
  nothing: [],
};

const instant = fc.integer({ min: 0, max: 6 }).map((day) => T0 + day * DAY);
const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const row = fc.record({
  status: fc.constantFrom(...STATUSES),
  kind: fc.constantFrom(...KINDS),
  mode: fc.constantFrom('abstain' as const, 'perform' as const),
  visibility: fc.constantFrom('public' as const, 'public' as const, 'draft' as const),
  disputed: fc.boolean(),
  updatedAt: instant,
  createdAt: instant,
  endsAt: fc.option(instant),
  parties: some(ACTORS),
  areas: some(AREAS),
  tags: some(TAGS),
  words: some(WORDS),
});
type Row = (typeof row extends fc.Arbitrary<infer R> ? R : never) & { id: string };

const filter: fc.Arbitrary<ListFilter> = fc.record({
  status: fc.subarray(STATUSES, { minLength: 1 }),
  kind: fc.subarray(KINDS, { minLength: 1 }),
  mode: fc.constantFrom('abstain', 'perform'),
  disputed: fc.boolean(),
  endsBefore: instant,
  endsAfter: instant,
  updatedSince: instant,
  partyId: fc.constantFrom(...ACTORS),
  actorId: fc.constantFrom(...ACTORS),
  area: fc.constantFrom(...AREAS),
  tag: fc.constantFrom(...TAGS),
  q: some(Object.keys(SEARCHES))
    .filter((words) => words.length > 0)
    .map((words) => words.join(' ')),
});
/** Few parts at a time, so that something is found. */
const narrowed = fc
  .tuple(
    filter,
    fc.subarray(['status', 'kind', 'mode', 'disputed', 'endsBefore', 'endsAfter', 'updatedSince', 'partyId', 'actorId', 'area', 'tag', 'q'], {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(([full, parts]): ListFilter => Object.fromEntries(Object.entries(full).filter(([part]) => parts.includes(part))));
const question = fc.record({
  filter: narrowed,
  sort: fc.constantFrom<CommitmentSort>('updatedAt', 'createdAt', 'endsAt'),
  isEditor: fc.boolean(),
  limit: fc.integer({ min: 1, max: 4 }),
  firstWalk: fc.constantFrom(1, 2, 3, 100),
  // Few: gather. Many: walk on.
  total: fc.constantFrom(1, 1_000_000),
});

function plainFilter(rows: readonly Row[], { filter: asked, sort, isEditor }: Question): string[] {
  const found = rows.filter(
    (one) =>
      (isEditor || one.visibility === 'public') &&
      (asked.status?.includes(one.status) ?? true) &&
      (asked.kind?.includes(one.kind) ?? true) &&
      (asked.mode === undefined || asked.mode === one.mode) &&
      (asked.disputed === undefined || asked.disputed === one.disputed) &&
      (asked.endsBefore === undefined || (one.endsAt !== null && one.endsAt < asked.endsBefore)) &&
      (asked.endsAfter === undefined || (one.endsAt !== null && one.endsAt > asked.endsAfter)) &&
      (asked.updatedSince === undefined || one.updatedAt >= asked.updatedSince) &&
      (asked.partyId === undefined || one.parties.includes(asked.partyId)) &&
      (asked.actorId === undefined || one.parties.some((id) => id === asked.actorId || ABOVE[id] === asked.actorId)) &&
      (asked.area === undefined || one.areas.some((code) => code.startsWith(asked.area ?? '') || asked.area?.startsWith(code))) &&
      (asked.tag === undefined || one.tags.includes(asked.tag)) &&
      (asked.q === undefined || asked.q.split(' ').every((word) => SEARCHES[word]?.some((meant) => one.words.includes(meant)))) &&
      (sort !== 'endsAt' || one.endsAt !== null),
  );
  const sign = sort === 'endsAt' ? 1 : -1;
  return found.sort((a, b) => sign * ((a[sort] ?? 0) - (b[sort] ?? 0) || (a.id < b.id ? -1 : 1))).map(({ id }) => id);
}
type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never;

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
});

async function write(rows: readonly Row[]): Promise<void> {
  await emptyDatabase(database);
  await withTransaction(database, async (tx) => {
    await tx.commitment.createMany({
      data: rows.map(({ id, status, kind, mode, visibility, disputed, updatedAt, createdAt, endsAt, tags }) => ({
        id,
        title: id,
        status,
        kind,
        mode,
        visibility,
        disputed,
        tags,
        updatedAt: new Date(updatedAt),
        recordedAt: new Date(createdAt),
        recordedBy: 'test',
        endsAt: endsAt === null ? null : new Date(endsAt),
      })),
    });
    const terms = rows.map(({ id, words, tags, parties, areas }) => ({
      commitmentId: id,
      terms: searchTerms(
        {
          title: words.join(', '),
          tags,
          parties: parties.map((actor) => ({ id: actor, name: 'x', aliases: [] })),
          parentOf: (actor) => ABOVE[actor] ?? null,
          scopes: [{ areas: areas.map((code) => ({ code })) }],
        },
        wordsOf,
      ),
    }));
    await storeSearchTerms(tx, terms, SEARCH_VERSION);
  });
}

async function readAll({ filter: asked, sort, isEditor, limit, firstWalk, total }: Question): Promise<string[]> {
  const visible = visibleBy({ keyId: null, scopes: new Set(isEditor ? ['log'] : []) }, asked);
  const ids: string[] = [];
  for (let after: { at: number; id: string } | null = null; ; ) {
    const page: { at: number; id: string }[] = await readCommitmentPage(
      database.prisma,
      { filter: visible, sort, after, limit, firstWalk, total },
      Prisma.sql`c.id`,
    );
    ids.push(...page.map(({ id }) => id));
    after = page.at(-1) ?? null;
    if (page.length < limit || after === null) return ids;
  }
}

it('gives what a plain filter gives, page by page, in order', { timeout: 90_000 }, async () => {
  const rows = fc
    .array(row, { maxLength: 30 })
    .map((all): Row[] => all.map((one, place) => ({ ...one, id: `commitment_${String(place).padStart(2, '0')}` })));
  await fc.assert(
    fc.asyncProperty(rows, fc.array(question, { minLength: 60, maxLength: 60 }), async (all, questions) => {
      await write(all);
      for (const asked of questions) expect(await readAll(asked), JSON.stringify(asked)).toEqual(plainFilter(all, asked));
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
