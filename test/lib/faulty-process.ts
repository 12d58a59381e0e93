import { Registry } from 'prom-client';
import { watchForFaults } from '../../src/lib/last-resort.js';
import { createLogger } from '../../src/lib/logger.js';

// Run by last-resort.test.ts: first a rejection that nothing handles, then an exception that nothing catches.
const metrics = new Registry();
const logger = createLogger({ level: 'info' });
watchForFaults({
  logger,
  metrics,
  stop: (error) => {
    logger.fatal({ err: error }, 'stopping');
    process.exit(3);
  },
});
void Promise.reject(new Error('nobody waits for this'));
void Promise.reject('no error');
setTimeout(async () => {
  logger.info({ metrics: await metrics.metrics() });
  setTimeout(() => {
    throw new Error('nobody catches this');
  });
}, 50);
