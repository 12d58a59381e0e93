import type { Entry } from '../../db/bundle.js';
import type { Publicity } from '../../db/commitments.js';
import type { LatestChange } from '../../db/status-changes.js';
import { ALL } from '../../domain/known.js';
import { openCase } from '../../domain/open-case.js';
import type { Instant } from '../../domain/time.js';
import { eventData, toldOf } from './alerts.js';
import type { Decision } from './decide-changes.js';
import { effects } from './effects.js';
import type { CommitmentEvent } from './messages.js';
import type { Rules } from './rules.js';

/** Who may see a commitment, and what follows: it is told of, or no longer; and what is not public supersedes nothing. @param latest of its changes */
export function decidePublicity(entry: Entry, rules: Rules, publicity: Publicity, latest: LatestChange | undefined, now: Instant): Decision {
  const { id, visibility, edit } = entry.stored;
  const was = visibility === 'public';
  const is = publicity.visibility === 'public';
  return {
    effects: effects({
      amended: [{ id, fields: { ...publicity } }],
      silenced: was && !is ? [id] : [],
      events: is && !was && latest ? [announcing(entry, rules, latest, now)] : [],
    }),
    entries: [{ ...entry, stored: { ...entry.stored, visibility: publicity.visibility, edit: edit + 1 } }],
    moved: was === is ? [] : [id],
  };
}

/** Drafts make no messages, so on the day of publication the commitment is told of as newly recorded, with the status that it has. */
function announcing({ stored, facts }: Entry, rules: Rules, { cursor, ...latest }: LatestChange, now: Instant): CommitmentEvent {
  const change = { ...latest, cursor: BigInt(cursor), fromStatus: null, recordedAt: now, late: false, cause: 'edit' as const, facts: [stored.id] };
  const data = eventData(rules, stored, change, toldOf(openCase(facts, rules.policy, ALL), latest.assessment));
  return { commitmentId: stored.id, sequence: latest.sequence, type: 'commitment.recorded', timestamp: now, data };
}
