import { expect, it } from 'vitest';
import * as vocabulary from '../../src/domain/vocabulary.js';
import { CHANNELS } from '../../src/webhooks/channels/names.js';
import { testDatabase } from '../support/database.js';

// Where the two differ, a row is refused that the rules allow, or one is read that they do not know.
const LISTS: Record<string, readonly string[]> = {
  ActorKind: vocabulary.ACTOR_KINDS,
  Bearing: vocabulary.BEARINGS,
  ChangeCause: vocabulary.CAUSES,
  CommitmentForm: vocabulary.FORMS,
  CommitmentKind: vocabulary.COMMITMENT_KINDS,
  CommitmentMode: vocabulary.MODES,
  Compliance: vocabulary.COMPLIANCES,
  Conditionality: vocabulary.CONDITIONALITIES,
  IncidentChangeKind: vocabulary.INCIDENT_CHANGE_KINDS,
  Laterality: vocabulary.LATERALITIES,
  LinkKind: vocabulary.LINK_KINDS,
  MatchResult: vocabulary.MATCH_RESULTS,
  PartyRole: vocabulary.ROLES,
  Reliability: vocabulary.RELIABILITIES,
  ReportVerdict: vocabulary.REPORT_VERDICTS,
  RetractionKind: vocabulary.RETRACTION_KINDS,
  ReviewVerdict: vocabulary.REVIEW_VERDICTS,
  Stance: vocabulary.STANCES,
  StatementAct: vocabulary.STATEMENT_ACTS,
  Status: vocabulary.STATUSES,
  SuggestionState: vocabulary.SUGGESTION_STATES,
  Visibility: vocabulary.VISIBILITIES,
  WebhookChannel: CHANNELS,
};
/** Of the work of the service itself, which no rule knows of. */
const OF_THE_STORE = ['ImportState', 'MessageState', 'ReviewKind', 'RunOutcome', 'Scope'];
/** Checks of words that are no rule's: constraints.test.ts compares the whole lists with the code, and the last names two states of a message. */
const CHECKS_OF_THE_STORE = [...['imports_format', 'webhook_endpoints_disabled_for', 'webhook_messages_type'], 'webhook_messages_undelivered'];

it('the lists of the database are those of the domain, all of them', async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ name: string; words: string[] }>(`
    SELECT typname AS name, array_agg(enumlabel::text) AS words
    FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid WHERE typnamespace = current_schema()::regnamespace GROUP BY typname`);
  const stored = Object.fromEntries(rows.map(({ name, words }) => [name, words.sort()]));
  for (const name of OF_THE_STORE) expect(stored, 'no longer there: take it off the list').toHaveProperty(name);
  expect(Object.fromEntries(Object.entries(stored).filter(([name]) => !OF_THE_STORE.includes(name)))).toEqual(
    Object.fromEntries(Object.entries(LISTS).map(([name, words]) => [name, [...words].sort()])),
  );
});

it('a status is a lifecycle, or that it is reportedly violated', () => {
  expect(vocabulary.STATUSES.filter((status) => status !== 'reportedly_violated')).toEqual(vocabulary.LIFECYCLES);
});

it('a check that a word is one of several knows a whole list of the domain', async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ name: string; words: string[] }>(`
    SELECT conname AS name, ARRAY(SELECT m[1] FROM regexp_matches(list[1], '''([^'']*)''', 'g') m ORDER BY 1) AS words
    FROM pg_constraint, regexp_matches(pg_get_constraintdef(oid), 'ANY \\(\\(?ARRAY\\[([^\\]]*)\\]', 'g') list
    WHERE contype = 'c' AND connamespace = current_schema()::regnamespace`);
  const lists = Object.values(vocabulary)
    .filter((list) => Array.isArray(list))
    .map((list) => [...list].sort().join());
  const unknown = rows.filter(({ words }) => !lists.includes(words.join())).map(({ name }) => name);
  expect(unknown.sort()).toEqual([...CHECKS_OF_THE_STORE].sort());
});
