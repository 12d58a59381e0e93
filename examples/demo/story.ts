import Table from 'cli-table3';
import { commitmentBody, kyivCase, reportBody, statementBody } from '../kyiv-pause/kyiv-case.js';
import type { Api } from './api.js';
import type { Receiver } from './receiver.js';

export interface Story {
  commitmentId: string;
  /** actor ids by key of the case */
  idOf(key: string): string;
  alerts: boolean;
}

interface Reading {
  principal: { id: string; name: string };
  lifecycle: string;
  possibly?: string;
  compliance: string;
  window: { end: { earliest: string | null; latest: string | null } };
}

interface Assessment {
  status: string;
  certainty: string;
  disagreesOn: string[];
  readings: Reading[];
}

const SIDES = ['russia', 'usa', 'ukraine'];
const say = (text: string) => console.log(`\n${text}`);

/** Logs what the case consists of, as a desk would have done in those days. */
export async function logTheCase(api: Api, receiver: Receiver): Promise<Story> {
  say('JANUARY 2026. A week without strikes on Kyiv was agreed, it is said. But who says what?');
  const alerts = await subscribe(api, receiver);
  const ids = new Map<string, string>();
  const idOf = (key: string) => ids.get(key) ?? '';
  for (const { key, parent, ...actor } of kyivCase.actors)
    ids.set(key, await findOrCreate(api, { ...actor, ...(parent !== undefined && { parentId: idOf(parent) }) }));
  const { id: commitmentId } = await api.post<{ id: string }>('/v1/commitments', commitmentBody(kyivCase.commitment, idOf));
  say(`A journalist logs the pledge: "${kyivCase.commitment.title}". Then what each side said of it:`);
  for (const row of kyivCase.statements) {
    await api.post(`/v1/commitments/${commitmentId}/statements`, statementBody(row, idOf));
    console.log(`  ${day(row.saidAt)}  ${nameOf(row.speaker)} ${row.act.replaceAll('_', ' ')}: ${row.gist}`);
  }
  say('Reports come in. Each is tested against each reading, in time, act, target, area and actor:');
  for (const row of kyivCase.reports) {
    const body = reportBody(row, idOf);
    const report = await api.post<Report>('/v1/reports', { ...body, externalId: `${row.key} (${commitmentId})` });
    const own = report.matches.filter((match) => match.commitment.id === commitmentId && match.isCurrent);
    const falls = own.map(({ principal, result, reasons }) => `${principal.name}: ${words(result)}${why(reasons)}`).join('; ');
    console.log(
      `  ${day(report.observed.from)}  ${report.source.name}, ${report.areas.map(({ code }) => code).join(' and ')}: ${falls || 'falls under no reading'}`,
    );
  }
  return { commitmentId, idOf, alerts };
}

interface Report {
  observed: { from: string };
  source: { name: string };
  areas: { code?: string }[];
  matches: {
    commitment: { id: string };
    isCurrent: boolean;
    principal: { name: string };
    result: string;
    reasons: { answer: string; rule: string }[];
  }[];
}

async function subscribe(api: Api, receiver: Receiver): Promise<boolean> {
  try {
    const { secret } = await api.post<{ secret: string }>('/v1/webhook-endpoints', { url: receiver.url, description: 'The demo' });
    receiver.trust(secret);
    return true;
  } catch (error) {
    say(`This service sends no webhooks to this machine (set WEBHOOK_ALLOW_HTTP=true and WEBHOOK_ALLOWED_NETWORKS=127.0.0.0/8 for that).\n${error}`);
    return false;
  }
}

async function findOrCreate(api: Api, actor: { name: string; kind: string }): Promise<string> {
  const { items } = await api.get<{ items: { id: string; name: string; kind: string }[] }>('/v1/actors', { q: actor.name });
  const found = items.find(({ name, kind }) => name === actor.name && kind === actor.kind);
  return found?.id ?? (await api.post<{ id: string }>('/v1/actors', actor)).id;
}

