import { type Html, html } from '../../lib/html.js';
import type { JsonSchema } from './json-schemas.js';

type Schema = JsonSchema | boolean;

/** Renders a JSON Schema in TypeScript notation, with references as links. */
export function schemaText(schema: Schema, indent = 0): Html {
  if (typeof schema === 'boolean') return html`${schema ? 'anything' : 'nothing'}`;
  if (schema.$ref !== undefined) return link(schema.$ref);
  if (schema.const !== undefined) return html`${JSON.stringify(schema.const)}`;
  if (schema.enum !== undefined) return html`${schema.enum.map((value) => JSON.stringify(value)).join(' | ')}`;
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return joined(options, ' | ', indent);
  if (schema.allOf !== undefined) return joined(schema.allOf, ' & ', indent);
  if (schema.type === 'array') return html`${itemText(schema, indent)}[]`;
  if (schema.type === 'object') return objectText(schema, indent);
  return html`${[schema.type ?? 'anything'].flat().join(' | ')}${limits(schema)}`;
}

function link(reference: string): Html {
  const name = reference.split('/').at(-1) ?? '';
  return html`<a href="#schema-${name}">${name}</a>`;
}

function joined(schemas: readonly Schema[], by: string, indent: number): Html {
  return html`${schemas.map((schema, i) => html`${i > 0 && by}${schemaText(schema, indent)}`)}`;
}

function itemText(schema: JsonSchema, indent: number): Html {
  const items = Array.isArray(schema.items) ? undefined : schema.items;
  if (items === undefined) return html`anything`;
  const text = schemaText(items, indent);
  return /^[^{].* [|&] /.test(text.text) ? html`(${text})` : text;
}

function objectText(schema: JsonSchema, indent: number): Html {
  const members = Object.entries(schema.properties ?? {});
  const rest = schema.additionalProperties;
  if (members.length === 0) return typeof rest === 'object' ? html`{ [name]: ${schemaText(rest, indent)} }` : html`object`;
  const pad = '  '.repeat(indent + 1);
  const lines = members.map(([name, member]) => {
    const optional = schema.required?.includes(name) ? '' : '?';
    const note = typeof member === 'object' && member.description !== undefined && html`  <span class="note">// ${member.description}</span>`;
    return html`${pad}<b>${name}</b>${optional}: ${schemaText(member, indent + 1)}${note}\n`;
  });
  return html`{\n${lines}${'  '.repeat(indent)}}`;
}

function limits(schema: JsonSchema): string {
  const parts: string[] = [];
  if (schema.format !== undefined) parts.push(schema.format);
  if (schema.minLength !== undefined || schema.maxLength !== undefined) parts.push(`${schema.minLength ?? 0}–${schema.maxLength ?? '…'} characters`);
  if (schema.minimum !== undefined || schema.maximum !== undefined) parts.push(`${schema.minimum ?? '…'} to ${schema.maximum ?? '…'}`);
  if (schema.default !== undefined) parts.push(`default ${JSON.stringify(schema.default)}`);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
