import { mkdir, writeFile } from 'node:fs/promises';
import { clientTypes } from './client-types.js';

// npm run client: rewrites the types of the interface. A test compares them with the OpenAPI document.

const folder = new URL('../src/generated/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('interface.ts', folder), await clientTypes());
