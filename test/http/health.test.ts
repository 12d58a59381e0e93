import { Gauge, Registry } from 'prom-client';
import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import { testApp } from '../support/app.js';

describe('/readyz', () => {
  it('is 200 when every check holds', async () => {
    const { app } = await testApp({ parts: { readiness: [{ name: 'database', check: async () => undefined }] } });
    const response = await supertest(app).get('/readyz');
    expect([response.status, response.body]).toEqual([200, { status: 'ok', checks: { database: 'ok' } }]);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('is 503 and names the failed checks, without their errors', async () => {
    const readiness = [
      { name: 'database', check: () => Promise.reject(new Error('password of user@host is wrong')) },
      { name: 'migrations', check: async () => undefined },
      { name: 'sweep', check: async () => 'is 130 s late' },
      { name: 'disk', check: () => new Promise<undefined>(() => undefined) },
    ];
    const { app } = await testApp({ parts: { readiness } });
    const response = await supertest(app).get('/readyz');
    expect(response.status).toBe(503);
    expect(response.body).toEqual({
      status: 'unavailable',
      checks: { database: 'failed', migrations: 'ok', sweep: 'is 130 s late', disk: 'no response within 1000 ms' },
    });
  });
});

describe('/livez', () => {
  it('is 200 for any request while the process runs', async () => {
    const { app } = await testApp({ settings: { publicRead: false } });
    const response = await supertest(app).get('/livez').set('Authorization', 'Bearer nonsense');
    expect([response.status, response.body]).toEqual([200, { status: 'ok' }]);
    expect((await supertest(app).post('/livez')).status).toBe(405);
  });
});

describe('/metrics', () => {
  it('is for admin keys, and counts requests by operation and status', async () => {
    const metrics = new Registry();
    new Gauge({ name: 'extra', help: 'from elsewhere', registers: [metrics] }).set(1);
    const { app, admin } = await testApp({ parts: { metrics } });
    expect((await supertest(app).get('/metrics')).status).toBe(401);
    await supertest(app).get('/v1/api-keys').set(admin).expect(200);
    await supertest(app).get('/v1/api-keys/key_x').set(admin).expect(404);
    await supertest(app).get('/somewhere/else').expect(404);
    const { text } = await supertest(app).get('/metrics').set(admin).expect(200);
    expect(text).toMatch(/http_request_duration_seconds_count\{operation="listApiKeys",status="200"\} 1/);
    expect(text).toMatch(/http_request_duration_seconds_count\{operation="readApiKey",status="404"\} 1/);
    expect(text).toMatch(/http_request_duration_seconds_count\{operation="other",status="404"\} 1/);
    expect(text).toContain('extra 1');
    expect(text).not.toContain('somewhere');
  });

  it('is for everyone when the settings say so', async () => {
    const { app } = await testApp({ settings: { metricsPublic: true } });
    expect((await supertest(app).get('/metrics')).status).toBe(200);
  });
});
