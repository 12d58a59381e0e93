import { z } from 'zod';
import { exportCommitments, exportPlaced } from '../../app/commitments/export-commitments.js';
import type { AppContext } from '../../app/context.js';
import type { Caller } from '../../app/lib/caller.js';
import { readableCommitment } from '../../app/read/readable-commitment.js';
import { exportReports } from '../../app/reports/export-reports.js';
import { COMMITMENT_COLUMNS } from '../formats/commitment-columns.js';
import { commitmentFeature, reportFeature } from '../formats/geojson.js';
import { commitmentClaim } from '../formats/json-ld.js';
import { REPORT_COLUMNS } from '../formats/report-columns.js';
import { csvOf, documentOf, linesOf } from '../formats/table.js';
import { type Operation, operation } from '../lib/operation.js';
import { writeThrough } from '../lib/write-through.js';
import { presentCommitment } from '../presenters/commitments.js';
import { presentReport } from '../presenters/reports.js';
import { commitmentFilters, listFilter } from '../schemas/commitment-filters.js';
import { idParameter } from '../schemas/parameters.js';

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
} as const;
type Ending = keyof typeof TYPES;

const COLLECTION = '{"type":"FeatureCollection","features":[';
const GRAPH = '{"@context":"https://schema.org","@graph":[';

type Pieces<Filter> = (context: AppContext, caller: Caller, filter: Filter, baseUrl: string) => AsyncIterable<string>;

const COMMITMENTS: Readonly<Record<Ending, Pieces<ReturnType<typeof listFilter>>>> = {
  csv: (context, caller, filter, baseUrl) =>
    csvOf(exportCommitments(context, caller, filter), (view) => presentCommitment(view, baseUrl), COMMITMENT_COLUMNS),
  ndjson: (context, caller, filter, baseUrl) => linesOf(exportCommitments(context, caller, filter), (view) => presentCommitment(view, baseUrl)),
  geojson: (context, caller, filter, baseUrl) =>
    documentOf(exportPlaced(context, caller, filter), (placed) => commitmentFeature(placed, baseUrl), COLLECTION, ']}'),
  jsonld: (context, caller, filter, baseUrl) =>
    documentOf(exportCommitments(context, caller, filter), (view) => commitmentClaim(view, baseUrl), GRAPH, ']}'),
};

const REPORTS: Readonly<Record<Exclude<Ending, 'jsonld'>, Pieces<{ commitmentId?: string | undefined }>>> = {
  csv: (context, caller, filter) => csvOf(exportReports(context, caller, filter), presentReport, REPORT_COLUMNS),
  ndjson: (context, caller, filter) => linesOf(exportReports(context, caller, filter), presentReport),
  geojson: (context, caller, filter) => documentOf(exportReports(context, caller, filter), reportFeature, COLLECTION, ']}'),
};

const headers = (name: string, ending: Ending) => ({
  'Content-Type': TYPES[ending],
  'Content-Disposition': `attachment; filename="${name}.${ending}"`,
  'Cache-Control': 'no-store',
});
const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const exportOperations: readonly Operation[] = [
  ...(Object.keys(COMMITMENTS) as (keyof typeof COMMITMENTS)[]).map((ending) =>
    operation({
      id: `exportCommitments${upper(ending)}`,
      method: 'get',
      path: `/v1/exports/commitments.${ending}`,
      summary: `Download commitments as ${ending.toUpperCase()}`,
      description: 'Commitments that match the filters, newest first, as a stream. If the connection breaks, the file is incomplete.',
      tags: ['Exports'],
      access: 'public_read',
      query: z.object({ ...commitmentFilters.shape }),
      responses: { 200: { description: 'The file', contentType: TYPES[ending] } },
      async handle({ context, caller, query, baseUrl, raw }) {
        const answer = { status: 200, headers: headers('commitments', ending) };
        if (raw.method === 'HEAD') return answer;
        return { ...answer, stream: (response) => writeThrough(response, COMMITMENTS[ending](context, caller, listFilter(query), baseUrl)) };
      },
    }),
  ),
  ...(Object.keys(REPORTS) as (keyof typeof REPORTS)[]).map((ending) =>
    operation({
      id: `exportReports${upper(ending)}`,
      method: 'get',
      path: `/v1/exports/reports.${ending}`,
      summary: `Download reports as ${ending.toUpperCase()}`,
      description:
        'All reports, or those that may fall under one commitment, newest first, as a stream. If the connection breaks, the file is incomplete.',
      tags: ['Exports'],
      access: 'public_read',
      query: z.object({ commitment: idParameter('commitment').optional() }),
      responses: { 200: { description: 'The file', contentType: TYPES[ending] } },
      errors: ['not_found', 'gone'],
      async handle({ context, caller, query, raw }) {
        // Check first: after the first byte nothing can be refused.
        if (query.commitment !== undefined) await readableCommitment(context, caller, query.commitment);
        const answer = { status: 200, headers: headers('reports', ending) };
        if (raw.method === 'HEAD') return answer;
        return { ...answer, stream: (response) => writeThrough(response, REPORTS[ending](context, caller, { commitmentId: query.commitment }, '')) };
      },
    }),
  ),
];
