// What the verbs of this folder answer, for the rooms that show it and must not see the database.
export type { ReportView } from '../../db/report-views.js';
export type { ShownClaim } from '../../db/shown-claim.js';
