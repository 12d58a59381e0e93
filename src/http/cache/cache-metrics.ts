import { Gauge, type Registry } from 'prom-client';
import type { ResponseCache } from './response-cache.js';

/** Reports the size of the response cache at /metrics. */
export function measureCache(registry: Registry, answers: ResponseCache): void {
  new Gauge({
    name: 'pledgewatch_answers_kept_bytes',
    help: 'Bytes of responses in the cache.',
    registers: [registry],
    collect() {
      this.set(answers.size);
    },
  });
}
