// What the verbs of this folder answer, for the rooms that show it and must not see the database.
export type { AttemptRecord as AttemptView, MessageRecord as MessageView } from '../../db/webhook-messages.js';
