import { z } from 'zod';

/** An instant as it is answered: RFC 3339, UTC, milliseconds, `Z`. */
export const instant = z.iso.datetime({ precision: 3 }).meta({ examples: ['2026-01-30T09:15:00.000Z'] });
