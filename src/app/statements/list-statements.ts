import { findStatement, findStatements, type StatementView } from '../../db/statements.js';
import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';
import { readableCommitment } from '../read/readable-commitment.js';

/** A page of what was said about a commitment, in the order in which it was said. */
export async function listStatements(context: AppContext, caller: Caller, commitmentId: string, page: PageRequest): Promise<Page<StatementView>> {
  await readableCommitment(context, caller, commitmentId);
  return readPage(
    page,
    ['instant', 'string'],
    ({ saidAt, id }: StatementView) => [saidAt, id],
    (after, limit) => findStatements(context.database.prisma, commitmentId, after && { saidAt: Number(after[0]), id: String(after[1]) }, limit),
  );
}

export async function getStatement(context: AppContext, caller: Caller, id: string): Promise<StatementView> {
  const statement = await findStatement(context.database.prisma, id);
  if (!statement) throw new AppError('not_found', `There is no statement ${id}.`);
  await readableCommitment(context, caller, statement.commitmentId);
  return statement;
}
