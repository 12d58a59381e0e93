import type { Notice } from '../../../webhooks/channels/notice.js';
import type { CommitmentEventType } from '../../../webhooks/event-types.js';
import type { CommitmentEventData, PayloadOf } from '../payloads/payloads.js';
import { correctionLines } from './correction.js';
import { disputeLines } from './dispute.js';
import { inSentence, listed, plain, quoted } from './plain.js';
import { complianceText, doubtText, stateOf } from './states.js';
import { aheadText, endText, instantText, phrasesOf, windowText } from './times.js';

interface Told {
  data: CommitmentEventData;
  /** "“…”" */
  title: string;
  /** "The pledge “…” by Russia" */
  pledge: string;
  /** "Russia" */
  committers: string;
}

interface Wording {
  /** what the subject begins with */
  label: (told: Told) => string;
  /** what has happened, in a sentence */
  news: (told: Told) => string;
}

const isPerform = ({ data }: Told): boolean => data.commitment.mode === 'perform';
const isOver = ({ to }: CommitmentEventData): boolean => to !== 'active' && to !== 'announced' && to !== 'reportedly_violated';

const WORDINGS: Readonly<Record<Exclude<CommitmentEventType, 'commitment.status_corrected'>, Wording>> = {
  'commitment.recorded': {
    label: () => 'New',
    news: ({ pledge, data }) => `${pledge} is newly on record here. Its status: ${stateOf(data.to)}.`,
  },
  'commitment.activated': { label: () => 'In force', news: ({ pledge }) => `${pledge} is in force.` },
  'commitment.reportedly_violated': {
    label: () => 'Reportedly violated',
    news: ({ pledge, data }) => `${pledge} ${isOver(data) ? 'was' : 'is'} reportedly violated${readersOf(data)}.`,
  },
  'commitment.expiring': {
    label: (told) => (isPerform(told) ? 'Deadline soon' : 'Expires soon'),
    news: (told) => `${told.pledge} ${endAhead(told)}.`,
  },
  'commitment.expired': { label: () => 'Expired', news: ({ pledge }) => `${pledge} has expired.` },
  'commitment.lapsed': {
    label: () => 'Deadline passed',
    news: ({ pledge }) => `The deadline of ${inSentence(pledge)} has passed, and nothing that was reported shows that it was fulfilled.`,
  },
  'commitment.fulfilled': { label: () => 'Reportedly fulfilled', news: ({ pledge }) => `${pledge} has reportedly been fulfilled.` },
  'commitment.withdrawn': { label: () => 'Withdrawn', news: ({ title, committers }) => `The pledge ${title} was withdrawn by ${committers}.` },
  'commitment.superseded': { label: () => 'Superseded', news: ({ pledge }) => `${pledge} was superseded by another commitment.` },
  'commitment.not_established': {
    label: () => 'Not established',
    news: ({ pledge, committers }) => `${pledge} is not established: what others announced was denied, or not confirmed in time, by ${committers}.`,
  },
  'commitment.extended': { label: () => 'Extended', news: ({ pledge }) => `${pledge} was extended.` },
  'commitment.certainty_changed': {
    label: ({ data }) => (data.possibly === null ? 'Certainty changed' : `Possibly ${stateOf(data.possibly)}`),
    news: ({ pledge, data }) =>
      data.possibly === null
        ? `${pledge} is ${data.certainty === 'certain' ? 'now certainly' : 'as far as is known'} ${stateOf(data.to)}.`
        : `${pledge} is ${stateOf(data.to)}, and possibly ${stateOf(data.possibly)}.`,
  },
  'commitment.disputed': {
    label: () => 'Disputed',
    news: ({ pledge }) => `${pledge} is newly disputed.`,
  },
  'commitment.stale': {
    label: () => 'No news',
    news: ({ pledge }) =>
      `Nothing new has been said of ${inSentence(pledge)} for a long time. It has no fixed end, so whether it still holds is open.`,
  },
};

