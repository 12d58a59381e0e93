import { type Figures, readFigures } from '../../db/figures.js';
import { findFailedRuns, findLatestRuns, findTroubledEndpoints, type RunView, type TroubledEndpoint } from '../../db/operator.js';
import type { Instant } from '../../domain/time.js';
import { maskWithin } from '../../lib/mask-urls.js';
import { hostOf } from '../../webhooks/channels/host.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';

export type { RunView };

/** An endpoint that needs somebody's eyes. Of its address only the host is told: the rest may be a secret. */
export interface EndpointNotice extends Omit<TroubledEndpoint, 'url'> {
  host: string;
}

export interface Overview {
  now: Instant;
  figures: Figures;
  endpoints: EndpointNotice[];
  latestRuns: RunView[];
  failedRuns: RunView[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const MOST_ENDPOINTS = 200;
const MOST_RUNS = 20;

/** How the service works, for those who run it. Needs `admin`. */
export async function readOverview({ database, clock }: AppContext, caller: Caller): Promise<Overview> {
  requireScope(caller, 'admin');
  const now = clock.now();
  const troubled = await findTroubledEndpoints(database, now, MINUTE, MOST_ENDPOINTS);
  return {
    now,
    figures: await readFigures(database, now),
    endpoints: troubled.map(({ url, ...endpoint }) => ({ ...endpoint, host: hostOf(url) })),
    latestRuns: await findLatestRuns(database, now - 2 * DAY),
    failedRuns: maskWithin(await findFailedRuns(database, now - 7 * DAY, now, MOST_RUNS)),
  };
}
