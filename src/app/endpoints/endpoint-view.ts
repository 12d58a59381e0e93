import type { EndpointRecord, SecretRecord } from '../../db/webhook-endpoints.js';
import type { Instant } from '../../domain/time.js';
import type { Sealing } from '../../lib/sealing.js';
import { publicKeyOf } from '../../webhooks/signature.js';
import { DISABLED_REASONS } from '../alerts/payloads/payloads.js';
import { AppError } from '../lib/errors.js';

/** Why an endpoint is disabled: by the service, or by somebody through the interface. */
export const DISABLED_FOR = [...DISABLED_REASONS, 'by_hand'] as const;

/** A live secret as it may be shown at any time. */
export interface SecretView {
  id: string;
  /** the half of an asymmetric secret that receivers verify with (`whpk_…`); null for a symmetric one */
  publicKey: string | null;
  recordedAt: Instant;
  /** when it stops signing, after a rotation */
  expiresAt: Instant | null;
}

export interface EndpointView extends EndpointRecord {
  /** newest first */
  secrets: SecretView[];
}

export function viewOf(sealing: Sealing | undefined, endpoint: EndpointRecord, secrets: readonly SecretRecord[]): EndpointView {
  const shown = secrets.map(({ id, sealed, recordedAt, expiresAt }) => ({
    id,
    publicKey: publicHalf(sealing, sealed, endpoint.id),
    recordedAt,
    expiresAt,
  }));
  return { ...endpoint, secrets: shown };
}

/** @throws {AppError} `unavailable` where the operator set no key that seals secrets */
export function requireSealing(sealing: Sealing | undefined): Sealing {
  if (!sealing) throw new AppError('unavailable', 'Webhooks are not set up here: the operator has to set SECRETS_KEY.');
  return sealing;
}

function publicHalf(sealing: Sealing | undefined, sealed: string, endpointId: string): string | null {
  try {
    return sealing ? publicKeyOf(sealing.open(sealed, endpointId)) : null;
  } catch {
    // A secret that cannot be opened fails its endpoint's attempts, and is logged there; the endpoint can still be read and repaired.
    return null;
  }
}
