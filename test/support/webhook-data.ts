import type { ReadingData } from '../../src/app/alerts/payloads/parts.js';
import type { CommitmentEventData, ReportEventData } from '../../src/app/alerts/payloads/payloads.js';

/** What Russia was said to have promised until the end of 1 February, Moscow time, as a message tells it when that time has come. */
export function commitmentData(more: Partial<CommitmentEventData> = {}): CommitmentEventData {
  return {
    commitment: {
      id: 'commitment_1',
      title: 'Week-long pause of strikes on Kyiv',
      kind: 'strike_moratorium',
      mode: 'abstain',
      parties: [
        { id: 'actor_1', name: 'Russia', role: 'committer' },
        { id: 'actor_2', name: 'Ukraine', role: 'beneficiary' },
      ],
      url: 'https://pledges.example.org/v1/commitments/commitment_1',
    },
    from: 'active',
    to: 'expired',
    validAt: '2026-02-01T21:00:00.000Z',
    recordedAt: '2026-02-01T21:00:01.000Z',
    late: false,
    cause: 'clock',
    facts: [],
    possibly: null,
    certainty: 'certain',
    compliance: 'no_reports',
    disputed: false,
    disagreesOn: [],
    violatedUnder: [],
    reading: readingData(),
    otherReadings: [],
    sequence: 3,
    cursor: '1',
    ...more,
  };
}

export function readingData(more: Partial<ReadingData> = {}): ReadingData {
  const at = (instant: string) => ({ earliest: instant, latest: instant, basis: 'stated' as const, zone: 'Europe/Moscow' });
  return {
    principal: { id: 'actor_1', name: 'Russia' },
    lifecycle: 'expired',
    possibly: null,
    compliance: 'no_reports',
    window: { start: at('2026-01-25T21:00:00.000Z'), end: at('2026-02-01T21:00:00.000Z') },
    scope: {},
    ...more,
  };
}

/** A strike that the Ukrainian Air Force reports, and that falls under the pause. */
export function reportData(more: Partial<ReportEventData['report']> = {}): ReportEventData {
  return {
    report: {
      id: 'report_1',
      act: 'drone_strike',
      summary: 'Drones struck the Holosiivskyi district.',
      url: 'https://pledges.example.org/v1/reports/report_1',
      source: { id: 'source_1', name: 'Ukrainian Air Force' },
      observed: { from: '2026-01-31T02:00:00.000Z', to: '2026-01-31T03:00:00.000Z' },
      areas: [{ code: 'UA-30' }],
      allegedActor: { id: 'actor_1', name: 'Russia' },
      origin: null,
      bearing: 'violates',
      ...more,
    },
    commitments: [
      {
        id: 'commitment_1',
        title: 'Week-long pause of strikes on Kyiv',
        url: 'https://pledges.example.org/v1/commitments/commitment_1',
        result: 'in_scope',
      },
    ],
    recordedAt: '2026-01-31T07:00:00.000Z',
  };
}
