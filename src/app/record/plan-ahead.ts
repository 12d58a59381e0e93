import type { PlannedChange } from '../../db/planned-changes.js';
import type { Assessment } from '../../domain/assess.js';
import type { Case } from '../../domain/case.js';
import { futureOf } from '../../domain/future.js';
import { toldOf } from './alerts.js';

/** How many changes of a commitment are planned, and how large (characters of JSON) they may be in all. What comes after them is assessed when it is due. */
const MOST_CHANGES = 8;
const MOST_CHARACTERS = 65_536;

/** What is to be written down when time changes an answer, until other facts say otherwise. `base` is what the commitment counts with this answer stored. */
export function planAhead(opened: Case, latest: Assessment, base: { state: number; sequence: number }): PlannedChange[] {
  const plans: PlannedChange[] = [];
  let { state, sequence } = base;
  let before = latest;
  let room = MOST_CHARACTERS;
  for (const { at, answer, change } of futureOf(opened, latest)) {
    room -= JSON.stringify(answer).length;
    if (plans.length === MOST_CHANGES || room < 0) break;
    state += 1;
    if (change) sequence += 1;
    plans.push({
      commitmentId: opened.known.id,
      state,
      dueAt: at,
      sequence,
      material: change !== null,
      fromStatus: before.status,
      assessment: answer,
      facts: change?.facts ?? [],
      events: change?.events ?? [],
      told: toldOf(opened, answer),
    });
    before = answer;
  }
  return plans;
}
