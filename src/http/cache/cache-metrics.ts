import { Gauge, type Registry } from 'prom-client';
import type { ResponseCache } from './response-cache.js';

/** How much of the memory for answers is used, for /metrics. */
export function measureCache(registry: Registry, answers: ResponseCache): void {
  new Gauge({
    name: 'pledgewatch_answers_kept_bytes',
    help: 'Bytes of answers that are kept in memory.',
    registers: [registry],
    collect() {
      this.set(answers.size);
    },
  });
}
