import { Gauge, type Registry } from 'prom-client';
import type { AnswerCache } from './answer-cache.js';

/** How much of the memory for answers is used, for /metrics. */
export function measureAnswers(registry: Registry, answers: AnswerCache): void {
  new Gauge({
    name: 'pledgewatch_answers_kept_bytes',
    help: 'Bytes of answers that are kept in memory.',
    registers: [registry],
    collect() {
      this.set(answers.size);
    },
  });
}
