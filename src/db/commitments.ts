import type { Mode, PartyRole, Stance } from '../domain/facts.js';
import type { Duration, Instant } from '../domain/time.js';
import { Prisma } from './generated/client.js';
import type { CommitmentForm, CommitmentKind, Conditionality, Laterality, LinkKind, Visibility } from './generated/enums.js';
import { fromDateOrNull, toDate, toDateOrNull } from './time.js';
import type { Queryable, Tx } from './transaction.js';

export type { CommitmentForm, CommitmentKind, Conditionality, Laterality, LinkKind, Visibility };

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

export async function insertCommitment(tx: Tx, row: NewCommitment): Promise<void> {
  const recordedAt = toDate(row.recordedAt);
  await tx.commitment.create({
    data: { ...row, expiringLeads: leadsOf(row.expiringLeads), publishAt: toDateOrNull(row.publishAt), recordedAt, updatedAt: recordedAt },
  });
}

/** Prisma tells the null of SQL from that of JSON. */
const leadsOf = (leads: number[] | null) => leads ?? Prisma.DbNull;

export interface NewParty {
  id: string;
  commitmentId: string;
  actorId: string;
  role: PartyRole;
  stance: Stance | null;
  ordinal: number;
}

export async function insertParties(tx: Tx, parties: readonly NewParty[], recordedAt: Instant): Promise<void> {
  await tx.party.createMany({ data: parties.map((party) => ({ ...party, recordedAt: toDate(recordedAt) })) });
}

/** Closes the list of parties as it stood: the rows stay, for answers about the past. */
export async function closeParties(tx: Tx, commitmentId: string, removedAt: Instant): Promise<void> {
  await tx.party.updateMany({ where: { commitmentId, removedAt: null }, data: { removedAt: toDate(removedAt) } });
}

export interface NewLink {
  id: string;
  fromId: string;
  toId: string;
  kind: LinkKind;
}

export async function insertLinks(tx: Tx, links: readonly NewLink[], recordedAt: Instant): Promise<void> {
  await tx.commitmentLink.createMany({ data: links.map((link) => ({ ...link, recordedAt: toDate(recordedAt) })) });
}

export async function closeLinks(tx: Tx, fromId: string, removedAt: Instant): Promise<void> {
  await tx.commitmentLink.updateMany({ where: { fromId, removedAt: null }, data: { removedAt: toDate(removedAt) } });
}

/** The commitments that these supersede. */
export async function findSuperseded(db: Queryable, ids: readonly string[]): Promise<string[]> {
  const rows = await db.commitmentLink.findMany({
    where: { fromId: { in: [...ids] }, kind: 'supersedes', removedAt: null },
    select: { toId: true },
    distinct: ['toId'],
  });
  return rows.map(({ toId }) => toId);
}

export async function existingCommitments(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.commitment.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Amends editorial fields and counts the edit. The row must be locked. */
export async function updateEditorial(tx: Tx, id: string, fields: Partial<EditorialFields>, now: Instant): Promise<void> {
  const { expiringLeads, ...rest } = fields;
  const leads = expiringLeads === undefined ? {} : { expiringLeads: leadsOf(expiringLeads) };
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
