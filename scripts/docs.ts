import { readFile, writeFile } from 'node:fs/promises';
import { withWebhookTypes } from './docs/webhook-types.js';

// npm run docs: writes those parts of the documents that follow from the code. Tests hold the two together.

const path = new URL('../docs/webhooks.md', import.meta.url);
await writeFile(path, withWebhookTypes(await readFile(path, 'utf8')));
