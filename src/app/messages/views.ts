// What the verbs of this folder answer, for the rooms that show it and must not see the database.
export type { AttemptRecord as AttemptView } from '../../db/webhook-messages.js';
export type { MessageView } from './read-messages.js';
