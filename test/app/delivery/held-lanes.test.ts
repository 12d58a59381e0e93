import { describe, expect, test } from 'vitest';
import { createPace } from '../../../src/app/delivery/endpoint-pace.js';
import { createHeldLanes, type Held, type HeldLanes } from '../../../src/app/delivery/held-lanes.js';

const lane = (endpointId: string, failingSince: number | null = null): Held => ({
  lane: { endpointId, topic: 't', token: 'k', leaseUntil: 0, messages: [] },
  target: { id: endpointId, channel: 'webhook', url: '', headers: {}, failingSince, secrets: [] },
});
const lanes = (endpointId: string, n: number, failingSince: number | null = null) => Array.from({ length: n }, () => lane(endpointId, failingSince));

function startAll(held: HeldLanes): string[] {
  const started: string[] = [];
  for (let next = held.next(); next; next = held.next()) started.push(next.target.id);
  return started;
}

describe('the pace of an endpoint', () => {
  test.each([
    [[], 2, 4],
    [[10, 10, 10, 10, 10, 10, 10, 10, 10], 8, 128],
    [[15_000], 1, 1],
    [[15_000, 15_000, 15_000], 1, 1],
  ])('that answered in %j ms allows %i at once and %i held', (durations, concurrency, holding) => {
    const pace = createPace();
    for (const each of durations) pace.observe(each);
    expect([pace.concurrency(), pace.holding()]).toEqual([concurrency, holding]);
  });

  test('recovers within some quick answers', () => {
    const pace = createPace(true);
    expect(pace.isSlow()).toBe(true);
    for (let i = 0; i < 12; i++) pace.observe(5);
    expect(pace.isSlow()).toBe(false);
    expect(pace.concurrency()).toBe(8);
  });
});

describe('held lanes', () => {
  test('are sent in turn over the endpoints, each with what it can take', () => {
    const held = createHeldLanes(100);
    held.add([...lanes('a', 10), ...lanes('b', 1), ...lanes('c', 3)]);
    expect(startAll(held)).toEqual(['a', 'b', 'c', 'a', 'c']);
    expect([held.held(), held.running()]).toEqual([14, 5]);
  });

  test('never exceed the connections that there are', () => {
    const held = createHeldLanes(3);
    held.add(['a', 'b', 'c', 'd'].flatMap((id) => lanes(id, 2)));
    expect(startAll(held)).toHaveLength(3);
  });

  test('of slow endpoints together use half of the connections, and leave the others to the quick', () => {
    const held = createHeldLanes(10);
    for (let i = 0; i < 40; i++) held.add(lanes(`slow ${i}`, 3, 1));
    held.add(lanes('quick', 2));
    const started = startAll(held);
    expect(started.filter((id) => id.startsWith('slow'))).toHaveLength(5);
    expect(started.filter((id) => id === 'quick')).toHaveLength(2);
  });

  test.each([1000, 2000])('of endpoints that want %i ms between two messages use half of the connections', (gapMs) => {
    const held = createHeldLanes(10, ({ id }) => (id.startsWith('chat') ? gapMs : 0));
    for (let i = 0; i < 40; i++) held.add(lanes(`chat ${i}`, 1));
    held.add(lanes('quick', 2));
    const started = startAll(held);
    expect(started.filter((id) => id.startsWith('chat'))).toHaveLength(5);
    expect(started.filter((id) => id === 'quick')).toHaveLength(2);
  });

  test('free their place when they have run, and their room when they are recorded', () => {
    const held = createHeldLanes(10);
    const [one, two, three] = [lane('a'), lane('a'), lane('a')];
    held.add([one, two, three]);
    expect(startAll(held)).toHaveLength(2);
    held.ran(one);
    expect(held.rooms().get('a')).toBe(1);
    held.released('a');
    expect(held.rooms().get('a')).toBe(2);
    expect(startAll(held)).toHaveLength(1);
  });

  test('are handed out as they are when the service stops', () => {
    const held = createHeldLanes(1);
    held.add([...lanes('a', 2), ...lanes('b', 2)]);
    const running = held.next();
    const dropped = held.drop();
    expect(dropped).toHaveLength(3);
    for (const each of [...dropped, ...(running ? [running] : [])]) {
      held.ran(each);
      held.released(each.target.id);
    }
    expect([held.held(), held.running()]).toEqual([0, 0]);
  });
});
