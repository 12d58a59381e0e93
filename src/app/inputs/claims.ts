import { z } from 'zod';
import type { BoundClaim, Claims, ScopeClaim, WindowClaims } from '../../domain/claims.js';
import { UNSPECIFIED } from '../../domain/claims.js';
import { ACTS, TARGETS, type Taxonomy } from '../../domain/taxonomy.js';
import type { Instant } from '../../domain/time.js';
import { windowFaults } from '../../domain/window.js';
import { compact } from '../../lib/compact.js';
import { invalidInput } from '../lib/errors.js';
import { formatPath } from '../lib/parse-input.js';
import { ActorInput } from './actors.js';
import { AreaInput } from './areas.js';
import { checkOutlines, MAX_SCOPE_POSITIONS, sizeFault } from './geometry.js';
import { text } from './text.js';

const declined = z.literal(UNSPECIFIED);

const term = (taxonomy: Taxonomy, plural: string) =>
  z.enum([...taxonomy.keys()] as [string, ...string[]], {
    error: ({ input }) =>
      `${typeof input === 'string' ? `"${input.slice(0, 50)}" ` : ''}is not in the taxonomy; send one of the ${plural} that GET /v1/taxonomies lists`,
  });
export const actTerm = term(ACTS, 'acts');
export const targetTerm = term(TARGETS, 'targets');

export const ScopeInput = z
  .strictObject({
    acts: z.union([z.array(actTerm).min(1).max(100), declined]).optional(),
    targets: z.union([z.array(targetTerm).min(1).max(100), declined]).optional(),
    areas: z.union([z.array(AreaInput).min(1).max(200).superRefine(checkOutlines(MAX_SCOPE_POSITIONS)), declined]).optional(),
    exceptAreas: z.array(AreaInput).max(200).superRefine(checkOutlines(MAX_SCOPE_POSITIONS)).optional(),
    boundActors: z.union([z.array(ActorInput).min(1).max(100), declined]).optional(),
    exemptions: text(2_000).optional(),
  })
  .superRefine(({ areas, exceptAreas = [] }, context) => {
    const included = areas === undefined || areas === UNSPECIFIED ? [] : areas;
    const message = sizeFault([...included, ...exceptAreas], MAX_SCOPE_POSITIONS);
    if (message !== null) context.addIssue({ code: 'custom', path: ['areas'], message: `has, together with "exceptAreas", ${message}` });
  })
  .meta({ id: 'Scope', description: 'What is covered. An omitted field restricts nothing; "unspecified" means that the speaker declined to say.' });
export type ScopeInput = z.output<typeof ScopeInput>;

export const BoundInput = z
  .strictObject({
    value: z.string().min(1).max(100).optional(),
    zone: z.string().min(1).max(100).optional(),
    phrase: text(500).optional(),
    inclusive: z.boolean().optional(),
    basis: z.enum(['stated', 'assumed']).optional(),
  })
  .transform((bound) => compact<BoundClaim>(bound))
  .meta({
    id: 'Bound',
    description: 'What was said about the start or the end: an instant, a local date or time with `zone`, or EDTF; and the words as `phrase`.',
  });

const WindowInput = z.strictObject({
  start: BoundInput.optional(),
  end: BoundInput.optional(),
  duration: z.string().min(1).max(50).optional(),
  openEnded: z.boolean().optional(),
});

export const ClaimsInput = z
  .strictObject({ ...WindowInput.shape, scope: ScopeInput.optional() })
  .superRefine((claims, context) => addWindowFaults(windowOf(claims), context), { when: ({ value }) => isReadable(WindowInput, value) })
  .refine((claims) => Object.values(claims).some((value) => value !== undefined), 'is empty; send at least one claim, or omit it')
  .meta({
    id: 'Claims',
    description: 'What a statement says about the window and the scope. Omitted fields are inherited from the same principal’s previous reading.',
  });
export type ClaimsInput = z.output<typeof ClaimsInput>;

/** Returns whether the fields that a check needs are valid, so that it can run even if other fields have faults. */
export function isReadable(part: z.ZodObject, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return part.safeParse(Object.fromEntries(Object.entries(value).filter(([key]) => key in part.shape))).success;
}

/** Adds every fault of the window claims. @param inBody returns the path in the body of a path in the claims */
export function addWindowFaults(
  claims: WindowClaims,
  context: z.RefinementCtx,
  inBody: (path: readonly (string | number)[]) => (string | number)[] = (path) => [...path],
): void {
  for (const { path, message } of windowFaults(claims)) context.addIssue({ code: 'custom', path: inBody(path), message });
}

/** Picks the window claims from the input. */
export function windowOf({ start, end, duration, openEnded }: z.output<typeof WindowInput>): WindowClaims {
  return compact<WindowClaims>({ start, end, duration, openEnded });
}

/** Returns the claims as they are stored, with actors by id; null if there are none. */
export function toClaims(window: WindowClaims, scope: ScopeClaim | undefined): Claims | null {
  const claims = compact<Claims>({ ...window, scope });
  return Object.keys(claims).length === 0 ? null : claims;
}

/**
 * Checks the window claims against the time of the statement: a duration without a start counts from there.
 * @param inBody returns the path in the body of a path in the claims
 * @throws {AppError} `invalid_input`
 */
export function requireWindow(
  claims: WindowClaims,
  saidAt: Instant,
  inBody: (path: readonly (string | number)[]) => readonly (string | number)[],
): void {
  const faults = windowFaults(claims, saidAt).map(({ path, message }) => ({ path: formatPath(inBody(path)), message }));
  if (faults.length > 0) throw invalidInput(faults);
}
