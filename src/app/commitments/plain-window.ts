import type { z } from 'zod';
import type { BoundClaim, WindowClaims } from '../../domain/claims.js';
import { compact } from '../../lib/compact.js';
import type { BoundInput } from '../inputs/claims.js';

interface PlainTimes {
  start?: string | z.output<typeof BoundInput> | undefined;
  end?: string | z.output<typeof BoundInput> | undefined;
  duration?: string | undefined;
  openEnded?: boolean | undefined;
  zone?: string | undefined;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The window claims of the plain request. Where a statement's date is as vague as the speech was, here the desk decides: a plain date means whole days, from
 * its first instant or to its end, basis `assumed` (docs/domain.md, "Windows").
 */
export function plainWindow({ start, end, duration, openEnded, zone }: PlainTimes): WindowClaims {
  return compact<WindowClaims>({ start: toClaim(start, zone), end: toClaim(end, zone), duration, openEnded });
}

function toClaim(bound: PlainTimes['start'], zone: string | undefined): BoundClaim | undefined {
  if (bound === undefined) return undefined;
  if (typeof bound === 'object') return compact<BoundClaim>({ ...bound, zone: bound.zone ?? zone });
  return compact<BoundClaim>({ value: bound, zone, ...(DATE.test(bound) && { inclusive: true, basis: 'assumed' as const }) });
}

/** Where a fault of the claims stands in the plain request: `start.value` is `start`, `start.zone` is the one `zone`. */
export function placeInRequest(path: readonly (string | number)[], input: PlainTimes): (string | number)[] {
  const [bound, part] = path;
  if ((bound !== 'start' && bound !== 'end') || typeof input[bound] === 'object') return [...path];
  return part === 'zone' ? ['zone'] : [bound];
}
