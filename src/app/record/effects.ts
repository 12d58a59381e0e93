import type { Amendment } from '../../db/commitments.js';
import type { NewRows } from '../../db/insert-rows.js';
import type { PlannedChange } from '../../db/planned-changes.js';
import type { PlacedReport } from '../../db/report-places.js';
import type { NewMatch, RefreshedMatch } from '../../db/reports.js';
import { type ReviewItemContent, subjectOf } from '../../db/review-items.js';
import type { NewAssessment, NewStatusChange } from '../../db/status-changes.js';
import type { ReadingKeys } from '../../domain/candidate-keys.js';
import type { WebhookEvent } from './messages.js';

/** What a decision wants written down, as data: `write` does it. What is left out stays as it is. */
export interface Effects {
  /** before all else, since nothing is written twice by one statement */
  amended: readonly Amendment[];
  /** new rows of facts, and of whatever stands beside them */
  rows: NewRows;
  /** reports that happened elsewhere or at another time than was known */
  places: readonly PlacedReport[];
  /** reports that are to be compared with others near them, after the commit */
  uncompared: readonly string[];
  /** reports that are candidates for readings from now on */
  candidacies: readonly NewMatch[];
  /** candidates whose match may be another */
  refreshed: readonly RefreshedMatch[];
  /** of the history, in the order in which they became true */
  changes: readonly NewStatusChange[];
  assessments: readonly NewAssessment[];
  /** by commitment: what time alone will make of it; takes the place of what was planned */
  plans: ReadonlyMap<string, readonly PlannedChange[]>;
  /** by commitment: under which keys its readings are found; takes the place of those before */
  keys: ReadonlyMap<string, readonly ReadingKeys[]>;
  /** by commitment: what it is found by; likewise */
  terms: ReadonlyMap<string, readonly string[]>;
  /** what reviewers are asked: added, or asked anew */
  items: readonly ReviewItemContent[];
  /** ids of what they are no longer asked */
  removedItems: readonly string[];
  /** commitments of which nothing is told that still waits to be sent */
  silenced: readonly string[];
  /** what is told, in this order */
  events: readonly WebhookEvent[];
}

export const NO_EFFECTS: Effects = {
  amended: [],
  rows: {},
  places: [],
  uncompared: [],
  candidacies: [],
  refreshed: [],
  changes: [],
  assessments: [],
  plans: new Map(),
  keys: new Map(),
  terms: new Map(),
  items: [],
  removedItems: [],
  silenced: [],
  events: [],
};

export const effects = (some: Partial<Effects>): Effects => ({ ...NO_EFFECTS, ...some });

/** Both, the first before the second: of what takes a place, the second does. */
export function both(first: Effects, second: Effects): Effects {
  return {
    amended: [...first.amended, ...second.amended],
    rows: { ...first.rows, ...second.rows },
    places: [...first.places, ...second.places],
    uncompared: [...first.uncompared, ...second.uncompared],
    candidacies: [...first.candidacies, ...second.candidacies],
    refreshed: lastOf([...first.refreshed, ...second.refreshed], ({ reportId, readingId }) => `${reportId} ${readingId}`),
    changes: [...first.changes, ...second.changes],
    assessments: lastOf([...first.assessments, ...second.assessments], ({ id }) => id),
    plans: new Map([...first.plans, ...second.plans]),
    keys: new Map([...first.keys, ...second.keys]),
    terms: new Map([...first.terms, ...second.terms]),
    items: lastOf([...first.items, ...second.items], subjectOf),
    removedItems: [...first.removedItems, ...second.removedItems],
    silenced: [...first.silenced, ...second.silenced],
    events: [...first.events, ...second.events],
  };
}

const lastOf = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [...new Map(all.map((one) => [keyOf(one), one])).values()];
