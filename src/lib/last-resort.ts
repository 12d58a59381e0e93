import { Counter, type Registry } from 'prom-client';
import type { Logger } from './logger.js';

export interface LastResort {
  logger: Logger;
  metrics: Registry;
  /** called after an exception that nothing caught, to stop the service in order */
  stop: (error: Error) => void;
}

/**
 * What is done with faults that nothing else has caught. A rejected promise whose result nobody waited for is logged and counted, and ends nothing: what was under
 * way was given up by whoever made the promise, and all that is kept is in the database. An exception out of a listener or a timer is another matter: it may have left
 * something half done in memory that others rely on, so the service stops in order and ends with 1, to be started again. Answers how to stop watching.
 */
export function watchForFaults({ logger, metrics, stop }: LastResort): () => void {
  const count = new Counter({
    name: 'pledgewatch_unhandled_rejections_total',
    help: 'Rejected promises that nothing handled: faults of the program, each with its stack in the log.',
    registers: [metrics],
  });
  const onRejection = (reason: unknown): void => {
    count.inc();
    logger.error({ err: asError(reason) }, 'a rejected promise was not handled; the service goes on');
  };
  const onException = (error: unknown): void => stop(asError(error));
  process.on('unhandledRejection', onRejection);
  process.on('uncaughtException', onException);
  return () => {
    process.off('unhandledRejection', onRejection);
    process.off('uncaughtException', onException);
  };
}

/** With a stack in any case: of what is no error, that of this place. */
const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(`not an error was thrown: ${String(thrown)}`));
