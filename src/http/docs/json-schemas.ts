import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;
type Direction = 'input' | 'output';

const COMPONENTS = '#/components/schemas/';

/**
 * Converts zod schemas to JSON Schemas (draft 2020-12, for OpenAPI 3.1). A schema with `meta({ id })` becomes a
 * component; if its input form differs from its output form, the input form is named `<id>Input`.
 */
export class JsonSchemas {
  readonly components: Record<string, JsonSchema> = {};
  readonly #texts = new Map<string, string>();

  /** Returns the JSON Schema, or a reference to its component. */
  add(schema: z.ZodType, direction: Direction): JsonSchema {
    const { $schema: _dialect, $defs = {}, ...own } = z.toJSONSchema(schema, { io: direction, override: simplify });
    const { id, ...rest } = own;
    const definitions: Record<string, JsonSchema> = { ...$defs };
    if (typeof id === 'string') definitions[id] = rest;
    const names = new Map(Object.keys(definitions).map((name) => [name, this.#nameFor(name, definitions, direction)]));
    const rename = (reference: string): string => {
      const target = reference === '#' && typeof id === 'string' ? id : reference.replace(/^#\/\$defs\//, '');
      return `${COMPONENTS}${names.get(target) ?? target}`;
    };
    for (const [name, definition] of Object.entries(definitions)) this.components[names.get(name) ?? name] ??= withReferences(definition, rename);
    return typeof id === 'string' ? { $ref: rename('#') } : withReferences(rest, rename);
  }

  #nameFor(name: string, definitions: Readonly<Record<string, JsonSchema>>, direction: Direction): string {
    const text = JSON.stringify(definitions[name]);
    const earlier = this.#texts.get(name);
    if (earlier === undefined) this.#texts.set(name, text);
    if (earlier === undefined || earlier === text) return name;
    if (direction === 'input') return `${name}Input`;
    throw new Error(`Two schemas with different forms have the id "${name}": give one of them its own id`);
  }
}

function withReferences(schema: JsonSchema, rename: (reference: string) => string): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key: string, value: unknown) => {
    if (key === '$ref' && typeof value === 'string' && !value.startsWith(COMPONENTS)) return rename(value);
    return value;
  });
}

/** Removes noise: the pattern behind a format, and the bounds of every safe integer. */
function simplify({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

/** Returns the properties of an object schema, for parameters. */
export function propertiesOf(schema: z.ZodObject): { name: string; required: boolean; schema: JsonSchema; description?: string }[] {
  const json = z.toJSONSchema(schema, { io: 'input', override: simplify });
  return Object.entries(json.properties ?? {}).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return [];
    const { description, id: _id, ...rest } = property;
    return [{ name, required: json.required?.includes(name) ?? false, schema: rest, ...(description === undefined ? {} : { description }) }];
  });
}
