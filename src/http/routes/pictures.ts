import { z } from 'zod';
import { getCommitment } from '../../app/commitments/get-commitment.js';
import type { AppContext } from '../../app/context.js';
import type { Caller } from '../../app/lib/caller.js';
import { getTimeline } from '../../app/status/get-timeline.js';
import { statusBadge } from '../formats/badge.js';
import { pngOf } from '../formats/png.js';
import { timelinePicture } from '../formats/timeline-picture.js';
import { type CacheRule, type Operation, operation } from '../lib/operation.js';
import { commitmentId } from './commitments.js';

const SVG = 'image/svg+xml; charset=utf-8';
const PNG = 'image/png';
const TAG = { ETag: 'changes whenever the picture does' };

/**
 * Longest age of a cached picture (milliseconds): the line at `now` moves, and a new report may change only the
 * picture.
 */
const LONGEST_CACHED = 60_000;

async function draw(context: AppContext, caller: Caller, id: string): Promise<{ svg: string; cache: CacheRule }> {
  const view = await getCommitment(context, caller, id);
  const now = context.clock.now();
  const svg = timelinePicture(view, await getTimeline(context, caller, id, {}), now);
  const until = Math.min(view.nextChangeAt ?? Number.POSITIVE_INFINITY, now + LONGEST_CACHED);
  return { svg, cache: { until, about: [id] } };
}

export const pictureOperations: readonly Operation[] = [
  operation({
    id: 'readBadge',
    method: 'get',
    path: '/v1/commitments/{id}/badge.svg',
    summary: 'Embed the status as a badge',
    description: 'An SVG with the status in words and colour, for web pages.',
    tags: ['Pictures'],
    access: 'public_read',
    params: commitmentId,
    query: z.object({}),
    isCached: true,
    responses: { 200: { description: 'The badge', contentType: SVG, headers: TAG } },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params }) {
      const { assessment, nextChangeAt } = await getCommitment(context, caller, params.id);
      if (!assessment) throw new Error(`Commitment ${params.id} has no stored assessment`);
      const headers = { 'Content-Type': SVG, 'Cache-Control': 'no-cache' };
      return { status: 200, headers, text: statusBadge(assessment), cache: { until: nextChangeAt, about: [params.id] } };
    },
  }),
  operation({
    id: 'readTimelineSvg',
    method: 'get',
    path: '/v1/commitments/{id}/timeline.svg',
    summary: 'Embed the timeline as a picture (SVG)',
    description: 'A row per reading with its certain and possible spans and its statements, a row of reported incidents, and the present.',
    tags: ['Pictures'],
    access: 'public_read',
    params: commitmentId,
    query: z.object({}),
    isCached: true,
    responses: { 200: { description: 'The picture', contentType: SVG, headers: TAG } },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params }) {
      const { svg, cache } = await draw(context, caller, params.id);
      return { status: 200, headers: { 'Content-Type': SVG, 'Cache-Control': 'no-cache' }, text: svg, cache };
    },
  }),
  operation({
    id: 'readTimelinePng',
    method: 'get',
    path: '/v1/commitments/{id}/timeline.png',
    summary: 'Embed the timeline as a picture (PNG)',
    description: 'The same picture for places that do not accept SVG, 1,920 pixels wide.',
    tags: ['Pictures'],
    access: 'public_read',
    params: commitmentId,
    query: z.object({}),
    isCached: true,
    responses: { 200: { description: 'The picture', contentType: PNG, headers: TAG } },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params }) {
      const { svg, cache } = await draw(context, caller, params.id);
      return { status: 200, headers: { 'Content-Type': PNG, 'Cache-Control': 'no-cache' }, bytes: await pngOf(svg), cache };
    },
  }),
];
