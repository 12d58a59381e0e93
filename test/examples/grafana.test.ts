import { readFileSync } from 'node:fs';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { registerFigures } from '../../src/figures.js';
import type { JsonSchema } from '../../src/http/docs/json-schemas.js';
import { buildOpenApi } from '../../src/http/docs/openapi.js';
import { operations } from '../../src/http/routes/index.js';
import { testApp } from '../support/app.js';

interface Target {
  expr?: string;
  url?: string;
  root_selector?: string;
  columns?: { selector: string; type: string }[];
}
interface Panel {
  id: number;
  type: string;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: Target[];
}

const dashboard: { schemaVersion: number; uid: string; panels: Panel[]; templating: { list: { name: string }[] } } = JSON.parse(
  readFileSync('examples/grafana/pledgewatch.json', 'utf8'),
);
const targets = dashboard.panels.flatMap(({ title, targets = [] }) => targets.map((target) => ({ title, ...target })));
const document = buildOpenApi(operations, { version: '1', publicRead: true });

/** The schema behind references and `null`. */
function settled(schema: JsonSchema | undefined): JsonSchema {
  const { $ref, anyOf } = Object(schema) as { $ref?: string; anyOf?: JsonSchema[] };
  if ($ref !== undefined) return settled(document.components.schemas[$ref.replace('#/components/schemas/', '')]);
  if (anyOf) return settled(anyOf.find((each) => Reflect.get(each, 'type') !== 'null'));
  return schema ?? {};
}
/** The schema of what stands at `a.b` in it. */
const at = (schema: JsonSchema, path: string): JsonSchema =>
  path.split('.').reduce((here, name) => settled(Reflect.get(Object(Reflect.get(here, 'properties')), name)), schema);

describe('the dashboard for Grafana', () => {
  it('reads only figures that the service tells', async () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    registerFigures(registry, (await testApp({ parts: { metrics: registry } })).context);
    const told = registry.getMetricsAsArray().map(({ name }) => name);
    const read = targets.flatMap(({ expr = '' }) => expr.match(/\b(?:pledgewatch|process|nodejs)_\w+/g) ?? []);
    expect(read.length).toBeGreaterThan(12);
    expect(read.filter((name) => !told.includes(name.replace(/_(bucket|count|sum)$/, '')))).toEqual([]);
    expect(told.filter((name) => name.startsWith('pledgewatch_') && !read.some((each) => each.startsWith(name)))).toEqual([]);
  });

  it.each(targets.filter(({ url }) => url !== undefined))('$title: every path, parameter and field of $url is in the interface', (target) => {
    const { pathname, searchParams } = new URL(target.url ?? '', 'http://service');
    const operation = document.paths[decodeURI(pathname).replace(/\$\{commitment\}/, '{id}')]?.['get'];
    const parameters = operation?.parameters.map(({ name }) => name) ?? [];
    expect(operation?.operationId).toBeTypeOf('string');
    expect([...searchParams.keys()].filter((name) => !parameters.includes(name))).toEqual([]);
    const list = at(settled(operation?.responses['200']?.content?.['application/json']?.schema), target.root_selector ?? '');
    expect(list).toHaveProperty('type', 'array');
    for (const { selector, type } of target.columns ?? []) {
      const field = at(settled(Reflect.get(Object(list), 'items')), selector);
      const isInstant = Reflect.get(field, 'format') === 'date-time';
      expect([selector, Reflect.get(field, 'type'), isInstant]).toEqual([selector, 'string', type === 'timestamp']);
    }
  });

  it('is laid out without gaps in what Grafana needs', () => {
    expect(dashboard).toMatchObject({ schemaVersion: 39, uid: 'pledgewatch' });
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    for (const { gridPos } of dashboard.panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
    const overlaps = dashboard.panels.flatMap((a, i) =>
      dashboard.panels
        .slice(i + 1)
        .filter(
          ({ gridPos: b }) =>
            a.gridPos.x < b.x + b.w && b.x < a.gridPos.x + a.gridPos.w && a.gridPos.y < b.y + b.h && b.y < a.gridPos.y + a.gridPos.h,
        )
        .map((b) => [a.title, b.title]),
    );
    expect(overlaps).toEqual([]);
    const known = [...dashboard.templating.list.map(({ name }) => name), '__rate_interval'];
    const used = [...JSON.stringify(dashboard).matchAll(/\$\{?(\w+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});
