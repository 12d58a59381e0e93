import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { pledge } from '../../support/requests.js';
import { useService } from '../../support/service-tests.js';

describe('logging a commitment', () => {
  const { service } = useService({ now: '2026-01-30T12:00:00Z' });
  const log = (body: object) => request(service.app).post('/v1/commitments').set(service.admin).send(body);

  it('makes a commitment with one statement and one reading from the simple request', async () => {
    const { status, body, headers } = await log(pledge);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(headers.location).toBe(`/v1/commitments/${body.id}`);
    expect(headers.etag).toMatch(/^"1\.[\w-]{22}"$/);
    expect(body).toMatchObject({ title: pledge.title, status: 'active', mode: 'abstain', visibility: 'public', tags: [], laterality: 'unclear' });
    expect(body.parties).toMatchObject([
      { actor: { name: 'Russia', kind: 'state' }, role: 'committer' },
      { actor: { name: 'Ukraine', kind: 'state' }, role: 'beneficiary' },
    ]);
    expect(body.assessment).toMatchObject({
      startsAt: '2026-01-25T21:00:00.000Z',
      endsAt: '2026-02-01T21:00:00.000Z',
      nextChangeAt: '2026-02-01T21:00:00.000Z',
      certainty: 'certain',
    });
    expect(body.assessment.readings).toMatchObject([
      { principal: { name: 'Russia' }, window: { end: { basis: 'assumed' }, start: { basis: 'derived' } } },
    ]);

    const statements = await request(service.app).get(`/v1/commitments/${body.id}/statements`);
    expect(statements.body.items).toMatchObject([
      {
        act: 'announces',
        speaker: { name: 'Dmitry Peskov' },
        principal: { name: 'Russia' },
        url: pledge.source.url,
        saidAt: '2026-01-30T09:00:00.000Z',
      },
    ]);
  });

  it('tells the story of a pledge that is logged late at the times at which it was true', async () => {
    service.context.clock.set('2026-03-01T00:00:00Z');
    const { body } = await log({ ...pledge, end: '2026-02-10', source: { ...pledge.source } });
    const history = await request(service.app).get(`/v1/commitments/${body.id}/history`);
    expect(history.body.items).toMatchObject([
      { sequence: 1, from: null, to: 'announced', cause: 'statement', validAt: '2026-01-30T09:00:00.000Z', late: true },
      { sequence: 2, from: 'announced', to: 'active', cause: 'clock', validAt: '2026-02-03T21:00:00.000Z', late: true },
      { sequence: 3, from: 'active', to: 'expired', cause: 'clock', validAt: '2026-02-10T21:00:00.000Z', late: true },
    ]);
  });

  it('can be logged before anybody is quoted: it then has no reading and is announced', async () => {
    const { title, kind, parties } = pledge;
    const { status, body } = await log({ title, kind, parties });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'announced', assessment: { readings: [], startsAt: null, endsAt: null } });
  });

  it('finds actors by name and does not make them twice', async () => {
    const first = await log(pledge);
    const second = await log({ ...pledge, parties: [{ name: ' RUSSIA ', kind: 'state', role: 'committer' }] });
    expect(second.body.parties[0].actor.id).toBe(first.body.parties[0].actor.id);
  });

  it('asks for an id where a name alone is ambiguous, and names the candidates', async () => {
    await request(service.app).post('/v1/actors').set(service.admin).send({ name: 'Georgia', kind: 'state' });
    await request(service.app).post('/v1/actors').set(service.admin).send({ name: 'Georgia', kind: 'government_body' });
    const { status, body } = await log({ ...pledge, parties: [{ name: 'Georgia', role: 'committer' }] });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ path: 'parties[0]', message: expect.stringMatching(/ambiguous.*\(state\).*\(government_body\)/) }]);
  });

  const NUL = String.fromCharCode(0);
  const faulty: [string, object, string[]][] = [
    ['an end before its start', { ...pledge, start: '2026-02-05', duration: undefined }, ['end']],
    ['a duration of zero', { ...pledge, duration: 'P0D' }, ['duration']],
    ['a negative duration', { ...pledge, duration: '-P7D' }, ['duration']],
    ['a duration that leaves the years 1800 to 2200', { ...pledge, duration: 'P300Y' }, ['duration']],
    ['a duration alone that leaves them, counted from when it was said', { ...pledge, end: undefined, duration: 'P300Y' }, ['duration']],
    ['a commitment without a committer', { ...pledge, parties: [{ name: 'Ukraine', kind: 'state', role: 'beneficiary' }] }, ['parties']],
    ['a title with NUL', { ...pledge, title: `a${NUL}b` }, ['title']],
    ['a quote with half a surrogate pair', { ...pledge, source: { ...pledge.source, quote: '\ud800' } }, ['source.quote']],
    ['an unknown actor', { ...pledge, parties: [{ id: 'actor_01jzzzzzzzzzzzzzzzzzzzzzzz', role: 'committer' }] }, ['parties[0].id']],
    ['an unknown area code', { ...pledge, scope: { areas: [{ code: 'UA-99' }] } }, ['scope.areas[0].code']],
    ['an unknown zone', { ...pledge, zone: 'Europe/Kiyv' }, ['zone']],
    ['a date without a zone', { ...pledge, zone: undefined }, ['zone']],
    ['a time without an offset and a zone', { ...pledge, zone: undefined, end: '2026-02-01T10:00:00' }, ['zone']],
    [
      'something said in the future',
      { ...pledge, source: { ...pledge.source, saidAt: '2026-01-31T00:00:00Z', publishedAt: '2026-01-31T00:00:00Z' } },
      ['source.publishedAt', 'source.saidAt'],
    ],
    ['an unknown field', { ...pledge, statsu: 'active' }, ['statsu']],
    ['a link that is not http', { ...pledge, source: { ...pledge.source, url: 'javascript:alert(1)' } }, ['source.url']],
    [
      'many faults at once, each of them named',
      {
        ...pledge,
        title: '',
        kind: 'truce',
        zone: 'Mars/Phobos',
        duration: 'P0D',
        parties: [{ id: 'actor_01jzzzzzzzzzzzzzzzzzzzzzzz', role: 'beneficiary' }],
        scope: { areas: [{ code: 'XX' }], acts: ['tickling'] },
      },
      ['duration', 'kind', 'parties', 'parties[0].id', 'scope.acts', 'scope.areas[0].code', 'title', 'zone'],
    ],
  ];

  it.each(faulty)('refuses %s, and stores nothing', async (_, body, paths) => {
    const { status, body: problem, headers } = await log(body);
    expect(status, JSON.stringify(problem)).toBe(422);
    expect(headers['content-type']).toContain('application/problem+json');
    const named = problem.errors.map(({ path }: { path: string }) => path);
    for (const path of paths)
      expect(
        named.some((found: string) => found === path || found.startsWith(`${path}[`)),
        `${path} in ${named}`,
      ).toBe(true);
    for (const { message } of problem.errors) expect(message.length).toBeGreaterThan(10);
    const { rows } = await service.database.pool.query(
      `SELECT (SELECT count(*) FROM commitments) + (SELECT count(*) FROM actors) + (SELECT count(*) FROM sources) + (SELECT count(*) FROM statements) AS n`,
    );
    expect(Number(rows[0].n)).toBe(0);
  });

  it('needs a key that may log', async () => {
    expect((await request(service.app).post('/v1/commitments').send(pledge)).status).toBe(401);
  });
});
