import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OWN_PREFIXES, SECRETS, type Settings, settings } from './settings.js';

/** The service's settings, typed. Durations are milliseconds, rate limits are requests per minute (0 = none). */
export interface Config {
  port: number;
  host: string;
  /** without a slash at its end; undefined where links are built from the address that the service listens on */
  publicUrl: string | undefined;
  /** how many proxies of one's own stand in front of the service */
  trustProxy: number;
  /** absolute */
  dataDir: string;
  /** undefined: the embedded database in `dataDir` */
  databaseUrl: string | undefined;
  databasePool: number;
  adminApiKey: string | undefined;
  /** 32 bytes that seal the webhook secrets at rest; undefined: see `secrets-key.ts` */
  secretsKey: Buffer | undefined;
  publicRead: boolean;
  metricsPublic: boolean;
  logLevel: Settings['LOG_LEVEL'];
  rateLimits: { read: number; write: number; unknownKey: number };
  answerCacheBytes: number;
  /** how many may listen to /v1/stream at once */
  streamClients: number;
  /** how many of them one key may be, or one address without a key; 0 = no limit */
  streamsPerCaller: number;
  /** how many connections one address may hold; 0 = no limit */
  connectionsPerAddress: number;
  /** an import stops when more of its rows are refused */
  importMaxRefused: number;
  runJobs: boolean;
  /** cron expressions in UTC by job name; undefined = the job is off */
  schedules: Record<'record-status-changes' | 'deliver-webhooks' | 'reconcile-status' | 'match-reports' | 'prune-history', string | undefined>;
  keepHistory: number;
  /** what suffices for "reportedly", and for how long silence is borne (ISO 8601 durations) */
  policy: {
    reliabilityNeeded: Settings['POLICY_RELIABILITY_NEEDED'];
    credibilityNeeded: number;
    originsNeeded: number;
    reviewAfter: string;
    confirmWithin: string;
  };
  maxAlertAge: number;
  webhooks: { allowHttp: boolean; allowedNetworks: readonly string[]; timeout: number; disableAfter: number };
  /** undefined: there is no e-mail */
  smtp: { url: string; from: string; requireTls: boolean } | undefined;
  shutdownGrace: number;
}

/** The settings are wrong: the message lists every problem and how to mend it, and holds no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(
    readonly problems: readonly string[],
    options?: ErrorOptions,
  ) {
    super(
      `The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nEach setting is explained in .env.example.`,
      options,
    );
  }
}

/**
 * Reads the environment, once, at boot.
 * @throws {ConfigError} naming every problem at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const values = present(environment);
  for (const name of SECRETS) fromFile(name, values, problems);
  for (const name of Object.keys(values)) {
    const isFile = SECRETS.some((secret) => name === `${secret}_FILE`);
    if (OWN_PREFIXES.some((prefix) => name.startsWith(prefix)) && !(name in settings.shape) && !isFile)
      problems.push(`${name} is no setting of this service; is it misspelt?`);
  }
  const parsed = settings.safeParse(values);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push(`${issue.path.join('.')} ${issue.message}${got(String(issue.path[0]), values)}`);
  }
  if (parsed.success && (values['SMTP_URL'] === undefined) !== (values['SMTP_FROM'] === undefined))
    problems.push('SMTP_URL and SMTP_FROM go together: e-mail needs a relay and a sender; set both or neither');
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data);
}

function present(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && value.trim() !== '') values[name] = value.trim();
  }
  return values;
}

/** Puts the content of the file that `NAME_FILE` points to in the place of `NAME`. */
function fromFile(name: string, values: Record<string, string>, problems: string[]): void {
  const path = values[`${name}_FILE`];
  if (path === undefined) return;
  if (values[name] !== undefined) {
    problems.push(`${name} and ${name}_FILE are both set; keep one of them`);
    return;
  }
  try {
    const content = readFileSync(path, 'utf8').trim();
    if (content === '') problems.push(`${name}_FILE points to ${path}, which is empty`);
    else values[name] = content;
  } catch (error) {
    problems.push(`${name}_FILE points to ${path}, which cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

function got(name: string, values: Readonly<Record<string, string>>): string {
  const value = values[name];
  if (value === undefined || SECRETS.some((secret) => secret === name)) return '';
  return ` (it is "${value.length > 60 ? `${value.slice(0, 60)}…` : value}")`;
}

function toConfig(s: Settings): Config {
  return {
    port: s.PORT,
    host: s.HOST,
    publicUrl: s.PUBLIC_URL,
    trustProxy: s.TRUST_PROXY,
    dataDir: resolve(s.DATA_DIR),
    databaseUrl: s.DATABASE_URL,
    databasePool: s.DATABASE_POOL,
    adminApiKey: s.ADMIN_API_KEY,
    secretsKey: s.SECRETS_KEY,
    publicRead: s.PUBLIC_READ,
    metricsPublic: s.METRICS_PUBLIC,
    logLevel: s.LOG_LEVEL,
    rateLimits: { read: s.RATE_LIMIT_READ, write: s.RATE_LIMIT_WRITE, unknownKey: s.RATE_LIMIT_UNKNOWN_KEY },
    answerCacheBytes: s.ANSWER_CACHE_MB * 1_048_576,
    streamClients: s.STREAM_CLIENTS,
    streamsPerCaller: s.STREAMS_PER_CALLER,
    connectionsPerAddress: s.CONNECTIONS_PER_ADDRESS,
    importMaxRefused: s.IMPORT_MAX_REFUSED,
    runJobs: s.RUN_JOBS,
    schedules: {
      'record-status-changes': s.SCHEDULE_RECORD_STATUS_CHANGES,
      'deliver-webhooks': s.SCHEDULE_DELIVER_WEBHOOKS,
      'reconcile-status': s.SCHEDULE_RECONCILE_STATUS,
      'match-reports': s.SCHEDULE_MATCH_REPORTS,
      'prune-history': s.SCHEDULE_PRUNE_HISTORY,
    },
    keepHistory: s.KEEP_HISTORY,
    policy: {
      reliabilityNeeded: s.POLICY_RELIABILITY_NEEDED,
      credibilityNeeded: s.POLICY_CREDIBILITY_NEEDED,
      originsNeeded: s.POLICY_ORIGINS_NEEDED,
      reviewAfter: s.POLICY_REVIEW_AFTER,
      confirmWithin: s.POLICY_CONFIRM_WITHIN,
    },
    maxAlertAge: s.MAX_ALERT_AGE,
    webhooks: {
      allowHttp: s.WEBHOOK_ALLOW_HTTP,
      allowedNetworks: s.WEBHOOK_ALLOWED_NETWORKS ?? [],
      timeout: s.WEBHOOK_TIMEOUT,
      disableAfter: s.WEBHOOK_DISABLE_AFTER,
    },
    smtp: s.SMTP_URL === undefined || s.SMTP_FROM === undefined ? undefined : { url: s.SMTP_URL, from: s.SMTP_FROM, requireTls: s.SMTP_REQUIRE_TLS },
    shutdownGrace: s.SHUTDOWN_GRACE,
  };
}
