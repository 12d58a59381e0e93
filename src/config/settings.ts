import { z } from 'zod';
import { RELIABILITIES } from '../domain/vocabulary.js';
import { databaseUrl, duration, durationText, flag, key32, mailSender, networks, publicUrl, schedule, smtpUrl, whole } from './values.js';

/** From the most to the least trusted source. */
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Settings that may also be read from a file, named by `NAME_FILE`. Their values are never shown in a message. */
export const SECRETS = ['ADMIN_API_KEY', 'SECRETS_KEY', 'DATABASE_URL', 'SMTP_URL'] as const;

/**
 * Every setting there is, as text from the environment; `.env.example` explains each, and a test holds the two together.
 * Empty strings count as unset.
 */
export const settings = z.object({
  PORT: whole(0, 65_535).prefault('8080'),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: publicUrl.optional(),
  TRUST_PROXY: whole(0, 16).prefault('0'),

  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_POOL: whole(2, 200).prefault('10'),

  ADMIN_API_KEY: z.string().min(32, { error: 'must have at least 32 characters; make one with "openssl rand -base64 32"' }).max(256).optional(),
  SECRETS_KEY: key32.optional(),
  PUBLIC_READ: flag.prefault('true'),
  METRICS_PUBLIC: flag.prefault('false'),

  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),

  RATE_LIMIT_READ: whole(0, 1_000_000).prefault('1200'),
  RATE_LIMIT_WRITE: whole(0, 1_000_000).prefault('600'),
  RATE_LIMIT_UNKNOWN_KEY: whole(0, 1_000_000).prefault('60'),

  ANSWER_CACHE_MB: whole(0, 16_384).prefault('64'),
  STREAM_CLIENTS: whole(0, 900).prefault('500'),
  STREAMS_PER_CALLER: whole(0, 900).prefault('50'),
  CONNECTIONS_PER_ADDRESS: whole(0, 1_000).prefault('200'),
  IMPORT_MAX_REFUSED: whole(1, 1_000_000).prefault('1000'),

  RUN_JOBS: flag.prefault('true'),
  SCHEDULE_RECORD_STATUS_CHANGES: schedule.prefault('* * * * *'),
  SCHEDULE_DELIVER_WEBHOOKS: schedule.prefault('* * * * *'),
  SCHEDULE_RECONCILE_STATUS: schedule.prefault('17 3 * * *'),
  SCHEDULE_MATCH_REPORTS: schedule.prefault('* * * * *'),
  SCHEDULE_PRUNE_HISTORY: schedule.prefault('47 3 * * *'),
  KEEP_HISTORY: duration.prefault('P30D'),

  POLICY_RELIABILITY_NEEDED: z.enum(RELIABILITIES, { error: `must be one of ${RELIABILITIES.join(', ')}` }).default('C'),
  POLICY_CREDIBILITY_NEEDED: whole(1, 6).prefault('3'),
  POLICY_ORIGINS_NEEDED: whole(2, 20).prefault('2'),
  POLICY_REVIEW_AFTER: durationText.prefault('P30D'),
  POLICY_CONFIRM_WITHIN: durationText.prefault('P3D'),

  MAX_ALERT_AGE: duration.prefault('P2D'),
  WEBHOOK_ALLOW_HTTP: flag.prefault('false'),
  WEBHOOK_ALLOWED_NETWORKS: networks.optional(),
  WEBHOOK_TIMEOUT: duration.prefault('PT15S'),
  WEBHOOK_DISABLE_AFTER: duration.prefault('P5D'),

  SMTP_URL: smtpUrl.optional(),
  SMTP_FROM: mailSender.optional(),
  SMTP_REQUIRE_TLS: flag.prefault('true'),

  SHUTDOWN_GRACE: duration.prefault('PT20S'),
});

/** Prefixes that belong to this service alone: a name under one of them that is no setting is a slip of the pen. */
export const OWN_PREFIXES = ['POLICY_', 'SCHEDULE_', 'RATE_LIMIT_', 'WEBHOOK_', 'SMTP_'] as const;

export type Settings = z.output<typeof settings>;
