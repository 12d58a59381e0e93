import type { Assessment } from '../domain/assess.js';
import type { Duration, Instant } from '../domain/time.js';
import type {
  CommitmentForm,
  CommitmentKind,
  Conditionality,
  Laterality,
  LinkKind,
  Mode,
  PartyRole,
  Stance,
  Visibility,
} from '../domain/vocabulary.js';
import { newId } from '../lib/ids.js';
import type { Prisma } from './generated/client.js';
import { ms } from './json-rows.js';
import { queryRows, type Sql, sql } from './sql.js';
import { cacheOf } from './status-changes.js';
import { fromDateOrNull, toDate, toDateOrNull } from './time.js';
import type { Queryable, Tx } from './transaction.js';

/** What an editor may set and amend; never a fact. */
export interface EditorialFields {
  title: string;
  kind: CommitmentKind;
  laterality: Laterality;
  form: CommitmentForm;
  conditionality: Conditionality;
  conditions: string | null;
  purpose: string | null;
  tags: string[];
  /** seconds before its end at which it is reminded of; null: as each endpoint asks */
  expiringLeads: number[] | null;
}

export interface NewCommitment extends EditorialFields {
  id: string;
  mode: Mode;
  visibility: Visibility;
  publishAt: Instant | null;
  reviewAfter: Duration | null;
  confirmWithin: Duration | null;
  recordedAt: Instant;
  recordedBy: string;
}

/** The row of a new commitment, for `insertRows`. */
export const commitmentRow = (row: NewCommitment): Prisma.CommitmentCreateManyInput => ({
  ...row,
  ...leadsOf(row.expiringLeads),
  publishAt: toDateOrNull(row.publishAt),
  recordedAt: toDate(row.recordedAt),
  updatedAt: toDate(row.recordedAt),
});

/** The columns of a commitment's row that hold its assessment. */
export function cacheColumns(assessment: Assessment): Partial<Prisma.CommitmentCreateManyInput> {
  return { ...cacheOf(assessment), assessment: assessment as unknown as Prisma.InputJsonObject };
}

/** None of its own is not the same as "not at all". */
const leadsOf = (leads: number[] | null) => ({ hasOwnLeads: leads !== null, expiringLeads: leads ?? [] });

export interface NewParty {
  actorId: string;
  role: PartyRole;
  stance: Stance | null;
}

/** The rows of a list of parties, in its order, for `insertRows`. */
export const partyRows = (commitmentId: string, parties: readonly NewParty[], recordedAt: Instant): Prisma.PartyCreateManyInput[] =>
  parties.map((party, ordinal) => ({ ...party, id: newId('party'), commitmentId, ordinal, recordedAt: toDate(recordedAt) }));

export interface NewLink {
  kind: LinkKind;
  /** of the other */
  commitmentId: string;
}

/** The rows of the links that a commitment has to others, for `insertRows`. */
export const linkRows = (fromId: string, links: readonly NewLink[], recordedAt: Instant): Prisma.CommitmentLinkCreateManyInput[] =>
  links.map(({ kind, commitmentId }) => ({ id: newId('link'), fromId, toId: commitmentId, kind, recordedAt: toDate(recordedAt) }));

/** Whether the commitment, which is not public, ever was. */
export async function wasPublic(db: Queryable, id: string): Promise<boolean> {
  return (await db.publication.findFirst({ where: { commitmentId: id }, select: { cursor: true } })) !== null;
}

export interface Publicity {
  visibility: Visibility;
  /** of a draft: when it becomes public by itself */
  publishAt: Instant | null;
  unpublishedFor: string | null;
}

/** What an editor amends of a commitment. */
export interface Amendment {
  id: string;
  fields: Partial<EditorialFields & Publicity>;
  /** the lists that others take the place of: their rows stay, for answers about the past */
  closed?: readonly ('parties' | 'links')[];
}

/** Amends, closes lists and counts the edit. The row must be locked. */
export async function amend(tx: Tx, { id, fields, closed = [] }: Amendment, now: Instant): Promise<void> {
  const { expiringLeads, publishAt, ...rest } = fields;
  const leads = expiringLeads === undefined ? {} : leadsOf(expiringLeads);
  const publication = publishAt === undefined ? {} : { publishAt: toDateOrNull(publishAt) };
  await tx.commitment.update({ where: { id }, data: { ...rest, ...leads, ...publication, edit: { increment: 1 }, updatedAt: toDate(now) } });
  const data = { removedAt: toDate(now) };
  if (closed.includes('parties')) await tx.party.updateMany({ where: { commitmentId: id, removedAt: null }, data });
  if (closed.includes('links')) await tx.commitmentLink.updateMany({ where: { fromId: id, removedAt: null }, data });
}

/** Selects when a draft becomes public by itself. */
export const selectPublishAt = (id: string): Sql => sql`SELECT ${ms('publish_at')} AS "publishAt" FROM commitments WHERE id = ${id}`;

/** Drafts whose embargo has ended by `now`. */
export async function findEmbargoed(db: Queryable, now: Instant, limit: number): Promise<string[]> {
  const where = { visibility: 'draft', publishAt: { lte: toDate(now) } } as const;
  return (await db.commitment.findMany({ where, orderBy: { publishAt: 'asc' }, take: limit, select: { id: true } })).map(({ id }) => id);
}

/** When the next embargo ends; null when none is set. */
export async function findNextPublication(db: Queryable): Promise<Instant | null> {
  const row = await db.commitment.findFirst({
    where: { visibility: 'draft', publishAt: { not: null } },
    orderBy: { publishAt: 'asc' },
    select: { publishAt: true },
  });
  return fromDateOrNull(row?.publishAt ?? null);
}

/** Who is a party today, as listed, and how often the commitment was edited; undefined where there is none. */
export async function findPresentParties(
  db: Queryable,
  id: string,
): Promise<{ edit: number; parties: { actorId: string; role: PartyRole }[] } | undefined> {
  const [row] = await queryRows<{ edit: number; parties: { actorId: string; role: PartyRole }[] }>(
    db,
    sql`
    SELECT c.edit, coalesce((SELECT json_agg(json_build_object('actorId', p.actor_id, 'role', p.role) ORDER BY p.ordinal)
      FROM parties p WHERE p.commitment_id = c.id AND p.removed_at IS NULL), '[]') AS parties
    FROM commitments c WHERE c.id = ${id}`,
  );
  return row;
}
