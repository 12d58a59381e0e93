import { cpuOf } from '../support/cpu.js';
import { load } from '../support/load.js';
import { against, type Results } from '../support/results.js';
import { ADMIN_KEY, type Stand } from '../support/stand.js';

/** so many committers are reported in turn, each of one commitment */
const REPORTED = 500;
/** some oblasts of Ukraine, as ISO 3166-2 numbers them: the commitments and reports are spread over them */
const AREAS = ['05', '07', '12', '14', '18', '21', '23', '26', '30', '32', '35', '46', '48', '51', '53', '56', '59', '61', '63', '65'].map(
  (n) => `UA-${n}`,
);

/** What desks and scripts write, beside a bare Express with pg that inserts the same body as one row, on the same PostgreSQL. */
export async function measureWrites({ database, express, service }: Stand, seconds: number): Promise<Results> {
  const headers = { authorization: `Bearer ${ADMIN_KEY}` };
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString();
  const pledge = (committer: string, area = 'UA-30') => ({
    title: `Pause of strikes by ${committer}`,
    kind: 'strike_moratorium',
    parties: [
      { name: committer, kind: 'state', role: 'committer' },
      { name: 'Ukraine', kind: 'state', role: 'beneficiary' },
    ],
    scope: { acts: ['air_strike'], areas: [{ code: area }] },
    start: day(-5),
    end: day(30),
    source: { url: 'https://news.example/pause', name: 'The Daily', speaker: `Spokesman of ${committer}`, onBehalfOf: committer, saidAt: day(-5) },
  });
  const areaOf = (n: number) => AREAS[n % AREAS.length];
  const report = (committer: string, area?: string) => ({
    observed: { from: day(-2), to: day(-1.9) },
    act: 'air_strike',
    areas: [{ code: area }],
    allegedActor: committer,
    source: { name: 'The Daily', url: 'https://news.example/strike' },
    credibility: 2,
    publishedAt: day(-1),
  });
  for (let n = 0; n < REPORTED; n += 1) {
    const answer = await fetch(`${service.address}/v1/commitments`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(pledge(`Committer ${n}`, areaOf(n))),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  }
  await database.pool.query('VACUUM ANALYZE');

  const results: Results = {};
  const { rows } = await database.pool.query<{ name: string }>('SELECT current_database() AS name');
  const name = rows[0]?.name ?? '';
  const beside = (what: string, path: string, bodies: readonly unknown[]) =>
    against(results, what, {
      by: 'one row by bare Express + pg',
      reference: () =>
        load(
          express.address,
          bodies.map((body) => ({ path: '/rows', body })),
          201,
          seconds,
          () => cpuOf(express.pid, name),
        ),
      own: () =>
        load(
          service.address,
          bodies.map((body) => ({ path, headers, body })),
          201,
          seconds,
          () => cpuOf(service.pid, name),
        ),
      target: 0.25,
    });
  await beside('logging a commitment', '/v1/commitments', [pledge('Committer 0')]);
  await beside(
    'submitting and matching a report',
    '/v1/reports',
    // Not of the first, whose pledges were logged by the thousand.
    Array.from({ length: REPORTED - 1 }, (_, n) => report(`Committer ${n + 1}`, areaOf(n + 1))),
  );
  return results;
}
