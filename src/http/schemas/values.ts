import { z } from 'zod';
import { RELIABILITIES } from '../../domain/vocabulary.js';

/** An instant in a response: RFC 3339, UTC, milliseconds, `Z`. */
export const instant = z.iso.datetime({ precision: 3 }).meta({ examples: ['2026-01-30T09:15:00.000Z'] });

/** Reliability of a source, from most to least. */
export const reliability = z.enum(RELIABILITIES);
