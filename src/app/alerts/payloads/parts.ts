import { z } from 'zod';
import { BASES, COMPLIANCES, LIFECYCLES } from '../../../domain/vocabulary.js';

// What several messages have in common. Names are those of the interface's answers.

export const instant = z.iso.datetime().meta({ description: 'RFC 3339, UTC', example: '2026-02-01T21:00:00.000Z' });
export const actor = z.object({ id: z.string().meta({ example: 'actor_01kgc9s8xye8a8rk9tkcd1mh6a' }), name: z.string().meta({ example: 'Russia' }) });
export const lifecycle = z.enum(LIFECYCLES).meta({ example: 'expired' });
export const compliance = z.enum(COMPLIANCES).meta({ description: 'What was reported, not what is so.' });

const bound = z.object({
  earliest: instant.nullable().meta({ description: 'null: unbounded' }),
  latest: instant.nullable().meta({ description: 'null: unbounded' }),
  basis: z.enum(BASES),
  phrase: z.string().optional().meta({ description: 'The speaker’s own words.', example: 'until February 1' }),
  zone: z.string().optional().meta({ description: 'IANA name of the zone in which it was said or counted.', example: 'Europe/Moscow' }),
});
const terms = z.array(z.string()).optional();

/** A place by its code or its name, without its outline. */
export const place = z.object({ code: z.string().optional(), label: z.string().optional() });
export type PlaceData = z.infer<typeof place>;
const areas = z.array(place).optional();

/** One principal's reading, at the time of the change. */
export const reading = z
  .object({
    principal: actor,
    lifecycle,
    possibly: lifecycle.nullable().meta({ description: 'The other lifecycle that may hold as well.', example: null }),
    compliance,
    window: z.object({ start: bound, end: bound }).meta({
      example: {
        start: { earliest: '2026-01-25T21:00:00.000Z', latest: '2026-01-25T21:00:00.000Z', basis: 'derived', zone: 'Europe/Moscow' },
        end: {
          earliest: '2026-02-01T21:00:00.000Z',
          latest: '2026-02-01T21:00:00.000Z',
          basis: 'stated',
          phrase: 'until February 1',
          zone: 'Europe/Moscow',
        },
      },
    }),
    scope: z
      .object({ acts: terms, targets: terms, areas, exceptAreas: areas })
      .meta({ description: 'Only what the readings disagree on. A field that is left out was not stated.', example: {} }),
  })
  .meta({ id: 'EventReading' });
export type ReadingData = z.infer<typeof reading>;
