import { iso31661, iso31662 } from 'iso-3166';
import { z } from 'zod';
import type { Area } from '../../domain/claims.js';
import { compact } from '../../lib/compact.js';
import { GeometryInput } from './geometry.js';
import { text } from './text.js';

const CODES = new Set([...iso31661.map(({ alpha2 }) => alpha2), ...iso31662.map(({ code }) => code)]);

/** Whether ISO 3166-1 (alpha-2) or 3166-2 has this code. */
export const isAreaCode = (code: string): boolean => CODES.has(code);

export const areaCode = z
  .string()
  .refine(isAreaCode, 'is not an ISO 3166 code; send one such as "UA" or "UA-30", or name the place with "label"')
  .meta({ description: 'ISO 3166-1 alpha-2 or 3166-2 code', example: 'UA-30' });

/** A place: by code, by name, or by its outline. */
export const AreaInput = z
  .strictObject({ code: areaCode.optional(), label: text(300).optional(), geometry: GeometryInput.optional() })
  .refine(
    ({ code, label, geometry }) => code !== undefined || label !== undefined || geometry !== undefined,
    'names no place; send "code", "label" or "geometry"',
  )
  .transform((area) => compact<Area>(area))
  .meta({ id: 'Area', description: 'A place by ISO 3166 code, by name, or by GeoJSON outline' });
