import { listSources as findPage, type SourceView } from '../../db/sources.js';
import { nameKey } from '../../lib/name-key.js';
import type { AppContext } from '../context.js';
import { type Caller, seesUnpublished } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';

/** A page of the sources that the caller may see, in the order of their names. */
export async function listSources(
  context: AppContext,
  caller: Caller,
  { q }: { q?: string | undefined },
  page: PageRequest,
): Promise<Page<SourceView>> {
  const key = q === undefined ? undefined : nameKey(q);
  return readPage(
    page,
    ['string'],
    (source: SourceView) => [source.nameKey],
    (after, limit) =>
      findPage(context.database.prisma, { nameKey: key, publicOnly: !seesUnpublished(caller), after: after && String(after[0]), limit }),
  );
}

/** @throws {AppError} `not_found` */
export async function getSource(context: AppContext, caller: Caller, id: string): Promise<SourceView> {
  const [source] = await findPage(context.database.prisma, { ids: [id], publicOnly: !seesUnpublished(caller) });
  if (!source) throw new AppError('not_found', `There is no source ${id}.`);
  return source;
}
