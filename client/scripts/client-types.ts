import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { buildOpenApi, type OpenApiDocument, type OpenApiOperation } from '../../src/http/docs/openapi.js';
import { operations } from '../../src/http/routes/index.js';

const HEAD = `// Generated from the OpenAPI document of Pledgewatch by "npm run client". Not to be edited.\n\n`;

/** Returns the content of `src/generated/interface.ts`. */
export async function clientTypes(): Promise<string> {
  const document = buildOpenApi(operations, { version: '0', publicRead: true });
  for (const methods of Object.values(document.paths)) for (const row of Object.values(methods)) row.responses = shortened(row.responses);
  // Fields with a default are optional in a body.
  const types = await openapiTS(JSON.parse(JSON.stringify(withoutHeaders(document))) as OpenAPI3, { defaultNonNullable: false });
  return `${HEAD}${astToString(types)}`;
}

/** Merges all error responses into one, since they share a schema, and drops headers: the file gets a third as long. */
function shortened(responses: OpenApiOperation['responses']): OpenApiOperation['responses'] {
  const successes = Object.entries(responses).filter(([status]) => Number(status) < 400);
  const refusal = Object.entries(responses).find(([status]) => Number(status) >= 400)?.[1];
  const merged = Object.entries({ ...Object.fromEntries(successes), ...(refusal && { default: { ...refusal, description: 'Refused' } }) });
  return Object.fromEntries(merged.map(([status, response]) => [status, { ...response, headers: {} }]));
}

const withoutHeaders = (document: OpenApiDocument): OpenApiDocument => ({ ...document, components: { ...document.components, headers: {} } });
