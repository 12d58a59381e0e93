import { HEADERS_OF_JSON, type Sent, send } from './send.js';

/** How many commitments and reports the writes are about, how many there are, and how many are under way at a time. */
const COMMITMENTS = 5;
const REPORTS = 8;
export const WRITES = 72;
const AT_ONCE = 12;

const MAPPING = {
  columns: {
    'observed.from': 'when',
    act: 'what',
    areas: 'where',
    allegedActor: 'who',
    'source.name': 'outlet',
    externalId: 'number',
    summary: 'text',
  },
};

/**
 * Sends revisions, statements with claims, reviews, retractions, merges, splits, imports and new reports at once, all about the same few commitments and reports:
 * each report falls under every one of the commitments.
 *
 * @param now the service's clock, epoch milliseconds
 * @returns the answer to each write, with the milliseconds that it took
 */
export async function contend(address: string, headers: Record<string, string>, now: number): Promise<Sent[]> {
  const at = (days: number) => new Date(now + days * 86_400_000).toISOString();
  const post = (path: string, body: unknown) => send(address, path, JSON.stringify(body), { ...headers, ...HEADERS_OF_JSON });
  const made = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const { status, body: answer } = await post(path, body);
    if (status !== 201) throw new Error(`${path} answered ${status}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const idOf = async (path: string, body: unknown) => String((await made(path, body)).id);

  const pledge = (n: number) => ({
    title: `Pause of strikes, ${n}`,
    kind: 'strike_moratorium',
    parties: [
      { name: 'Russia', kind: 'state', role: 'committer' },
      { name: 'Ukraine', kind: 'state', role: 'beneficiary' },
    ],
    scope: { acts: ['air_strike'], areas: [{ code: 'UA-30' }] },
    start: at(-5),
    end: at(30),
    source: { name: 'The Daily', speaker: 'Dmitry Peskov', onBehalfOf: 'Russia', saidAt: at(-5) },
  });
  const report = (n: number) => ({
    observed: { from: at(-2 + n / 100), to: at(-1.9 + n / 100) },
    act: 'air_strike',
    areas: [{ code: 'UA-30' }],
    allegedActor: 'Russia',
    source: { name: 'Paper' },
    externalId: `${n}`,
    publishedAt: at(-1),
  });
  const claims = (n: number) => ({
    scope: { acts: ['air_strike'], areas: [{ code: 'UA-30' }] },
    start: { value: at(-5) },
    end: { value: at(20 + n) },
  });
  const statement = (n: number) => ({
    speaker: n % 2 === 0 ? 'Dmitry Peskov' : `Spokesman ${n}`,
    onBehalfOf: 'Russia',
    act: 'confirms',
    saidAt: at(-4),
    claims: claims(n),
  });
  const row = (n: number, text: string) => `${at(-2 + n / 100)},air_strike,UA-30,Russia,Paper,${n},${text}\n`;

  const commitments: string[] = [];
  for (let n = 0; n < COMMITMENTS; n += 1) {
    const links = n === 0 ? [] : [{ kind: 'supersedes', commitmentId: commitments[n - 1] }];
    commitments.push(await idOf('/v1/commitments', { ...pledge(n), ...(n % 2 === 1 && { links }) }));
  }
  const reports: string[] = [];
  for (let n = 0; n < REPORTS; n += 1) reports.push(await idOf('/v1/reports', report(n)));
  const statements: string[] = [];
  for (const id of commitments) statements.push(await idOf(`/v1/commitments/${id}/statements`, statement(0)));
  const found = await send(address, '/v1/incidents?limit=100', null, headers);
  const incidents = (found.body.items as { id: string }[]).map(({ id }) => id);

  const one = (list: readonly string[], n: number) => list[n % list.length] ?? '';
  const kinds: ((n: number) => Promise<Sent>)[] = [
    (n) => post(`/v1/reports/${one(reports, n)}/revisions`, { summary: `Corrected, ${n}`, observed: { from: at(-2 + n / 200) } }),
    (n) => post(`/v1/commitments/${one(commitments, n)}/statements`, statement(n)),
    (n) => post(`/v1/reports/${one(reports, n * 3)}/review`, { verdict: n % 2 === 0 ? 'rejected' : 'accepted', reason: `Seen, ${n}` }),
    (n) => post(`/v1/reports/${one(reports, n * 5 + 1)}/revisions`, { summary: `Corrected again, ${n}`, credibility: 1 + (n % 3) }),
    (n) => post('/v1/reports', report(100 + n)),
    (n) => post(`/v1/incidents/${one(incidents, n)}/merge`, { incidentIds: [one(incidents, n + 1)], reason: `One event, ${n}` }),
    (n) => {
      const file = `when,what,where,who,outlet,number,text\n${[7, 3, 5, 0, 200 + n].map((number) => row(number, `Imported ${n}`)).join('')}`;
      const query = new URLSearchParams({ format: 'csv', mapping: JSON.stringify(MAPPING) });
      return send(address, `/v1/imports?${query}`, file, { ...headers, 'content-type': 'text/csv' });
    },
    (n) =>
      n < WRITES / 2
        ? post(`/v1/statements/${one(statements, n)}/retraction`, { reason: `Never said, ${n}` })
        : post(`/v1/reports/${one(reports, n)}/retraction`, { reason: `Taken back, ${n}` }),
    (n) => post(`/v1/incidents/${one(incidents, n)}/split`, { reportIds: [one(reports, n)], reason: `Two events, ${n}` }),
  ];
  const answers: Sent[] = [];
  let next = 0;
  const worker = async () => {
    for (let n = next++; n < WRITES; n = next++) {
      const kind = kinds[n % kinds.length];
      if (kind) answers.push(await kind(Math.floor(n / kinds.length) * 7 + (n % kinds.length)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}
