import { z } from 'zod';
import { ACT_CODING_NAMES } from '../../importers/coded-acts.js';
import { FORMAT_NAMES } from '../../importers/formats.js';
import { localMoment } from '../../importers/local-time.js';
import { FIELDS, type Mapping } from '../../importers/mapping.js';
import { RowRefused } from '../../importers/row.js';
import { ratingShape } from '../inputs/sources.js';
import { invalidInput } from '../lib/errors.js';
import { parseInput } from '../lib/parse-input.js';

/** The formats that can be imported. */
export const FormatInput = z.enum(FORMAT_NAMES);

const field = z.enum(FIELDS);
const word = z.string().min(1).max(300);

/** An IANA name, as far as times can be read in it. */
const zone = z
  .string()
  .max(64)
  .refine((value) => {
    try {
      return localMoment('2026-01-01', value, 'start') !== '';
    } catch (error) {
      if (error instanceof RowRefused) return false;
      throw error;
    }
  }, 'is not an IANA time zone name; send one such as "Europe/Kyiv"');

export const MappingInput = z
  .strictObject({
    columns: z.partialRecord(field, word.trim()),
    values: z.partialRecord(field, z.record(word, word)),
    constants: z.partialRecord(field, z.union([word, z.number()])),
    acts: z.enum(ACT_CODING_NAMES).meta({ description: 'The act is told in these codes, not in our words' }),
    zone,
    sources: z.record(word, z.strictObject(ratingShape)),
    credibility: z.int().min(1).max(6),
  })
  .partial()
  .meta({ id: 'ImportMapping' });

/**
 * The mapping as it is sent in the query: JSON.
 * @throws {AppError} `invalid_input`
 */
export function parseMapping(text: string | undefined): Mapping {
  if (text === undefined) return {};
  const value = readJson(text);
  if (value === undefined) throw invalidInput([{ path: 'query.mapping', message: 'is not valid JSON' }]);
  return parseInput(MappingInput, value);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Where the engine stumbled helps nobody.
    return undefined;
  }
}
