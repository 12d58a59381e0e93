import type { EndpointRecord } from '../../db/webhook-endpoints.js';
import { AppError } from '../lib/errors.js';

/** @throws {AppError} `conflict` where the endpoint is disabled: no messages are written for it */
export function requireEnabled({ enabled }: Pick<EndpointRecord, 'enabled'>): void {
  if (!enabled) throw new AppError('conflict', 'The endpoint is disabled, so nothing is sent to it; enable it first.');
}

/** @throws {AppError} `conflict` where the endpoint is disabled or paused */
export function requireSending(endpoint: Pick<EndpointRecord, 'enabled' | 'pausedAt'>): void {
  requireEnabled(endpoint);
  if (endpoint.pausedAt !== null) throw new AppError('conflict', 'The endpoint is paused, so nothing is sent to it; resume it first.');
}
