import type { ErrorCode } from '../../app/lib/errors.js';
import type { Operation, ResponseSpec } from '../lib/operation.js';
import { problemSchema, STATUS } from '../lib/problem.js';
import { type JsonSchema, JsonSchemas, propertiesOf } from './json-schemas.js';
import { describeWebhooks, type OpenApiWebhook } from './openapi-webhooks.js';
import { errorsOf, MEANINGS } from './operation-errors.js';

interface Header {
  description: string;
  schema: JsonSchema;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

export interface OpenApiResponse {
  description: string;
  headers: Record<string, Header | { $ref: string }>;
  content?: Record<string, { schema: JsonSchema }>;
}

export interface OpenApiOperation {
  operationId: string;
  summary: string;
  description?: string;
  tags: readonly string[];
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, OpenApiResponse>;
}

export interface OpenApiDocument {
  openapi: '3.1.1';
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  webhooks: Record<string, OpenApiWebhook>;
  components: { schemas: Record<string, JsonSchema>; headers: Record<string, Header>; securitySchemes: Record<string, unknown> };
}

const text = (description: string): Header => ({ description, schema: { type: 'string' } });

const HEADERS: Record<string, Header> = {
  'X-Request-Id': text('Id of the request in the log. A valid one that you send is used: up to 64 letters, digits, dots, hyphens and underscores.'),
  RateLimit: text('Requests left of the limit: `"read";r=1199;t=60` (draft-ietf-httpapi-ratelimit-headers-08).'),
  'RateLimit-Policy': text('The limit: `"read";q=1200;w=60`.'),
  'Retry-After': { description: 'Seconds to wait before the next try.', schema: { type: 'integer', minimum: 1 } },
  'WWW-Authenticate': text('`Bearer`'),
  ETag: text('A strong entity tag, for `If-None-Match` and `If-Match`.'),
};

const DESCRIPTION = `Tracks what was publicly promised, and what was reported since.

Instants are RFC 3339 in UTC. Errors are RFC 9457 problem documents. Every POST accepts an \`Idempotency-Key\`. Resources that can change have a
strong \`ETag\`, which \`PATCH\` and \`DELETE\` need as \`If-Match\`. Undocumented fields and query parameters are refused.`;

/** Returns the OpenAPI 3.1 document of the operations, from the same schemas that check the requests. */
export function buildOpenApi(operations: readonly Operation[], options: { version: string; publicRead: boolean }): OpenApiDocument {
  const schemas = new JsonSchemas();
  const problem = schemas.add(problemSchema, 'output');
  const paths: OpenApiDocument['paths'] = {};
  for (const row of operations) {
    const path = paths[row.path] ?? {};
    paths[row.path] = path;
    path[row.method] = describe(row, schemas, problem, options.publicRead);
  }
  const webhooks = describeWebhooks(schemas);
  return {
    openapi: '3.1.1',
    info: { title: 'Pledgewatch', version: options.version, description: DESCRIPTION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.flatMap((row) => row.tags))].map((name) => ({ name })),
    paths,
    webhooks,
    components: {
      schemas: schemas.components,
      headers: HEADERS,
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'An API key with the scope that the operation names.' } },
    },
  };
}

function describe(row: Operation, schemas: JsonSchemas, problem: JsonSchema, publicRead: boolean): OpenApiOperation {
  const key = { apiKey: row.access === 'public_read' ? ['read'] : [row.access] };
  const open = row.access === 'open' || (row.access === 'public_read' && publicRead);
  return {
    operationId: row.id,
    summary: row.summary,
    ...(row.description === undefined ? {} : { description: row.description }),
    tags: row.tags,
    security: row.access === 'open' ? [{}] : open ? [{}, key] : [key],
    parameters: parametersOf(row),
    ...bodyOf(row, schemas),
    responses: { ...successes(row, schemas), ...failures(row, problem) },
  };
}

function parametersOf(row: Operation): Parameter[] {
  const parameters: Parameter[] = [];
  for (const property of row.params ? propertiesOf(row.params) : []) parameters.push({ ...property, in: 'path', required: true });
  for (const property of row.query ? propertiesOf(row.query) : []) parameters.push({ ...property, in: 'query' });
  const header = (name: string, required: boolean, description: string, schema: JsonSchema = { type: 'string' }) =>
    parameters.push({ name, in: 'header', required, description, schema });
  if (row.method === 'post' && row.bodyType !== 'stream')
    header('Idempotency-Key', false, 'For 24 hours, the same key with the same request returns the first response again.', {
      type: 'string',
      minLength: 1,
      maxLength: 255,
    });
  if (row.ifMatch) header('If-Match', true, 'The ETag of the version that you read, or `*`.');
  if (Object.values(row.responses).some((response) => response.headers?.['ETag'] !== undefined) && row.method === 'get')
    header('If-None-Match', false, 'ETags of cached responses: if one is still current, the response is 304 without a body.');
  return parameters;
}

function bodyOf(row: Operation, schemas: JsonSchemas): Pick<OpenApiOperation, 'requestBody'> {
  if (row.bodyType === 'stream') {
    const content = (row.bodyTypes ?? ['application/octet-stream']).map((type) => [type, { schema: {} }] as const);
    return { requestBody: { required: true, content: Object.fromEntries(content) } };
  }
  return row.body
    ? { requestBody: { required: !row.isBodyOptional, content: { 'application/json': { schema: schemas.add(row.body, 'input') } } } }
    : {};
}

function successes(row: Operation, schemas: JsonSchemas): Record<string, OpenApiResponse> {
  const responses = Object.entries(row.responses).map(([status, spec]) => [status, success(spec, schemas)] as const);
  const tagged = Object.values(row.responses).some((response) => response.headers?.['ETag'] !== undefined);
  if (row.method === 'get' && tagged) responses.push(['304', success({ description: 'Not modified', headers: { ETag: '' } }, schemas)]);
  return Object.fromEntries(responses);
}

function success(spec: ResponseSpec, schemas: JsonSchemas): OpenApiResponse {
  const headers = { ...commonHeaders() };
  for (const [name, description] of Object.entries(spec.headers ?? {})) headers[name] = name in HEADERS ? reference(name) : text(description);
  const content = spec.schema ? { [spec.contentType ?? 'application/json']: { schema: schemas.add(spec.schema, 'output') } } : undefined;
  const other = !spec.schema && spec.contentType ? { [spec.contentType]: { schema: { type: 'string' as const } } } : undefined;
  return { description: spec.description, headers, ...(content || other ? { content: { ...content, ...other } } : {}) };
}

function failures(row: Operation, problem: JsonSchema): Record<string, OpenApiResponse> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(row)) byStatus.set(STATUS[code][0], [...(byStatus.get(STATUS[code][0]) ?? []), code]);
  const responses = [...byStatus].map(([status, codes]) => {
    const headers = commonHeaders();
    if (status === 401) headers['WWW-Authenticate'] = reference('WWW-Authenticate');
    if (status === 429 || status === 503) headers['Retry-After'] = reference('Retry-After');
    const description = codes.map((code) => `\`${code}\`: ${MEANINGS[code]}`).join('\n\n');
    return [String(status), { description, headers, content: { 'application/problem+json': { schema: problem } } }] as const;
  });
  return Object.fromEntries(responses);
}

const reference = (name: string): { $ref: string } => ({ $ref: `#/components/headers/${name}` });

const commonHeaders = (): OpenApiResponse['headers'] => ({
  'X-Request-Id': reference('X-Request-Id'),
  RateLimit: reference('RateLimit'),
  'RateLimit-Policy': reference('RateLimit-Policy'),
});
