import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;
type Schema = z.core.$ZodType;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'an array',
  tuple: 'an array',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

/**
 * Zod's error map for callers' input: the message follows the path of the field and says what to send instead.
 * A message that a schema sets itself wins. Pass it to each parse whose faults reach a caller.
 */
export function whatToSend(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return sendInstead(issue, describe(issue.inst) ?? TYPES[issue.expected] ?? 'another type');
    case 'invalid_value':
      return sendInstead(issue, oneOf(issue.values));
    case 'invalid_union':
      return wrongAlternative(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'not_multiple_of':
      return `is not a multiple of ${issue.divisor}; send one that is`;
    default:
      return 'is not valid; send what /docs describes for this field';
  }
}

const sendInstead = ({ input }: { input?: unknown }, wanted: string): string => `${received(input)}; send ${wanted}`;

function received(input: unknown): string {
  if (input === undefined) return 'is missing';
  if (typeof input === 'string') return input.length <= 50 ? `is ${JSON.stringify(input)}` : 'is another string';
  if (input === null || typeof input === 'boolean') return `is ${input}`;
  return Array.isArray(input) ? 'is an array' : `is ${TYPES[typeof input] ?? 'of another type'}`;
}

/** What a schema takes, in words; undefined for schemas without a short description. */
function describe(schema: unknown): string | undefined {
  if (schema instanceof z.ZodObject) return withFields(schema);
  if (schema instanceof z.ZodNumberFormat) return 'a whole number';
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral)
    return oneOf([...(schema instanceof z.ZodEnum ? schema.options : schema.values)]);
  if (schema instanceof z.ZodPipe) return describe(schema.def.in);
  if (schema instanceof z.ZodUnion) return alternatives(schema.options.map(describe));
  return schema instanceof z.ZodType ? TYPES[schema.def.type] : undefined;
}

function withFields({ shape }: z.ZodObject): string {
  const names = Object.entries(shape).map(([name, field]) => ({ name: `"${name}"`, isRequired: !isOptional(field) }));
  const required = names.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  if (required.length > 0) return `an object with ${list(required, 'and')}`;
  return names.length > 0 && names.length <= 12
    ? `an object with some of ${list(
        names.map(({ name }) => name),
        'and',
      )}`
    : 'an object';
}

/** A field with a default is optional, too. */
const isOptional = (field: Schema): boolean => z.safeParse(field, undefined).success;

/**
 * A discriminated union names the field that tells its options apart; its `input` is the object that holds the field.
 */
function wrongAlternative({ inst, input, ...issue }: Issue): string {
  const options: readonly unknown[] = inst instanceof z.ZodUnion ? inst.options : [];
  const field = 'discriminator' in issue && typeof issue.discriminator === 'string' ? issue.discriminator : undefined;
  if (field === undefined) return sendInstead({ input }, alternatives(options.map(describe)) ?? 'one of the forms that /docs lists');
  const wanted = alternatives(options.map((option) => (option instanceof z.ZodObject ? describe(option.shape[field]) : undefined)));
  return sendInstead({ input: Object(input)[field] }, wanted ?? 'one of the values that /docs lists');
}

function alternatives(wanted: readonly (string | undefined)[]): string | undefined {
  const each = [...new Set(wanted.filter((one) => one !== undefined))];
  return each.length > 0 ? list(each, 'or') : undefined;
}

const oneOf = (values: readonly unknown[]): string =>
  list(
    values.map((value) => JSON.stringify(value)),
    'or',
  );

function list(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function tooSmall({ origin, minimum, inclusive, input }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string') return input === '' ? 'is empty; send at least one character' : `is too short; send at least ${minimum} characters`;
  if (origin === 'array') return Number(minimum) === 1 ? 'is empty; send at least one item' : `has too few items; send at least ${minimum}`;
  return `is too small; send ${inclusive === false ? `more than ${minimum}` : `${minimum} or more`}`;
}

function tooBig({ origin, maximum, inclusive }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'string') return `is too long; send at most ${maximum} characters`;
  if (origin === 'array') return `has too many items; send at most ${maximum}`;
  return `is too large; send ${inclusive === false ? `less than ${maximum}` : `${maximum} or less`}`;
}
