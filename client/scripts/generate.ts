import { mkdir, writeFile } from 'node:fs/promises';
import { clientTypes } from './client-types.js';

// npm run client: writes the types of the interface anew. A test holds them against the document of the service.

const folder = new URL('../src/generated/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('interface.ts', folder), await clientTypes());
