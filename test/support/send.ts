/** What was answered, and how long it took (milliseconds). */
export interface Sent {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
  ms: number;
}

export const HEADERS_OF_JSON = { 'content-type': 'application/json' };

/** Posts a body, or gets where there is none. */
export async function send(address: string, path: string, body: string | null, headers: Record<string, string>): Promise<Sent> {
  const began = performance.now();
  const response = await fetch(`${address}${path}`, { headers, ...(body !== null && { method: 'POST', body }) });
  const answer: unknown = await response.json();
  return { status: response.status, body: answer as Record<string, unknown>, headers: response.headers, ms: performance.now() - began };
}
