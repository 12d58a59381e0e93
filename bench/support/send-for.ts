import { type Sent, send } from '../../test/support/send.js';

export interface Flow {
  sent: Sent[];
  /** created a second */
  rate: number;
}

/** Posts from some connections for so long (milliseconds), each one after the other; answers what came of all of them. */
export async function sendFor(
  { address, headers, path }: { address: string; headers: Record<string, string>; path: string },
  connections: number,
  ms: number,
  body: (n: number) => unknown,
): Promise<Flow> {
  const sent: Sent[] = [];
  const until = performance.now() + ms;
  let n = 0;
  const connection = async () => {
    while (performance.now() < until)
      sent.push(await send(address, path, JSON.stringify(body(n++)), { ...headers, 'content-type': 'application/json' }));
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return { sent, rate: (sent.filter(({ status }) => status === 201).length * 1_000) / ms };
}
