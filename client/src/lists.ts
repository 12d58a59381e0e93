import type { paths } from './generated/interface.js';
import { refusal } from './problem.js';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

type PageOf<P> = P extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never;

/** Paths that return pages. */
export type ListPath = { [P in keyof paths]: PageOf<paths[P]> extends Page<unknown> ? P : never }[keyof paths];
/** The type of the items of a path. */
export type ItemOf<P extends ListPath> = PageOf<paths[P]> extends Page<infer T> ? T : never;
/** The parameters of a path: `query` with the filters, and `path` if it has parameters. */
export type ListParams<P extends ListPath> = ParametersOf<paths[P]>;
type ParametersOf<P> = P extends { get: { parameters: infer A extends { query?: object; path?: object } } } ? Pick<A, 'query' | 'path'> : never;

/** `GET` of openapi-fetch for any path, without types. */
export type PlainGet = (
  path: string,
  init: { params: object; signal?: AbortSignal },
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Yields the items of all pages; fetches the next page when it is needed. @throws {PledgewatchError} */
export async function* itemsOf<P extends ListPath>(
  get: PlainGet,
  path: P,
  params: { query?: object; path?: object },
  signal?: AbortSignal,
): AsyncGenerator<ItemOf<P>> {
  let cursor: string | null | undefined;
  do {
    const query = { ...params.query, ...(cursor && { cursor }) };
    const { data, error, response } = await get(path, { params: { ...params, query }, ...(signal && { signal }) });
    if (data === undefined) throw refusal(response, error);
    const page = data as Page<ItemOf<P>>;
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
