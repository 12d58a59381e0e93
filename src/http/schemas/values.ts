import { z } from 'zod';
import type { Reliability } from '../../domain/policy.js';

/** An instant as it is answered: RFC 3339, UTC, milliseconds, `Z`. */
export const instant = z.iso.datetime({ precision: 3 }).meta({ examples: ['2026-01-30T09:15:00.000Z'] });

/** How far a source is trusted, from the most to the least. */
export const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies readonly Reliability[]);
