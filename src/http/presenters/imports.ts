import type { ImportView } from '../../app/imports/read-imports.js';
import { toInstant } from './values.js';

export const presentImport = <T extends ImportView>(view: T) => ({
  ...view,
  recordedAt: toInstant(view.recordedAt),
  updatedAt: toInstant(view.updatedAt),
});
