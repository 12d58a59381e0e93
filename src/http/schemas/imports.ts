import { z } from 'zod';
import { page } from './page.js';
import { instant } from './values.js';

const noteSchema = z.object({
  line: z.int().meta({ description: 'line of the file, with the header as line 1; in a JSON array, the number of the item' }),
  reason: z.string(),
  isRefused: z.boolean().meta({ description: 'false: the row was imported, and the note is a warning' }),
});

const importSchema = z
  .object({
    id: z.string(),
    format: z.string(),
    state: z.enum(['running', 'finished', 'failed', 'interrupted']),
    rows: z.int().meta({ description: 'rows read so far' }),
    created: z.int(),
    revised: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    error: z.string().nullable(),
    recordedAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Import', description: 'The import of one file of reports, and its progress' });

export const importPageSchema = page(importSchema).meta({ id: 'ImportPage' });

export const importWithNotesSchema = importSchema
  .extend({ notes: page(noteSchema).meta({ description: 'notes on its rows, by line' }) })
  .meta({ id: 'ImportWithNotes' });
