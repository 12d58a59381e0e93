import { Prisma } from './generated/client.js';
import { findMembers } from './incidents.js';
import type { Insertable, NewRows } from './insert-rows.js';
import { LATEST } from './latest.js';
import type { Queryable } from './transaction.js';

/** What a thing is like at one moment, field by field, as JSON. Without what is derived (an assessment), what only counts (an edit), and every secret. */
export type Snapshot = Readonly<Record<string, Prisma.JsonValue>>;

/**
 * A snapshot of the thing with this id, as the audit tells of it; null where there is none, or where its kind has none. A kind that is missing here is one row more.
 */
export async function snapshot(db: Queryable, id: string): Promise<Snapshot | null> {
  const take = TAKE[id.slice(0, id.lastIndexOf('_'))];
  const found = await take?.(db, id);
  // Dates become text, as they do on their way into the column.
  return found ? JSON.parse(JSON.stringify(found)) : null;
}

/** A snapshot of what is made of these rows, without reading them back. */
const made = (...parts: readonly object[]): Snapshot =>
  JSON.parse(JSON.stringify(Object.assign({}, ...parts), (_, value: unknown) => (value === Prisma.DbNull ? null : value)));

function without<T extends object>(row: T, fields: readonly (keyof T)[]): object {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !fields.some((one) => one === field)));
}

/** What the audit tells of a revision. */
export const revisionSnapshot = (revision: Insertable['report_revisions']): Snapshot =>
  made(without(revision, ['id', 'reportId', 'recordedAt', 'recordedBy']));

export function reportSnapshot({ reports: [report] = [], report_revisions: [revision] = [], incidents: [incident] = [] }: NewRows): Snapshot {
  if (!report || !revision) throw new Error('A new report has a row and a revision');
  const { sourceId, externalId, commitmentId } = report;
  return made({ sourceId, externalId, commitmentId }, revisionSnapshot(revision), {
    incidentId: incident?.id ?? null,
    retractions: [],
    review: null,
  });
}

export const statementSnapshot = (row: Insertable['statements']): Snapshot =>
  made(without(row, ['id', 'recordedAt', 'recordedBy']), { retractions: [] });

export function commitmentSnapshot({ commitments: [row] = [], parties = [], commitment_links: links = [] }: NewRows): Snapshot {
  if (!row) throw new Error('A new commitment has a row');
  const { title, kind, mode, laterality, form, conditionality, conditions, purpose, tags, visibility, publishAt, reviewAfter, confirmWithin } = row;
  return made({
    ...{ title, kind, mode, laterality, form, conditionality, conditions, purpose, tags, visibility, publishAt, reviewAfter, confirmWithin },
    unpublishedFor: null,
    parties: parties.map(({ actorId, role, stance }) => ({ actorId, role, stance })),
    linksFrom: [...links].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ kind: relation, toId }) => ({ kind: relation, toId })),
  });
}

const RETRACTIONS = { orderBy: { recordedAt: 'asc' }, select: { kind: true, reason: true, url: true, publishedAt: true } } as const;

const TAKE: Readonly<Record<string, (db: Queryable, id: string) => Promise<object | null>>> = {
  commitment: (db, id) =>
    db.commitment.findUnique({
      where: { id },
      select: {
        title: true,
        kind: true,
        mode: true,
        laterality: true,
        form: true,
        conditionality: true,
        conditions: true,
        purpose: true,
        tags: true,
        visibility: true,
        publishAt: true,
        unpublishedFor: true,
        reviewAfter: true,
        confirmWithin: true,
        parties: { where: { removedAt: null }, orderBy: { ordinal: 'asc' }, select: { actorId: true, role: true, stance: true } },
        linksFrom: { where: { removedAt: null }, orderBy: { id: 'asc' }, select: { kind: true, toId: true } },
      },
    }),
  async actor(db, id) {
    const select = { name: true, kind: true, iso: true, aliases: true, parents: { ...LATEST, select: { parentId: true } } };
    const row = await db.actor.findUnique({ where: { id }, select });
    if (!row) return null;
    const { parents, ...actor } = row;
    return { ...actor, parentId: parents[0]?.parentId ?? null };
  },
  async source(db, id) {
    const rating = { reliability: true, affiliatedWithId: true, independenceGroup: true } as const;
    const row = await db.source.findUnique({ where: { id }, select: { name: true, url: true, ratings: { ...LATEST, select: rating } } });
    if (!row) return null;
    const { ratings, ...source } = row;
    return { ...source, ...(ratings[0] ?? { reliability: 'F', affiliatedWithId: null, independenceGroup: null }) };
  },
  statement: (db, id) =>
    db.statement.findUnique({
      where: { id },
      select: {
        commitmentId: true,
        speakerId: true,
        principalId: true,
        anonymous: true,
        act: true,
        saidAt: true,
        publishedAt: true,
        effectiveAt: true,
        gist: true,
        quote: true,
        url: true,
        sourceId: true,
        claims: true,
        retractions: RETRACTIONS,
      },
    }),
  async report(db, id) {
    const row = await db.report.findUnique({
      where: { id },
      select: {
        sourceId: true,
        externalId: true,
        commitmentId: true,
        revisions: {
          orderBy: { number: 'desc' },
          take: 1,
          omit: { id: true, reportId: true, recordedAt: true, recordedBy: true },
        },
        memberships: { ...LATEST, select: { incidentId: true } },
        retractions: RETRACTIONS,
        reviews: { ...LATEST, select: { verdict: true, duplicateOfId: true, reason: true } },
      },
    });
    if (!row) return null;
    const { revisions, memberships, reviews, ...report } = row;
    return { ...report, ...revisions[0], incidentId: memberships[0]?.incidentId ?? null, review: reviews[0] ?? null };
  },
  async match(db, id) {
    const review = { ...LATEST, select: { verdict: true, reason: true } };
    const row = await db.match.findUnique({ where: { id }, select: { reportId: true, readingId: true, result: true, reviews: review } });
    if (!row) return null;
    const { reviews, ...match } = row;
    return { ...match, review: reviews[0] ?? null };
  },
  async incident(db, id) {
    const row = await db.incident.findUnique({ where: { id }, select: { title: true } });
    if (!row) return null;
    const members = await findMembers(db, [id]);
    return { ...row, reportIds: members.map(({ reportId }) => reportId) };
  },
  suggestion: (db, id) =>
    db.incidentSuggestion.findUnique({ where: { id }, select: { firstId: true, secondId: true, score: true, state: true, reason: true } }),
  async endpoint(db, id) {
    const row = await db.webhookEndpoint.findUnique({
      where: { id },
      omit: { id: true, failingSince: true, failure: true, edit: true, recordedAt: true, recordedBy: true },
      include: { secrets: { orderBy: { recordedAt: 'asc' }, select: { id: true, expiresAt: true } } },
    });
    // The values of headers may be secrets, sealed as they are.
    return row && { ...row, headers: Object.keys(row.headers ?? {}) };
  },
  key: (db, id) => db.apiKey.findUnique({ where: { id }, select: { name: true, scopes: true, expiresAt: true, revokedAt: true } }),
};
