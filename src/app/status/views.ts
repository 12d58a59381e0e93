// What the verbs of this folder answer, for the rooms that show it and must not see the database.
export type { StatusChangeRow as StatusChangeView } from '../../db/status-changes.js';
export type { Summary } from '../../db/summary.js';
