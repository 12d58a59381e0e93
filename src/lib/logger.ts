import { type DestinationStream, type LevelWithSilent, type LoggerOptions, type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;

// A safety net under the rule that secrets are never handed to the logger: these names are censored at the top and one level down.
const SECRET_NAMES = ['authorization', 'cookie', 'apiKey', 'adminApiKey', 'secret', 'secretsKey', 'key', 'password', 'token', 'databaseUrl'];

/** One JSON line per entry on standard output (or on `destination`), instants in ISO 8601. */
export function createLogger(options: { level: LevelWithSilent; destination?: DestinationStream }): Logger {
  const settings: LoggerOptions = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}
