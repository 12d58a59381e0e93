import type { EventType } from '../../../webhooks/event-types.js';

/** What a message of each type tells, in a sentence. */
export const PAYLOAD_MEANINGS: Readonly<Record<EventType, string>> = {
  'commitment.recorded': 'A commitment is newly on record, or was published.',
  'commitment.activated': 'It is in force.',
  'commitment.reportedly_violated': 'It is reportedly violated, by the reports that there are.',
  'commitment.expiring': 'Its end is near.',
  'commitment.expired': 'A pledge to abstain has run out.',
  'commitment.lapsed': 'The deadline of a pledge to act has passed without its being reported as fulfilled.',
  'commitment.fulfilled': 'A pledge to act is reportedly fulfilled.',
  'commitment.withdrawn': 'The committer has taken it back.',
  'commitment.superseded': 'Another commitment has taken its place.',
  'commitment.not_established': 'What others announced was denied by the committer, or not confirmed in time.',
  'commitment.extended': 'Its end is now later.',
  'commitment.certainty_changed': 'How certain its status is has changed.',
  'commitment.disputed': 'The readings disagree on something on which they did not before.',
  'commitment.stale': 'Nothing new has been said for long of a commitment without a fixed end.',
  'commitment.status_corrected': 'What was told before does not hold, by what is known now.',
  'report.received': 'A report falls under a commitment, or possibly does.',
  'report.retracted': 'Such a report was taken back.',
  'endpoint.test': 'A test, sent on request to one endpoint alone.',
  'endpoint.disabled': 'Another endpoint gets no more messages.',
};
