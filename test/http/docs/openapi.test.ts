import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ErrorCode } from '../../../src/app/lib/errors.js';
import { JsonSchemas } from '../../../src/http/docs/json-schemas.js';
import { buildOpenApi, type OpenApiDocument } from '../../../src/http/docs/openapi.js';
import { errorsOf } from '../../../src/http/docs/operation-errors.js';
import { STATUS } from '../../../src/http/lib/problem.js';
import { operations } from '../../../src/http/routes/index.js';
import { testApp } from '../../support/app.js';

const document = buildOpenApi(operations, { version: '1.2.3', publicRead: true });
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, row]) => ({ path, method, row })),
);

/** Returns the target of a `$ref`, or undefined. */
const resolve = (root: OpenApiDocument, reference: string): unknown =>
  reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => Reflect.get(Object(at), step), root);

const referencesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (key === '$ref' && typeof child === 'string' ? [child] : referencesIn(child)));
};

describe('the OpenAPI document', () => {
  it('is served, can be cached, and matches the table', async () => {
    const { app } = await testApp({ settings: { publicRead: false } });
    const response = await supertest(app).get('/openapi.json');
    expect(response.status).toBe(200);
    expect(response.body.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(response.body.paths).sort()).toEqual([...new Set(operations.map((row) => row.path))].sort());
    await supertest(app)
      .get('/openapi.json')
      .set('If-None-Match', response.headers['etag'] ?? '')
      .expect(304);
  });

  it('has every operation once, each under its own id', () => {
    const ids = described.map(({ row }) => row.operationId);
    expect(ids.sort()).toEqual(operations.map((row) => row.id).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no dangling reference', () => {
    const references = referencesIn(document);
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) expect([reference, typeof resolve(document, reference)]).toEqual([reference, 'object']);
  });

  it('lists every error of every operation, as a problem', () => {
    for (const row of operations) {
      const responses = document.paths[row.path]?.[row.method]?.responses ?? {};
      for (const code of errorsOf(row)) {
        const response = responses[String(STATUS[code][0])];
        expect(response?.description).toContain(`\`${code}\``);
        expect(Object.keys(response?.content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });

  it('declares every parameter in a path', () => {
    for (const { path, row } of described) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
      expect(row.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)).toEqual(inPath);
    }
  });

  it('refuses unknown fields in every body', () => {
    for (const { row } of described) {
      const schema = row.requestBody?.content['application/json']?.schema;
      // For streamed bodies the document has only the type.
      if (schema === undefined || Object.keys(schema).length === 0) continue;
      const target = schema.$ref === undefined ? schema : resolve(document, schema.$ref);
      const alternatives = [Reflect.get(Object(target), 'anyOf') ?? Reflect.get(Object(target), 'oneOf') ?? [target]].flat();
      for (const alternative of alternatives)
        expect([row.operationId, Reflect.get(Object(alternative), 'additionalProperties')]).toEqual([row.operationId, false]);
    }
  });

  it('names the scope of every operation', () => {
    expect(document.paths['/v1/api-keys']?.['get']?.security).toEqual([{ apiKey: ['admin'] }]);
  });
});

describe('a schema that is both input and output', () => {
  const thing = z.object({ n: z.number().default(1) }).meta({ id: 'Thing' });

  it('has two names if its two forms differ', () => {
    const schemas = new JsonSchemas();
    expect(schemas.add(z.object({ thing }), 'output')).toMatchObject({ properties: { thing: { $ref: '#/components/schemas/Thing' } } });
    expect(schemas.add(z.array(thing), 'input')).toMatchObject({ items: { $ref: '#/components/schemas/ThingInput' } });
    expect(schemas.components).toMatchObject({ Thing: { required: ['n'] }, ThingInput: { properties: { n: { default: 1 } } } });
  });

  it('may refer to itself', () => {
    const node: z.ZodType = z
      .strictObject({
        get next() {
          return node.optional();
        },
      })
      .meta({ id: 'Node' });
    const schemas = new JsonSchemas();
    expect(schemas.add(node, 'input')).toEqual({ $ref: '#/components/schemas/Node' });
    expect(schemas.components['Node']).toMatchObject({ properties: { next: { $ref: '#/components/schemas/Node' } } });
  });
});

describe('/docs', () => {
  it('shows every operation, schema and problem, and loads nothing from elsewhere', async () => {
    const { app } = await testApp();
    const { text, headers } = await supertest(app).get('/docs').expect(200);
    for (const row of operations) expect(text).toContain(`id="${row.id}"`);
    for (const name of Object.keys(document.components.schemas)) expect(text).toContain(`id="schema-${name}"`);
    for (const code of Object.keys(STATUS) as ErrorCode[]) expect(text).toContain(`id="${code}"`);
    for (const [, target] of text.matchAll(/(?:href|src)="([^"]*)"/g)) expect(target).toMatch(/^(?:#|\/)(?!\/)/);
    for (const [, anchor] of text.matchAll(/href="#([^"]*)"/g)) expect(text).toContain(`id="${anchor}"`);
    expect(text).not.toMatch(/<script| style="| on\w+="/i);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
  });
});
