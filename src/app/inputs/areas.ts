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
  description: 'The name of a country or a region, in any script or common spelling. The code that it means is stored, with the name as its label.',
  example: 'Kyiv oblast',
});

/** A place: by code, by name, or by its outline. */
export const AreaInput = z
  .strictObject({ code: areaCode.optional(), name: areaName.optional(), label: text(300).optional(), geometry: GeometryInput.optional() })
  .refine(
    ({ code, name, label, geometry }) => code !== undefined || name !== undefined || label !== undefined || geometry !== undefined,
    'names no place; send "code", "name", "label" or "geometry"',
  )
  .transform(({ name, ...area }, context): Area => {
    if (name === undefined) return compact<Area>(area);
    const named = area.code === undefined ? codeOf(name) : { fault: 'stands beside "code"; send one of them' };
    if ('code' in named) return compact<Area>({ ...area, code: named.code, label: area.label ?? name });
    context.addIssue({ code: 'custom', path: ['name'], message: named.fault });
    return z.NEVER;
  })
  .meta({ id: 'Area', description: 'A place by ISO 3166 code, by name, or by GeoJSON outline' });

function codeOf(name: string): { code: string } | { fault: string } {
  const found = findAreas(name);
  const [one, ...others] = found;
  if (!one) return { fault: 'is not known here; look for it at /v1/areas?q=…, or send the place in words as "label"' };
  if (others.length > 0) return { fault: `may be ${found.map(describe).join(', ')}; send the one that is meant as "code"` };
  if (one.kind !== 'town') return { code: one.code };
  return { fault: `is ${describe(one)}, and has no code of its own; send it as "label", and that code beside it where the whole region will do` };
}

function describe({ kind, code, name }: Named): string {
  if (kind === 'country') return `${name} (${code})`;
  const around = kind === 'town' ? nameOf(code) : nameOf(code.slice(0, 2));
  return kind === 'town' ? `a town in ${around} (${code})` : `${name} in ${around} (${code})`;
}
