import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/config.js';
import { SECRETS, settings } from '../../src/config/settings.js';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('needs no setting at all', () => {
    expect(readConfig({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('./data'),
      databaseUrl: undefined,
      adminApiKey: undefined,
      publicRead: true,
      trustProxy: 0,
      runJobs: true,
      maxAlertAge: 2 * 86_400_000,
      webhooks: { allowHttp: false, allowedNetworks: [], timeout: 15_000 },
    });
  });

  it('takes an empty or blank setting as unset, and trims the others', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '  ', HOST: ' 0.0.0.0 ' })).toMatchObject({ port: 8080, databaseUrl: undefined, host: '0.0.0.0' });
  });

  it('lists every problem in one message, with how to mend each', () => {
    const environment = { PORT: 'eighty', PUBLIC_READ: 'yes', ADMIN_API_KEY: 'short', LOG_LEVEL: 'loud', SCHEDULE_RECORD_STATUS_CHANGE: '* * * * *' };
    const problems = problemsOf(environment);
    expect(problems).toHaveLength(5);
    expect(() => readConfig(environment)).toThrow(/PORT must be a whole number from 0 to 65535 \(it is "eighty"\)[\s\S]*openssl rand -base64 32/);
    expect(problems.join()).toContain('SCHEDULE_RECORD_STATUS_CHANGE is no setting of this service');
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['TRUST_PROXY', 'true'],
    ['PUBLIC_URL', 'pledges.example.org'],
    ['PUBLIC_URL', 'ftp://example.org'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['SECRETS_KEY', 'AAAA'],
    ['MAX_ALERT_AGE', 'P'],
    ['MAX_ALERT_AGE', 'PT'],
    ['MAX_ALERT_AGE', 'P1DT'],
    ['MAX_ALERT_AGE', 'P1Y'],
    ['MAX_ALERT_AGE', '2 days'],
    ['SCHEDULE_DELIVER_WEBHOOKS', 'every minute'],
    ['SCHEDULE_DELIVER_WEBHOOKS', '61 * * * *'],
    ['WEBHOOK_ALLOWED_NETWORKS', '10.0.0.0/8, everything'],
    ['WEBHOOK_ALLOWED_NETWORKS', '10.0.0.1'],
    ['RATE_LIMIT_READ', '-5'],
    ['POLICY_RELIABILITY_NEEDED', 'G'],
    ['POLICY_CREDIBILITY_NEEDED', '7'],
    ['POLICY_ORIGINS_NEEDED', '1'],
    ['POLICY_REVIEW_AFTER', 'P0D'],
    ['POLICY_REVIEW_AFTER', 'a month'],
    ['POLICY_CONFIRM_WITHIN', 'PT'],
    ['SMTP_URL', 'mail.example.org:587'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['SMTP_URL', 'smtp://user:per%cent@mail.example.org'],
    ['SMTP_FROM', 'alerts'],
    ['SMTP_FROM', 'Alerts <alerts@example.org>, others@example.org'],
  ])('refuses %s=%s', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must `));
  });

  it.each([
    ['P2D', 172_800_000],
    ['P1W', 604_800_000],
    ['PT30S', 30_000],
    ['P1DT2H3M4S', 93_784_000],
    ['P3650D', 315_360_000_000],
  ])('reads the duration %s', (text, ms) => {
    expect(readConfig({ MAX_ALERT_AGE: text }).maxAlertAge).toBe(ms);
  });

  it('takes a relay and a sender together, with and without a name', () => {
    const SMTP_URL = 'smtp://user:p%40ss@mail.example.org:2525';
    for (const SMTP_FROM of ['alerts@example.org', 'Pledgewatch <alerts@example.org>'])
      expect(readConfig({ SMTP_URL, SMTP_FROM }).smtp).toEqual({ url: SMTP_URL, from: SMTP_FROM, requireTls: true });
    expect(readConfig({}).smtp).toBeUndefined();
    expect(problemsOf({ SMTP_URL })).toEqual([expect.stringContaining('go together')]);
    expect(problemsOf({ SMTP_FROM: 'alerts@example.org' })).toEqual([expect.stringContaining('go together')]);
  });

  it('leaves the durations of the policy as they are written', () => {
    const { policy } = readConfig({ POLICY_REVIEW_AFTER: 'P1W', POLICY_RELIABILITY_NEEDED: 'B' });
    expect(policy).toEqual({ reliabilityNeeded: 'B', credibilityNeeded: 3, originsNeeded: 2, reviewAfter: 'P1W', confirmWithin: 'P3D' });
  });

  it('switches a job off by "off"', () => {
    expect(readConfig({ SCHEDULE_PRUNE_HISTORY: 'off' }).schedules['prune-history']).toBeUndefined();
  });

  it('leaves no slash at the end of PUBLIC_URL', () => {
    expect(readConfig({ PUBLIC_URL: 'https://example.org/pledges//' }).publicUrl).toBe('https://example.org/pledges');
  });

  it('never shows a secret in a message', () => {
    const secrets = { ADMIN_API_KEY: 'too-short-but-secret', SECRETS_KEY: 'not-a-key-but-secret', DATABASE_URL: 'http://me:secret@host/db' };
    const message = new ConfigError(problemsOf(secrets)).message;
    expect(problemsOf(secrets)).toHaveLength(3);
    expect(message).not.toMatch(/but-secret|me:secret/);
  });
});

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pledgewatch-config-'));
  const path = join(folder, 'key');
  writeFileSync(path, `${'k'.repeat(40)}\n`);

  it.each(SECRETS)('can be given as %s_FILE', (name) => {
    const values = {
      ADMIN_API_KEY: 'k'.repeat(40),
      SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
      DATABASE_URL: 'postgresql://u:p@h/d',
      SMTP_URL: 'smtps://u:p@h',
    };
    const others = name === 'SMTP_URL' ? { SMTP_FROM: 'alerts@example.org' } : {};
    writeFileSync(join(folder, name), `${values[name]}\n`);
    expect(readConfig({ ...others, [`${name}_FILE`]: join(folder, name) })).toEqual(readConfig({ ...others, [name]: values[name] }));
  });

  it('is refused beside the setting itself, when it cannot be read, and when it is empty', () => {
    writeFileSync(join(folder, 'empty'), '\n');
    expect(problemsOf({ ADMIN_API_KEY: 'k'.repeat(40), ADMIN_API_KEY_FILE: path })).toEqual([expect.stringContaining('both set')]);
    expect(problemsOf({ ADMIN_API_KEY_FILE: join(folder, 'none') })).toEqual([expect.stringContaining('cannot be read')]);
    expect(problemsOf({ ADMIN_API_KEY_FILE: join(folder, 'empty') })).toEqual([expect.stringContaining('is empty')]);
  });
});

describe('.env.example', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const shown = lines.flatMap((line) => /^#([A-Z][A-Z0-9_]*)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
  const pairs = shown.flatMap((name, i) => (i % 2 === 0 ? [[name, shown[i + 1] ?? ''] as const] : []));

  it('explains every setting, and no other', () => {
    expect(pairs.map(([name]) => name).sort()).toEqual(Object.keys(settings.shape).sort());
  });

  it('shows the defaults and examples as they are', () => {
    const defaults = readConfig({});
    const withDefault = pairs.filter(
      ([name]) =>
        !settings.shape[name as keyof typeof settings.shape].isOptional() ||
        settings.shape[name as keyof typeof settings.shape].safeParse(undefined).data !== undefined,
    );
    expect(withDefault.length).toBeGreaterThan(15);
    expect(readConfig(Object.fromEntries(withDefault))).toEqual(defaults);
    expect(problemsOf(Object.fromEntries(pairs))).toEqual([]);
  });

  it('marks the secrets', () => {
    for (const name of SECRETS) {
      const at = lines.findIndex((line) => line.startsWith(`#${name}=`));
      expect(lines.slice(Math.max(0, at - 3), at).some((line) => line.startsWith('# [secret]'))).toBe(true);
    }
  });
});
