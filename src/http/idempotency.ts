import type { Request } from 'express';
import type { AppContext } from '../app/context.js';
import type { Caller } from '../app/lib/caller.js';
import { AppError } from '../app/lib/errors.js';
import { type Once, once } from '../app/lib/once.js';
import { type Answer, firstAnswer, keepAnswer } from '../app/transact/first-answer.js';
import type { ApiResponse } from './lib/operation.js';

// By the standard the key is in double quotes; many clients send it without.
const KEY = /^(?:"([\x20\x21\x23-\x5b\x5d-\x7e]{1,255})"|([\x21\x23-\x5b\x5d-\x7e]{1,255}))$/;

/**
 * Returns the identity of a POST with an Idempotency-Key; undefined without one. It includes the caller, so a guessed
 * key never returns another caller's response.
 * @throws {AppError} `malformed_request`
 */
export function onceOf(request: Request, caller: Caller): Once | undefined {
  const header = request.get('idempotency-key');
  if (header === undefined || caller.keyId === null) return undefined;
  const found = KEY.exec(header.trim());
  const key = found?.[1] ?? found?.[2];
  if (key === undefined)
    throw new AppError('malformed_request', 'Send an Idempotency-Key of 1 to 255 printable ASCII characters, such as a UUID in double quotes.');
  return once(caller.keyId, key, [request.method, request.originalUrl, request.body ?? null]);
}

/**
 * Returns the stored response of an earlier identical request; else runs the request and stores its response. The
 * verb's transaction (`inTransaction`) guarantees that the effect happens once.
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
    const fault = new Error('A POST did not use inTransaction, so its Idempotency-Key had no effect');
    if (options.checkResponses) throw fault;
    options.context.logger.error({ err: fault }, 'request may take effect twice');
  }
  await keepAnswer(options.context, id, toStored(answer));
  return answer;
}

function toStored(answer: ApiResponse): Answer {
  const body = answer.bodyWhenRepeated ?? answer.body;
  const text = answer.text ?? (body === undefined ? undefined : JSON.stringify(body));
  const headers = Object.entries(answer.headers ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { status: answer.status, headers: Object.fromEntries(headers), text };
}
