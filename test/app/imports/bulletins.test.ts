import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAirAttack } from '../../../src/importers/air-attacks.js';
import { type TestApp, testApp } from '../../support/app.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';
import { pledge } from '../../support/requests.js';

interface Answer {
  summary: string;
  act: string;
  observed: { from: string; to: string };
  areas: { code?: string; label?: string }[];
  matches: { result: string; reasons: { dimension: string; answer: string; rule: string }[] }[];
}

describe('the bulletins of 25 January to 6 February 2026, against a week until 1 February by Moscow’s clock', () => {
  let service: TestApp;
  let id: string;
  const answers: Answer[] = [];
  const start = '2026-01-25T21:00:00.000Z';
  const end = '2026-02-01T21:00:00.000Z';
  const namesKyiv = ({ areas }: Answer) => areas.some(({ code }) => code === 'UA-30' || code === 'UA-32');
  const isInside = ({ observed }: Answer) => observed.from >= start && observed.to <= end;
  const reasonOf = ({ matches }: Answer, dimension: string) => matches[0]?.reasons.find((reason) => reason.dimension === dimension);

  beforeAll(async () => {
    await emptyDatabase(await testDatabase());
    service = await testApp({ now: '2026-03-01T00:00:00Z' });
    id = (await request(service.app).post('/v1/commitments').set(service.admin).send(pledge).expect(201)).body.id;
    const file = readFileSync(new URL('../../../examples/air-attacks/bulletins-2026-01-25-to-2026-02-06.csv', import.meta.url));
    for (const row of parse(file, { columns: true }) as Record<string, string>[]) {
      const result = readAirAttack(row);
      if ('refused' in result) throw new Error(result.refused);
      const response = await request(service.app)
        .post('/v1/reports')
        .set(service.admin)
        .send({ ...result.report, commitmentId: id, credibility: 2 });
      expect(response.status, JSON.stringify(response.body)).toBe(201);
      answers.push(response.body);
    }
  });

  it('are all taken', () => {
    expect(answers).toHaveLength(46);
  });

  it('name neither the city nor the oblast of Kyiv inside the window', () => {
    expect(answers.filter((answer) => namesKyiv(answer) && isInside(answer))).toEqual([]);
  });

  it('put the night of 2 to 3 February after it', () => {
    const night = answers.filter(({ observed }) => observed.from === '2026-02-02T16:00:00.000Z');
    expect(night).toHaveLength(5);
    expect(night.filter(namesKyiv)).toHaveLength(3);
    for (const answer of night) expect(reasonOf(answer, 'time')).toEqual({ dimension: 'time', answer: 'no', rule: 'time.after' });
  });

  it('are at most possibly about Kyiv where they say only "Ukraine"', () => {
    const vague = answers.filter(({ areas }) => areas.every(({ code }) => code === 'UA'));
    expect(vague.length).toBeGreaterThan(20);
    for (const answer of vague) {
      expect(reasonOf(answer, 'area')).toMatchObject({ answer: 'possibly', rule: 'area.larger' });
      expect(answer.matches[0]?.result).not.toBe('in_scope');
    }
    expect(vague.some(({ matches }) => matches[0]?.result === 'possibly')).toBe(true);
  });

  it('straddle where a night crosses the edge of the window', () => {
    const edge = answers.filter(({ observed }) => observed.from < end && observed.to > end);
    expect(edge.length).toBeGreaterThan(0);
    for (const answer of edge) expect(reasonOf(answer, 'time')).toMatchObject({ answer: 'possibly', rule: 'time.straddles' });
  });

  it('take reconnaissance for no attack', () => {
    const watching = answers.filter(({ act }) => act === 'reconnaissance');
    expect(watching.length).toBeGreaterThan(0);
    for (const answer of watching) expect(answer.matches[0]?.result).toBe('out_of_scope');
  });

  it('leave the pledge expired, with nothing in scope reported', async () => {
    const { body } = await request(service.app).get(`/v1/commitments/${id}/status`);
    expect(body).toMatchObject({ status: 'expired', compliance: 'no_reports', reports: { inScope: 0 } });
    expect(body.reports.possibly).toBeGreaterThan(0);
  });
});
