import type { Request } from 'express';
import { z } from 'zod';
import { AppError, type Fault } from '../../app/lib/errors.js';
import { faultsOf } from '../../app/lib/parse-input.js';
import type { Operation } from './operation.js';

interface Parameters {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
}

/** Reads path and query by the row's schemas: a path that cannot name anything is 404, a wrong or unknown query parameter 400 with every fault. */
export function parameterParser(row: Operation): (request: Request) => Parameters {
  const querySchema = (row.query ?? z.object({})).strict();
  const lists = new Set(Object.entries<z.core.$ZodType>(querySchema.shape).flatMap(([name, field]) => (isList(field) ? [name] : [])));
  return (request) => {
    const params = row.params ? row.params.safeParse(request.params) : { success: true as const, data: {} };
    if (!params.success) throw new AppError('not_found', 'There is nothing under this address.', under('path', params.error));
    const query = querySchema.safeParse(queryOf(request.originalUrl, lists));
    if (!query.success)
      throw new AppError('malformed_request', 'The query cannot be understood; each fault is named in "errors".', under('query', query.error));
    return { params: params.data, query: query.data };
  };
}

/** A parameter that may be repeated is a list however often it is given; any other is a text, or a list if it is wrongly given twice. */
function queryOf(url: string, lists: ReadonlySet<string>): Record<string, string | string[]> {
  const start = url.indexOf('?');
  if (start < 0) return {};
  const parameters = new URLSearchParams(url.slice(start + 1));
  const entries = [...new Set(parameters.keys())].map((name) => {
    const values = parameters.getAll(name);
    const [first = ''] = values;
    return [name, values.length === 1 && !lists.has(name) ? first : values] as const;
  });
  // Not an object literal: `__proto__` must stay a name like any other, so that it is refused as unknown.
  return Object.fromEntries(entries);
}

function isList(field: z.core.$ZodType): boolean {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodPrefault) return isList(field.def.innerType);
  return field instanceof z.ZodArray;
}

const under = (where: string, error: z.ZodError): Fault[] => faultsOf(error).map(({ path, message }) => ({ path: `${where}.${path}`, message }));
