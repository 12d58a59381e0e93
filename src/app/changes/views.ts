// What the verbs of this folder answer, for the rooms that show it and must not see the database.
export type { FeedRow as FeedView, Gone as GoneView } from '../../db/change-feed.js';
