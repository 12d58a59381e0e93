import type { Operation } from '../operation.js';
import { keyOperations } from './keys.js';

/** Every operation of the API, in the order of the OpenAPI document. */
export const operations: readonly Operation[] = [...keyOperations];
