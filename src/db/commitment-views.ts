import type { Assessment } from '../domain/assess.js';
import type { Instant } from '../domain/time.js';
import type { LinkKind, PartyRole, Stance, Status, Visibility } from '../domain/vocabulary.js';
import type { NewCommitment } from './commitments.js';
import { Prisma } from './generated/client.js';
import { fromDateOrNull } from './time.js';
import type { Queryable } from './transaction.js';

/** A commitment as it is shown: with its parties, links and stored assessment. */
export interface CommitmentView extends Omit<NewCommitment, 'recordedBy'> {
  unpublishedFor: string | null;
  edit: number;
  state: number;
  status: Status;
  nextChangeAt: Instant | null;
  updatedAt: Instant;
  /** since when it is so, where that was neither written down nor planned: its `state` may be counted otherwise */
  unplannedSince?: Instant | null;
  assessment: Assessment | null;
  parties: { actor: { id: string; name: string; kind: string; iso: string | null }; role: PartyRole; stance: Stance | null }[];
  /** `outgoing`: this commitment renews, supersedes, … the other; else the other does so to this one */
  links: { kind: LinkKind; outgoing: boolean; commitment: LinkedCommitment }[];
}

/** The other one of a link, as far as it is shown; `nextChangeAt` as of a `CommitmentView`. */
export interface LinkedCommitment {
  id: string;
  title: string;
  status: Status;
  visibility: Visibility;
  nextChangeAt: Instant | null;
}

/** A row of `VIEW_COLUMNS`. */
export interface ViewRow extends Omit<CommitmentView, 'publishAt' | 'recordedAt' | 'updatedAt' | 'nextChangeAt'> {
  publishAt: Date | null;
  recordedAt: Date;
  updatedAt: Date;
  nextChangeAt: Date | null;
}

/** What a `CommitmentView` is made of, from `commitments c`: with its parties and links in the same statement, however many commitments there are. */
export const VIEW_COLUMNS = Prisma.sql`
  c.id, c.title, c.kind::text, c.mode::text, c.laterality::text, c.form::text, c.conditionality::text, c.conditions, c.purpose, c.tags, c.visibility::text,
  c.publish_at AS "publishAt", c.unpublished_for AS "unpublishedFor", c.review_after AS "reviewAfter", c.confirm_within AS "confirmWithin", CASE WHEN c.has_own_leads THEN c.expiring_leads END AS "expiringLeads",
  c.recorded_at AS "recordedAt", c.edit, c.updated_at AS "updatedAt", c.state, c.status::text, c.next_change_at AS "nextChangeAt", c.assessment,
  (SELECT coalesce(json_agg(json_build_object(
      'actor', json_build_object('id', a.id, 'name', a.name, 'kind', a.kind, 'iso', a.iso), 'role', p.role, 'stance', p.stance) ORDER BY p.ordinal), '[]')
    FROM parties p JOIN actors a ON a.id = p.actor_id WHERE p.commitment_id = c.id AND p.removed_at IS NULL) AS parties,
  (SELECT coalesce(json_agg(json_build_object(
      'kind', l.kind, 'outgoing', l.outgoing, 'commitment', json_build_object('id', o.id, 'title', o.title, 'status', o.status, 'visibility', o.visibility,
      'nextChangeAt', (extract(epoch FROM o.next_change_at) * 1000)::float8)) ORDER BY l.outgoing DESC, l.id), '[]')
    FROM (
      SELECT id, kind, true AS outgoing, to_id AS other_id FROM commitment_links WHERE from_id = c.id AND removed_at IS NULL
      UNION ALL SELECT id, kind, false, from_id FROM commitment_links WHERE to_id = c.id AND removed_at IS NULL
    ) l JOIN commitments o ON o.id = l.other_id) AS links`;

export const toView = ({ publishAt, recordedAt, updatedAt, nextChangeAt, ...row }: ViewRow): CommitmentView => ({
  ...row,
  publishAt: fromDateOrNull(publishAt),
  recordedAt: recordedAt.getTime(),
  updatedAt: updatedAt.getTime(),
  nextChangeAt: fromDateOrNull(nextChangeAt),
});

export async function findCommitment(db: Queryable, id: string): Promise<CommitmentView | null> {
  const [row] = await db.$queryRaw<ViewRow[]>(Prisma.sql`SELECT ${VIEW_COLUMNS} FROM commitments c WHERE c.id = ${id}`);
  return row ? toView(row) : null;
}
