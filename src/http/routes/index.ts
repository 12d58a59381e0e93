import type { Operation } from '../lib/operation.js';
import { actorOperations } from './actors.js';
import { areaOperations } from './areas.js';
import { auditOperations } from './audit.js';
import { changeOperations } from './changes.js';
import { commitmentOperations } from './commitments.js';
import { exportOperations } from './exports.js';
import { feedOperations } from './feeds.js';
import { importOperations } from './imports.js';
import { suggestionOperations } from './incident-suggestions.js';
import { incidentOperations } from './incidents.js';
import { keyOperations } from './keys.js';
import { overviewOperations } from './overview.js';
import { pictureOperations } from './pictures.js';
import { policyOperations } from './policies.js';
import { reportOperations } from './reports.js';
import { retractionOperations } from './retractions.js';
import { reviewQueueOperations } from './review-queue.js';
import { reviewOperations } from './reviews.js';
import { sourceOperations } from './sources.js';
import { statementOperations } from './statements.js';
import { statusOperations } from './status.js';
import { taxonomyOperations } from './taxonomies.js';
import { messageOperations } from './webhook-messages.js';
import { endpointOperations } from './webhooks.js';

/** Every operation of the API, in the order of the OpenAPI document. */
export const operations: readonly Operation[] = [
  ...commitmentOperations,
  ...statusOperations,
  ...overviewOperations,
  ...policyOperations,
  ...changeOperations,
  ...pictureOperations,
  ...feedOperations,
  ...exportOperations,
  ...statementOperations,
  ...reportOperations,
  ...retractionOperations,
  ...reviewOperations,
  ...incidentOperations,
  ...reviewQueueOperations,
  ...suggestionOperations,
  ...importOperations,
  ...actorOperations,
  ...sourceOperations,
  ...areaOperations,
  ...taxonomyOperations,
  ...endpointOperations,
  ...messageOperations,
  ...keyOperations,
  ...auditOperations,
];
