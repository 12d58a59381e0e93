import { z } from 'zod';
import type { Area } from '../../domain/claims.js';
import { isAreaCode } from '../../gazetteer/codes.js';
import { findAreas, type Named } from '../../gazetteer/find-areas.js';
import { nameOf } from '../../gazetteer/names.js';
import { compact } from '../../lib/compact.js';
import { GeometryInput } from './geometry.js';
import { text } from './text.js';

export const areaCode = z
  .string()
  .refine(isAreaCode, 'is not an ISO 3166 code; send one such as "UA" or "UA-30", or name the place with "label"')
  .meta({ description: 'ISO 3166-1 alpha-2 or 3166-2 code', example: 'UA-30' });

const areaName = text(300).meta({
  description: 'The name of a country or region, in any script or common spelling. Its code is stored, with the name as the label.',
  example: 'Kyiv oblast',
});

/** A place by code, name, label or outline. */
export const AreaInput = z
  .strictObject({ code: areaCode.optional(), name: areaName.optional(), label: text(300).optional(), geometry: GeometryInput.optional() })
  .refine(
    ({ code, name, label, geometry }) => code !== undefined || name !== undefined || label !== undefined || geometry !== undefined,
    'names no place; send "code", "name", "label" or "geometry"',
  )
  .transform(({ name, ...area }, context): Area => {
    if (name === undefined) return compact<Area>(area);
    const named = area.code === undefined ? codeOf(name) : { fault: 'cannot be combined with "code"; send one of them' };
    if ('code' in named) return compact<Area>({ ...area, code: named.code, label: area.label ?? name });
    context.addIssue({ code: 'custom', path: ['name'], message: named.fault });
    return z.NEVER;
  })
  .meta({ id: 'Area', description: 'A place by ISO 3166 code, by name, or by GeoJSON outline' });

function codeOf(name: string): { code: string } | { fault: string } {
  const found = findAreas(name);
  const [one, ...others] = found;
  if (!one) return { fault: 'is not in the gazetteer; search GET /v1/areas?q=…, or describe the place as "label"' };
  if (others.length > 0) return { fault: `can mean ${found.map(describe).join(', ')}; send the right code as "code"` };
  if (one.kind !== 'town') return { code: one.code };
  return { fault: `is ${describe(one)} and has no code of its own; send it as "label", and add that "code" if the whole region is meant` };
}

function describe({ kind, code, name }: Named): string {
  if (kind === 'country') return `${name} (${code})`;
  const around = kind === 'town' ? nameOf(code) : nameOf(code.slice(0, 2));
  return kind === 'town' ? `a town in ${around} (${code})` : `${name} in ${around} (${code})`;
}
