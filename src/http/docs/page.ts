import { createHash } from 'node:crypto';
import type { ErrorCode } from '../../app/lib/errors.js';
import { Html, html } from '../../lib/html.js';
import { STATUS } from '../lib/problem.js';
import type { OpenApiDocument, OpenApiOperation, OpenApiResponse, Parameter } from './openapi.js';
import type { OpenApiWebhook } from './openapi-webhooks.js';
import { MEANINGS } from './operation-errors.js';
import { schemaText } from './schema-text.js';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --note: #777; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
pre { background: var(--soft); padding: .75rem; overflow-x: auto; border-radius: .3rem; font-size: .85rem; }
code, pre { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid var(--line); }
details { border: 1px solid var(--line); border-radius: .3rem; margin: .5rem 0; padding: .4rem .75rem; }
summary { cursor: pointer; }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700; }
.note { color: var(--note); }
`;

/** Content-Security-Policy of the page: its own style and nothing else. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Renders the OpenAPI document as one self-contained HTML page. */
export function docsPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, row]) => ({ path, method, row })),
  );
  const sections = document.tags.map(({ name }) => {
    const rows = operations.filter(({ row }) => row.tags.includes(name));
    return html`<h2>${name}</h2>${rows.map(({ path, method, row }) => operationView(path, method, row))}`;
  });
  const schemas = Object.entries(document.components.schemas).sort(([a], [b]) => a.localeCompare(b));
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${document.info.title} ${document.info.version}: the API</title>
<style>${new Html(STYLE)}</style></head><body>
<h1>${document.info.title} ${document.info.version}: the API</h1>
${document.info.description.split('\n\n').map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
<p>Machine-readable: <a href="/openapi.json">/openapi.json</a></p>
${sections}
<h2>Webhook messages</h2>
<p>Messages to endpoints of the channel <code>webhook</code>: signed, in order per commitment, and repeated until received.</p>
${Object.entries(document.webhooks).map(([type, { post }]) => webhookView(type, post))}
<h2>Problems</h2>
<table><tr><th>status</th><th>code</th><th>meaning</th></tr>${problemRows()}</table>
<h2>Schemas</h2>
${schemas.map(([name, schema]) => html`<h3 id="schema-${name}">${name}</h3><pre>${schemaText(schema)}</pre>`)}
</body></html>
`;
  return page.text;
}

function operationView(path: string, method: string, row: OpenApiOperation): Html {
  const body = Object.entries(row.requestBody?.content ?? {});
  return html`<details id="${row.operationId}"><summary><span class="method">${method.toUpperCase()}</span> <code>${path}</code> ${row.summary}</summary>
${row.description !== undefined && html`<p>${prose(row.description)}</p>`}
<p>${access(row)}</p>
${row.parameters.length > 0 && html`<h4>Parameters</h4><table>${row.parameters.map(parameterRow)}</table>`}
${body.map(([type, { schema }]) => html`<h4>Body <code>${type}</code></h4><pre>${schemaText(schema)}</pre>`)}
<h4>Responses</h4><table>${Object.entries(row.responses).map(([status, response]) => responseRow(status, response))}</table></details>
`;
}

function webhookView(type: string, row: OpenApiWebhook['post']): Html {
  const { schema, example } = row.requestBody.content['application/json'];
  return html`<details id="${row.operationId}"><summary><code>${type}</code> ${row.summary}</summary>
<h4>Headers</h4><table>${row.parameters.map(parameterRow)}</table>
<h4>Body</h4><pre>${schemaText(schema)}</pre>
<h4>Example</h4><pre>${JSON.stringify(example, null, 2)}</pre>
<h4>Your response</h4><table>${Object.entries(row.responses).map(([status, { description }]) => html`<tr><td>${status}</td><td>${prose(description)}</td></tr>`)}</table></details>
`;
}

function access(row: OpenApiOperation): string {
  const scopes = row.security.flatMap((way) => Object.values(way).flat());
  if (scopes.length === 0) return 'Open to everyone.';
  const open = row.security.some((way) => Object.keys(way).length === 0);
  return open ? 'Open to everyone; no key is needed.' : `Needs an API key with the scope "${scopes.join('", "')}".`;
}

function parameterRow(parameter: Parameter): Html {
  return html`<tr><td><code>${parameter.name}</code></td><td>${parameter.in}${parameter.required && ', required'}</td><td>${schemaText(parameter.schema)}</td><td>${
    parameter.description !== undefined && prose(parameter.description)
  }</td></tr>`;
}

function responseRow(status: string, response: OpenApiResponse): Html {
  const content = Object.values(response.content ?? {}).map(({ schema }) => html`<pre>${schemaText(schema)}</pre>`);
  const isProblem = Number(status) >= 400;
  return html`<tr><td>${status}</td><td>${response.description.split('\n\n').map((line) => html`<div>${prose(line)}</div>`)}${!isProblem && content}</td></tr>`;
}

function problemRows(): Html[] {
  const codes = Object.keys(STATUS) as ErrorCode[];
  return codes.map((code) => html`<tr id="${code}"><td>${STATUS[code][0]}</td><td><code>${code}</code></td><td>${prose(MEANINGS[code])}</td></tr>`);
}

/** Renders `backticks` as code. */
function prose(text: string): Html {
  return html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
