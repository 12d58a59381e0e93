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
import { Prisma } from './generated/client.js';
import { fromDateOrNull, toDate, toDateOrNull } from './time.js';
import { type Queryable, runStatement, type Tx } from './transaction.js';

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

/** Closes the list of parties as it stood: the rows stay, for answers about the past. */
export async function closeParties(tx: Tx, commitmentId: string, removedAt: Instant): Promise<void> {
  await tx.party.updateMany({ where: { commitmentId, removedAt: null }, data: { removedAt: toDate(removedAt) } });
}

export interface NewLink {
  kind: LinkKind;
  /** of the other */
  commitmentId: string;
}

/** The rows of the links that a commitment has to others, for `insertRows`. */
export const linkRows = (fromId: string, links: readonly NewLink[], recordedAt: Instant): Prisma.CommitmentLinkCreateManyInput[] =>
  links.map(({ kind, commitmentId }) => ({ id: newId('link'), fromId, toId: commitmentId, kind, recordedAt: toDate(recordedAt) }));

export async function closeLinks(tx: Tx, fromId: string, removedAt: Instant): Promise<void> {
  await tx.commitmentLink.updateMany({ where: { fromId, removedAt: null }, data: { removedAt: toDate(removedAt) } });
}

/** The commitments that these supersede. */
export async function findSuperseded(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await runStatement<{ id: string }>(
    tx,
    Prisma.sql`SELECT DISTINCT to_id AS id FROM commitment_links WHERE from_id = ANY(${[...ids]}::text[]) AND kind = 'supersedes' AND removed_at IS NULL`,
    'find-superseded',
  );
  return rows.map(({ id }) => id);
}

/** How often it has been edited; undefined where there is none. */
export async function findEdit(db: Queryable, id: string): Promise<number | undefined> {
  return (await db.commitment.findUnique({ where: { id }, select: { edit: true } }))?.edit;
}

export async function existingCommitments(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.commitment.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Whether the commitment, which is not public, ever was. */
export async function wasPublic(db: Queryable, id: string): Promise<boolean> {
  return (await db.publication.findFirst({ where: { commitmentId: id }, select: { cursor: true } })) !== null;
}

/** Amends editorial fields and counts the edit. The row must be locked. */
export async function updateEditorial(tx: Tx, id: string, fields: Partial<EditorialFields>, now: Instant): Promise<void> {
  const { expiringLeads, ...rest } = fields;
  const leads = expiringLeads === undefined ? {} : leadsOf(expiringLeads);
  await tx.commitment.update({ where: { id }, data: { ...rest, ...leads, edit: { increment: 1 }, updatedAt: toDate(now) } });
}

/** Publishes, hides or takes down, and counts the edit. The row must be locked. */
export async function updateVisibility(
  tx: Tx,
  id: string,
  { visibility, publishAt, unpublishedFor }: { visibility: Visibility; publishAt: Instant | null; unpublishedFor: string | null },
  now: Instant,
): Promise<void> {
  const data = { visibility, publishAt: toDateOrNull(publishAt), unpublishedFor };
  await tx.commitment.update({ where: { id }, data: { ...data, edit: { increment: 1 }, updatedAt: toDate(now) } });
}

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
