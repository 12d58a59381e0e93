import type { Request } from 'express';
import { z } from 'zod';
import { AppError, type Fault } from '../../app/lib/errors.js';
import { faultsOf, safeParseInput } from '../../app/lib/parse-input.js';
import type { Operation } from './operation.js';

interface Parameters {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
}

/**
 * Returns a parser of path and query by the row's schemas.
 * @throws {AppError} `not_found` for a path that its schema refuses; `malformed_request` with every fault of the query
 */
export function parameterParser(row: Operation): (request: Request) => Parameters {
  const querySchema = (row.query ?? z.object({})).strict();
  const lists = new Set(Object.entries<z.core.$ZodType>(querySchema.shape).flatMap(([name, field]) => (isList(field) ? [name] : [])));
  return (request) => {
    const params = row.params ? safeParseInput(row.params, request.params) : { success: true as const, data: {} };
    if (!params.success) throw new AppError('not_found', 'Nothing exists at this address; see "errors".', under('path', params.error));
    const query = safeParseInput(querySchema, queryOf(request.originalUrl, lists));
    if (!query.success) throw new AppError('malformed_request', 'Correct the query parameters that "errors" lists.', under('query', query.error));
    return { params: params.data, query: query.data };
  };
}

/**
 * Returns repeatable parameters as arrays, others as strings; one that is wrongly repeated is an array, too, and
 * refused.
 */
function queryOf(url: string, lists: ReadonlySet<string>): Record<string, string | string[]> {
  const start = url.indexOf('?');
  if (start < 0) return {};
  const parameters = new URLSearchParams(url.slice(start + 1));
  const entries = [...new Set(parameters.keys())].map((name) => {
    const values = parameters.getAll(name);
    const [first = ''] = values;
    return [name, values.length === 1 && !lists.has(name) ? first : values] as const;
  });
  // `fromEntries` treats `__proto__` as an ordinary name, so the strict schema refuses it.
  return Object.fromEntries(entries);
}

function isList(field: z.core.$ZodType): boolean {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodPrefault) return isList(field.def.innerType);
  return field instanceof z.ZodArray;
}

const under = (where: string, error: z.ZodError): Fault[] => faultsOf(error).map(({ path, message }) => ({ path: `${where}.${path}`, message }));
