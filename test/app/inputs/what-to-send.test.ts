import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ReportInput } from '../../../src/app/inputs/reports.js';
import { faultsOf, safeParseInput } from '../../../src/app/lib/parse-input.js';

const faults = (schema: z.ZodType, input: unknown): Record<string, string> => {
  const { error } = safeParseInput(schema, input);
  return Object.fromEntries((error ? faultsOf(error) : []).map(({ path, message }) => [path, message]));
};

describe('error texts for input', () => {
  it('name the required fields of an object', () => {
    expect(faults(ReportInput, 'x')).toEqual({ body: 'is "x"; send an object with "observed", "source" and "publishedAt"' });
    expect(faults(ReportInput, undefined)).toEqual({ body: 'is missing; send an object with "observed", "source" and "publishedAt"' });
  });

  it('say what to send for each field', () => {
    const schema = z.strictObject({
      text: z.string().max(3),
      number: z.int().min(1).max(6),
      list: z.array(z.string()).min(1),
      word: z.enum(['a', 'b']),
      either: z.union([z.array(z.string()), z.literal('unspecified')]),
      shape: z.discriminatedUnion('type', [z.object({ type: z.literal('Polygon') }), z.object({ type: z.literal('MultiPolygon') })]),
      custom: z.string().refine(() => false),
    });
    const input = { text: 'long', number: 1.5, list: [], word: 'c', either: 4, shape: { type: 'Point' }, custom: '', more: 1 };
    expect(faults(schema, input)).toEqual({
      text: 'is too long; send at most 3 characters',
      number: 'is a number; send a whole number',
      list: 'is empty; send at least one item',
      word: 'is "c"; send "a" or "b"',
      either: 'is a number; send an array or "unspecified"',
      'shape.type': 'is "Point"; send "Polygon" or "MultiPolygon"',
      custom: 'is not valid; send what /docs describes for this field',
      more: 'is not accepted here; remove it',
    });
    expect(faults(schema, { ...input, number: 7 })).toMatchObject({ number: 'is too large; send 6 or less' });
    expect(faults(schema, { ...input, number: null, word: undefined })).toMatchObject({
      number: 'is null; send a whole number',
      word: 'is missing; send "a" or "b"',
    });
  });

  it('keep the message that a schema sets itself', () => {
    expect(faults(ReportInput, { observed: { from: 'yesterday' }, source: 'A', publishedAt: '2026-01-01T00:00:00Z' })).toEqual({
      'observed.from': 'is not an instant with an offset; send RFC 3339, such as "2026-01-30T09:00:00Z"',
    });
  });
});
