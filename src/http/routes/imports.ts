import { z } from 'zod';
import { importReports, refuseTooLarge } from '../../app/imports/import-reports.js';
import { FormatInput, parseMapping } from '../../app/imports/mapping.js';
import { getImport, listImports } from '../../app/imports/read-imports.js';
import { type Operation, operation } from '../lib/operation.js';
import { presentImport } from '../presenters/imports.js';
import { pageResponse } from '../presenters/values.js';
import { importPageSchema, importWithNotesSchema } from '../schemas/imports.js';
import { cursorParameter, idParameter, limitParameter } from '../schemas/parameters.js';
import { LINK } from './commitments.js';

const page = z.object({ limit: limitParameter, cursor: cursorParameter });

const MAPPING = [
  'A mapping in JSON, for data that the file lacks:',
  '`columns` (field → column, if the names differ), `values` (field → value in the file → value to store), `constants` (field → one value for all rows),',
  '`acts` (`acled`, `cameo` or `plover`, if the file has their codes),',
  '`zone` (IANA, for times without an offset), `sources` (name → `{ reliability, affiliatedWith, independenceGroup }`; needs a key with `review`),',
  '`credibility` (for rows without one).',
].join(' ');

export const importOperations: readonly Operation[] = [
  operation({
    id: 'importReports',
    method: 'post',
    path: '/v1/imports',
    summary: 'Import a file of reports',
    description:
      'Up to 100 MiB (a JSON array: 16 MiB). Rows are identified by `externalId` and source: an unchanged row changes nothing, a changed row becomes a revision of its report. ' +
      'Rows with faults are refused with their line numbers, and all others are imported. A job matches the new reports within minutes. ' +
      'If the client disconnects before the response, the import stops; imported rows stay, and the file can be sent again.',
    tags: ['Imports'],
    access: 'log',
    query: z.object({
      format: FormatInput,
      mapping: z.string().max(8_000).optional().meta({ description: MAPPING }),
    }),
    bodyType: 'stream',
    bodyTypes: ['text/csv', 'application/json', 'application/x-ndjson', 'application/octet-stream'],
    responses: { 201: { description: 'The result of the import', schema: importWithNotesSchema, headers: { Location: 'its address' } } },
    errors: ['payload_too_large', 'unsupported_media_type', 'invalid_input'],
    async handle({ context, caller, query, raw, clientGone }) {
      const mapping = parseMapping(query.mapping);
      // Refuse by Content-Length before reading a byte.
      refuseTooLarge(Number(raw.headers['content-length'] ?? 0));
      const id = await importReports(context, caller, query.format, mapping, raw, clientGone());
      const view = await getImport(context, caller, id, { limit: 50 });
      return { status: 201, headers: { Location: `/v1/imports/${id}` }, body: presentImport(view) };
    },
  }),
  operation({
    id: 'listImports',
    method: 'get',
    path: '/v1/imports',
    summary: 'List imports, latest first',
    tags: ['Imports'],
    access: 'log',
    query: page,
    responses: { 200: { description: 'A page of imports', schema: importPageSchema, headers: LINK } },
    async handle(request) {
      return pageResponse(request, await listImports(request.context, request.caller, request.query), presentImport);
    },
  }),
  operation({
    id: 'readImport',
    method: 'get',
    path: '/v1/imports/{id}',
    summary: 'Read the progress of an import, and why rows were refused',
    description: '`cursor` and `limit` page through the notes on its rows, by line.',
    tags: ['Imports'],
    access: 'log',
    params: z.object({ id: idParameter('import') }),
    query: page,
    responses: { 200: { description: 'The import', schema: importWithNotesSchema } },
    errors: ['not_found'],
    async handle({ context, caller, params, query }) {
      return { status: 200, body: presentImport(await getImport(context, caller, params.id, query)) };
    },
  }),
];
