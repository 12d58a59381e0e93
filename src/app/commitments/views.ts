// What the verbs of this folder answer, for the rooms that show it and must not see the database.
export type { CommitmentView } from '../../db/commitment-views.js';
