import type { components } from './generated/interface.js';

export type Problem = components['schemas']['Problem'];

/** A refusal by the service (or by something on the way, which sends no problem document). */
export class PledgewatchError extends Error {
  override name = 'PledgewatchError';

  constructor(
    readonly status: number,
    /** undefined if the answer was no problem document of the service */
    readonly problem: Problem | undefined,
  ) {
    super(problem === undefined ? `Answered with ${status}` : `${problem.status} ${problem.code}: ${problem.detail}`);
  }
}

/** What was refused as an error; `error` is the body as openapi-fetch has read it. */
export const refusal = (response: Response, error: unknown): PledgewatchError =>
  new PledgewatchError(response.status, isProblem(error) ? error : undefined);

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'code' in value && 'requestId' in value;
