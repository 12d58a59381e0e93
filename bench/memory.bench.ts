import { newId } from '../src/lib/ids.js';
import { CONNECTIONS } from './support/load.js';
import { seedRunning } from './support/seed-running.js';
import { ADMIN_KEY, onStand } from './support/stand.js';

// Whether memory stays bounded while ever more distinct ids are polled, those of all commitments first and then such as nobody has:
// npx tsx bench/memory.bench.ts [polls] [commitments]. The memory for answers is ANSWER_CACHE_MB.

const polls = Number(process.argv[2] ?? 1_000_000);
const commitments = Number(process.argv[3] ?? 100_000);
const STEPS = 10;

await onStand(
  (database) => seedRunning(database, { commitments, due: 0 }),
  async ({ database, service }) => {
    const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM commitments ORDER BY md5(id)');
    let next = 0;
    const pollUntil = async (end: number) => {
      while (next < end) {
        const id = rows[next]?.id ?? newId('commitment');
        next += 1;
        const response = await fetch(`${service.address}/v1/commitments/${id}/status`);
        await response.arrayBuffer();
        if (response.status !== 200 && response.status !== 404) throw new Error(`${id} was answered with ${response.status}`);
      }
    };
    for (let step = 0; step <= STEPS; step += 1) {
      const end = Math.round((polls / STEPS) * step);
      await Promise.all(Array.from({ length: CONNECTIONS }, () => pollUntil(end)));
      console.log(`${end} distinct ids polled: ${await figures(service.address)}`);
    }
  },
);

/** What the service tells of its memory, in MB. */
async function figures(address: string): Promise<string> {
  const text = await (await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } })).text();
  const mb = (name: string) => Math.round(Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]) / 1e6);
  return `${mb('process_resident_memory_bytes')} MB resident, ${mb('nodejs_heap_size_used_bytes')} MB of heap, ${mb('pledgewatch_answers_kept_bytes')} MB of answers`;
}
