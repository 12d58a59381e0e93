import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { ADMIN_KEY } from '../support/app-on.js';
import { useService } from '../support/service-tests.js';

const NOW = '2026-01-31T08:00:00Z';
const { service, calls } = useService({ now: NOW });
const page = (password?: string) =>
  password === undefined ? request(service.app).get('/operator') : request(service.app).get('/operator').auth('operator', password);
const sql = (text: string, values: unknown[] = []) => service.database.pool.query(text, values);

describe('the operator page', () => {
  test('shows endpoints that need attention, waiting messages, jobs and their failures', async () => {
    const made = async (description: string, rest: string) => {
      const { id } = await calls.post('/v1/webhook-endpoints', { url: 'https://hooks.example.org/T0/secret-path', description });
      await sql(`UPDATE webhook_endpoints SET ${rest} WHERE id = $1`, [id]);
      return id;
    };
    await made('works', `enabled = true`);
    await made('<b>desk</b>', `enabled = false, disabled_for = 'gone', disabled_at = '2026-01-30T08:00:00Z'`);
    await made('night desk', `paused_at = '2026-01-31T06:00:00Z'`);
    const failing = await made('agency', `failing_since = '2026-01-29T08:00:00Z', failure = 'no connection could be made'`);
    await sql(`INSERT INTO webhook_lanes VALUES ($1, 'a', 1, '2026-01-31T07:55:00Z'), ($1, 'b', 2, '2026-01-31T09:00:00Z')`, [failing]);
    const run = (job: string, slot: string, outcome: string, more: string) =>
      sql(
        `INSERT INTO job_runs (job, slot, instance, outcome, started_at, lease_until, finished_at, counts, error)
         SELECT $1, $2::timestamptz, 'i', $3::"RunOutcome", $2::timestamptz, $2::timestamptz, $2::timestamptz + interval '250 ms', ${more}`,
        [job, slot, outcome],
      );
    await run('deliver-webhooks', '2026-01-31T07:59:00Z', 'succeeded', `'{"delivered": 3}', NULL`);
    await run('reconcile-status', '2026-01-31T03:17:00Z', 'failed', `NULL, 'deadlock detected'`);
    const { text, headers, status } = await page(ADMIN_KEY);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'/);
    const cells = [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, '')),
    );
    const rows = cells.filter((row) => row.length > 0);
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['disabled', '1 d ago (2026-01-30 08:00:00 UTC)', 'The receiver wants no more messages (410).', '0'],
      [
        'failing',
        '2 d ago (2026-01-29 08:00:00 UTC)',
        'First failure: no connection could be made.',
        expect.stringMatching(/^2 queues, next 5 min ago/),
      ],
      ['paused', '2 h ago (2026-01-31 06:00:00 UTC)', 'Through the API.', '0'],
      ['1 min ago (2026-01-31 07:59:00 UTC)', 'succeeded', '250 ms', 'delivered 3'],
      ['4 h ago (2026-01-31 03:17:00 UTC)', 'failed', '250 ms', ''],
      ['4 h ago (2026-01-31 03:17:00 UTC)', 'deadlock detected'],
    ]);
    expect(text).toContain('&lt;b&gt;desk&lt;/b&gt;');
    expect(text).not.toMatch(/<script|secret-path|works/);
  });

  test('says so if all is well', async () => {
    const { text } = await page(ADMIN_KEY);
    expect(text).toContain('None: every endpoint receives its messages.');
  });

  test('is only for admin keys, and asks a browser for one', async () => {
    const { Authorization } = await calls.keyWith('read', 'log', 'review', 'webhooks');
    const { Authorization: admin } = await calls.keyWith('admin');
    const nobody = await page();
    expect([nobody.status, nobody.headers['www-authenticate']]).toEqual([401, expect.stringMatching(/^Basic realm="/)]);
    expect((await page('wrong')).status).toBe(401);
    expect((await page(Authorization.replace('Bearer ', ''))).status).toBe(403);
    expect((await page(admin.replace('Bearer ', ''))).status).toBe(200);
    expect((await request(service.app).get('/operator').set('Authorization', admin)).status).toBe(200);
    expect((await request(service.app).get('/operator').set('Authorization', 'Basic ?')).status).toBe(401);
    expect((await request(service.app).post('/operator').auth('operator', ADMIN_KEY)).status).toBe(405);
    expect((await request(service.app).head('/operator').auth('operator', ADMIN_KEY)).status).toBe(200);
  });

  test('is the only page that accepts a password, so a browser’s credentials cannot write', async () => {
    const write = await request(service.app)
      .post('/v1/api-keys')
      .auth('operator', ADMIN_KEY)
      .send({ name: 'x', scopes: ['admin'] });
    expect([write.status, write.headers['www-authenticate']]).toEqual([401, 'Bearer realm="pledgewatch"']);
    expect((await request(service.app).get('/operator/').auth('operator', ADMIN_KEY)).status).toBe(401);
  });
});