/** A change of a commitment as a desk can forward it: who promised what until when, what has happened, how certain it is, and who reads it otherwise. */
export function commitmentNotice({ type, data }: PayloadOf<CommitmentEventType>): Notice {
  const { commitment } = data;
  const committers = listed(commitment.parties.filter(({ role }) => role === 'committer').map(({ name }) => plain(name))) || 'an unnamed party';
  const title = quoted(commitment.title);
  const told: Told = { data, committers, title, pledge: `The pledge ${title} by ${committers}` };
  const isCorrection = type === 'commitment.status_corrected';
  const label = isCorrection ? 'Correction' : WORDINGS[type].label(told);
  const disputed = data.disputed && type !== 'commitment.disputed' ? ' (disputed)' : '';
  const first = isCorrection ? correctionLines(data, told.pledge) : [WORDINGS[type].news(told)];
  const lines = [
    ...first,
    doubtText(data, committers),
    promiseText(told),
    ...complianceLines(type, data),
    ...disputeLines(data),
    timeText(type, data),
  ];
  return {
    subject: `${label}${disputed}: ${plain(commitment.title)} (${committers})`,
    lines: lines.flatMap((line) => line ?? []),
    links: [{ text: 'Read the commitment with its sources', url: commitment.url }],
    topic: commitment.id,
    corrects: data.corrects ?? [],
  };
}

const readersOf = ({ violatedUnder, disagreesOn }: CommitmentEventData): string =>
  violatedUnder.length > 0 && disagreesOn.includes('compliance') ? ` by the reading of ${listed(violatedUnder.map(({ name }) => plain(name)))}` : '';

/** "expires on 1 February 2026, 21:00 UTC, in about 24 hours" */
function endAhead({ data }: Told): string {
  const { earliest, latest, zone } = data.reading?.window.end ?? { earliest: null, latest: null };
  const [does, may] = data.commitment.mode === 'perform' ? ['comes to its deadline', 'come to its deadline'] : ['expires', 'expire'];
  const first = data.end ?? earliest ?? latest;
  if (first === null) return `${does} soon`;
  const ahead = aheadText(data.recordedAt, first);
  if (earliest === latest) return `${does} on ${instantText(first, zone)}, ${ahead}`;
  return `may ${may} from ${instantText(first, zone)} on, ${ahead}${latest === null ? '' : `, and by ${instantText(latest, zone)} at the latest`}`;
}

/** Who promised what until when, by whose words. */
function promiseText({ data, committers }: Told): string | null {
  const { reading, commitment } = data;
  if (reading === null) return `What ${committers} promised has no stated window.`;
  const isOwn = commitment.parties.some(({ id, role }) => role === 'committer' && id === reading.principal.id);
  const by = isOwn ? plain(reading.principal.name) : `${plain(reading.principal.name)}, not ${committers},`;
  const window = commitment.mode === 'perform' ? `to be done ${endText(reading.window.end).replace(/^until /, 'by ')}` : windowText(reading.window);
  const phrases = phrasesOf(reading.window);
  return `As ${by} puts it: ${window}${phrases.length > 0 ? `, in the words ${listed(phrases)}` : ''}.`;
}

/** What was reported is told wherever it matters to a reader, and never twice. */
function complianceLines(type: CommitmentEventType, data: CommitmentEventData): string[] {
  const isToBegin = data.to === 'announced' && data.compliance === 'no_reports';
  return isToBegin || type === 'commitment.fulfilled' || type === 'commitment.lapsed' ? [] : [complianceText(data)];
}

function timeText(type: CommitmentEventType, { validAt, recordedAt, late }: CommitmentEventData): string {
  if (type === 'commitment.expiring') return `As of ${instantText(recordedAt)}.`;
  return late ? `True since ${instantText(validAt)}; recorded late, on ${instantText(recordedAt)}.` : `As of ${instantText(validAt)}.`;
}
