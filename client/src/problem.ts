import type { components } from './generated/interface.js';

export type Problem = components['schemas']['Problem'];

/** An error response of the service, or of a proxy in front of it. */
export class PledgewatchError extends Error {
  override name = 'PledgewatchError';

  constructor(
    readonly status: number,
    /** undefined if the body is not a problem document of the service */
    readonly problem: Problem | undefined,
  ) {
    super(
      problem === undefined ? `The response has status ${status} and no problem document` : `${problem.status} ${problem.code}: ${problem.detail}`,
    );
  }
}

/** Returns the error for a refused request. @param error the body as openapi-fetch parsed it */
export const refusal = (response: Response, error: unknown): PledgewatchError =>
  new PledgewatchError(response.status, isProblem(error) ? error : undefined);

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && 'code' in value && 'requestId' in value;
