import { z } from 'zod';
import { page } from './page.js';
import { instant } from './values.js';

const noteSchema = z.object({
  line: z.int().meta({ description: 'line of the file, the header being the first; in a JSON array the place of the item' }),
  reason: z.string(),
  isRefused: z.boolean().meta({ description: 'false: the row was taken in, and this is odd about it' }),
});

const importSchema = z
  .object({
    id: z.string(),
    format: z.string(),
    state: z.enum(['running', 'finished', 'failed', 'interrupted']),
    rows: z.int().meta({ description: 'rows that were read so far' }),
    created: z.int(),
    revised: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    error: z.string().nullable(),
    recordedAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Import', description: 'One file of reports, and how far it was taken in' });

export const importPageSchema = page(importSchema).meta({ id: 'ImportPage' });

export const importWithNotesSchema = importSchema
  .extend({ notes: page(noteSchema).meta({ description: 'what is to be said of its rows, in the order of lines' }) })
  .meta({ id: 'ImportWithNotes' });
