import type { Request } from 'express';
import type { AppContext } from '../app/context.js';
import type { Caller } from '../app/lib/caller.js';
import { AppError } from '../app/lib/errors.js';
import { type Once, once } from '../app/lib/once.js';
import { type Answer, firstAnswer, keepAnswer } from '../app/transact/first-answer.js';
import type { ApiResponse } from './lib/operation.js';

// As a structured field the key is a text in double quotes; many clients send it without.
const KEY = /^(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x5b\x5d-\x7e]{1,255}))$/;

/**
 * What a POST with an Idempotency-Key is recognised by; undefined without one. The key counts for its caller alone, so nobody can guess
 * at another's answers.
 * @throws {AppError} `malformed_request`
 */
export function onceOf(request: Request, caller: Caller): Once | undefined {
  const header = request.get('idempotency-key');
  if (header === undefined || caller.keyId === null) return undefined;
  const found = KEY.exec(header.trim());
  const key = found?.[1] ?? found?.[2];
  if (key === undefined)
    throw new AppError('malformed_request', 'Idempotency-Key must have 1 to 255 printable ASCII characters; a UUID in double quotes does well.');
  return once(caller.keyId, key, [request.method, request.originalUrl, request.body ?? null]);
}

/**
 * Answers as before if the same request was answered before; else runs it, and keeps its answer. That the effect happens once is not
 * assured here but in the verb's transaction (`inTransaction`).
 */
export async function respondOnce(
  options: { context: AppContext; checkResponses: boolean },
  id: Once,
  run: () => Promise<ApiResponse>,
): Promise<ApiResponse> {
  const first = await firstAnswer(options.context, id);
  if (first)
    return {
      status: first.status,
      headers: { ...first.headers, 'Idempotency-Replayed': 'true' },
      ...(first.text === undefined ? {} : { text: first.text }),
    };
  const answer = await run();
  if (!id.entered) {
    const fault = new Error('a POST does not run its transaction by inTransaction, so its Idempotency-Key is without effect');
    if (options.checkResponses) throw fault;
    options.context.logger.error({ err: fault }, 'a request may take effect twice');
  }
  await keepAnswer(options.context, id, toKept(answer));
  return answer;
}

function toKept(answer: ApiResponse): Answer {
  const body = answer.bodyWhenRepeated ?? answer.body;
  const text = answer.text ?? (body === undefined ? undefined : JSON.stringify(body));
  const headers = Object.entries(answer.headers ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { status: answer.status, headers: Object.fromEntries(headers), text };
}
