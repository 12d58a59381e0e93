import { type DestinationStream, type LevelWithSilent, type LoggerOptions, type Logger as PinoLogger, pino } from 'pino';

import { maskCredentials, maskWithin } from './mask-urls.js';

export type Logger = PinoLogger;

// A safety net under the rule that secrets are never handed to the logger: these names are censored at the top and one level down; and credentials in URLs everywhere.
const SECRET_NAMES = ['authorization', 'cookie', 'apiKey', 'adminApiKey', 'secret', 'secretsKey', 'key', 'password', 'token', 'databaseUrl'];

/** One JSON line per entry on standard output (or on `destination`), instants in ISO 8601. */
export function createLogger(options: { level: LevelWithSilent; destination?: DestinationStream }): Logger {
  const settings: LoggerOptions = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: (entry) => maskWithin(entry) },
    serializers: { err: (error: unknown) => describeError(error) },
    redact: { paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

/** What helps to find a fault. Nothing else that hangs on an error is logged: database drivers hang their whole client on theirs, with what can cancel its queries. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined || depth === 5 ? {} : { cause: describeError(error.cause, depth + 1) };
  return { type: error.name, message: maskCredentials(error.message), stack: error.stack && maskCredentials(error.stack), ...code, ...cause };
}