/** Moves through time by asking `at` and `knownBy`: what was the answer, as it could be known then? */
export async function askAtEachInstant(api: Api, { commitmentId, idOf }: Story): Promise<void> {
  say('What was the answer, as it could be known at the time? (GET …/status?at=…&knownBy=…)');
  const table = new Table({
    head: ['at (UTC)', 'status', ...SIDES.map((side) => `as ${nameOf(side)} reads it`), 'they disagree on'],
    colWidths: [18, 16, 24, 24, 24, 20],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { at } of kyivCase.expected) {
    const answer = await api.get<Assessment>(`/v1/commitments/${commitmentId}/status`, { at, knownBy: at });
    const cells = SIDES.map((side) => cell(answer.readings.find(({ principal }) => principal.id === idOf(side))));
    const status = words(answer.status) + (answer.certainty === 'possible' ? ' (not certain)' : '');
    table.push([minute(at), status, ...cells, answer.disagreesOn.map(words).join(', ') || 'nothing']);
  }
  console.log(table.toString());
  console.log(
    'The one word is the committer’s. On 2 February the week was over for Moscow and still ran for Washington and Kyiv; no word alone tells that.',
  );
}

function cell(reading: Reading | undefined): string {
  if (!reading) return 'has not spoken';
  const possibly = reading.possibly === undefined ? '' : `, possibly ${words(reading.possibly)}`;
  const reported = reading.compliance === 'no_reports' ? '' : `\n${words(reading.compliance)}`;
  const { earliest, latest } = reading.window.end;
  const until =
    latest === null ? 'open ended' : earliest === latest ? `until ${minute(latest)}` : `until ${day(earliest ?? latest)} or ${day(latest)}`;
  return `${words(reading.lifecycle)}${possibly}${reported}\n${until}`;
}

/** What the service wrote down: when each change became true, and why. */
export async function tellHistory(api: Api, { commitmentId }: Story): Promise<void> {
  say('What was written down as facts arrived and time passed (GET …/history):');
  const { items } = await api.get<{
    items: { sequence: number; from: string | null; to: string; cause: string; validAt: string; events: string[] }[];
  }>(`/v1/commitments/${commitmentId}/history`, { limit: '200' });
  for (const { sequence, from, to, cause, validAt, events } of items) {
    const change = from === to ? words(to) : `${from === null ? '' : `${words(from)} → `}${words(to)}`;
    console.log(
      `  ${String(sequence).padStart(2)}. true from ${minute(validAt)}  ${change.padEnd(24)} by ${words(cause).padEnd(12)} ${events.map(words).join(', ')}`,
    );
  }
}

/** What a webhook consumer got, each message verified with the independent `standardwebhooks` package. */
export async function showMessages(receiver: Receiver, { alerts }: Story): Promise<void> {
  if (!alerts) return;
  const deadline = Date.now() + 20_000;
  for (let before = -1; before !== receiver.received.length && Date.now() < deadline; ) {
    before = receiver.received.length;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
  say(`A webhook consumer received ${receiver.received.length} messages, every signature verified (${receiver.rejected} refused):`);
  for (const { type, data } of receiver.received.filter((message) => message.type.startsWith('commitment.'))) {
    console.log(`  ${type.padEnd(34)} ${data.from === null ? '' : `${words(data.from)} → `}${words(data.to)}, true from ${minute(data.validAt)}`);
  }
}

const nameOf = (key: string) => kyivCase.actors.find((actor) => actor.key === key)?.name ?? key;
const words = (term: string) => term.replaceAll('_', ' ');
const minute = (instant: string) => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
const day = (instant: string) => new Date(instant).toISOString().slice(0, 10);
const why = (reasons: { answer: string; rule: string }[]) => {
  const told = reasons.filter(({ answer }) => answer !== 'yes').map(({ rule }) => words(rule.replace('.', ' ')));
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
};
