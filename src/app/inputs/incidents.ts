import { z } from 'zod';
import { isId } from '../../lib/ids.js';
import { name, text } from './text.js';

/** Ids in one request. */
const MOST = 200;
const idOf = (prefix: string) =>
  z
    .string()
    .refine((value) => isId(prefix, value), `is not the id of ${prefix === 'incident' ? 'an' : 'a'} ${prefix}; send one such as "${prefix}_01k…"`);

export const incidentTitle = name();
export const groupingReason = text(2_000).meta({ description: 'why; stored with the key that did it' });
export const reportIds = (least: number) => z.array(idOf('report')).min(least).max(MOST);
export const incidentIds = z.array(idOf('incident')).min(1).max(MOST);
