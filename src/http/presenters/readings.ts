import type { z } from 'zod';
import type { ReadingView } from '../../app/status/list-readings.js';
import type { readingSchema } from '../schemas/readings.js';
import { toBoundary, toInstant } from './values.js';

export function presentReading({
  id,
  statementId,
  principal,
  isCurrent,
  saidAt,
  window,
  scope,
  inheritedScope,
  flags,
}: ReadingView): z.output<typeof readingSchema> {
  const bound = ({ earliest, latest, ...rest }: ReadingView['window']['start']) => ({
    earliest: toBoundary(earliest),
    latest: toBoundary(latest),
    ...rest,
  });
  return {
    id,
    statementId,
    principal,
    isCurrent,
    saidAt: toInstant(saidAt),
    window: { start: bound(window.start), end: bound(window.end) },
    scope: { ...scope },
    inheritedScope: [...inheritedScope],
    flags: [...flags],
  };
}
