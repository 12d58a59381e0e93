import { z } from 'zod';
import { AddStatementInput, addStatement } from '../../app/statements/add-statement.js';
import { getStatement, listStatements } from '../../app/statements/list-statements.js';
import { type Operation, operation } from '../lib/operation.js';
import { presentStatement } from '../presenters/statements.js';
import { pageResponse } from '../presenters/values.js';
import { cursorParameter, limitParameter } from '../schemas/parameters.js';
import { statementPageSchema, statementSchema } from '../schemas/statements.js';
import { commitmentId, LINK } from './commitments.js';

export const statementOperations: readonly Operation[] = [
  operation({
    id: 'addStatement',
    method: 'post',
    path: '/v1/commitments/{id}/statements',
    summary: 'Record what somebody said about a commitment',
    description: 'A statement with claims creates a reading of its principal; omitted fields are inherited from the principal’s previous reading.',
    tags: ['Statements'],
    access: 'log',
    params: commitmentId,
    body: AddStatementInput,
    responses: { 201: { description: 'The statement', schema: statementSchema } },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params, body }) {
      const id = await addStatement(context, caller, params.id, body);
      return { status: 201, body: presentStatement(await getStatement(context, caller, id)) };
    },
  }),
  operation({
    id: 'listStatements',
    method: 'get',
    path: '/v1/commitments/{id}/statements',
    summary: 'List the statements about a commitment, oldest first',
    tags: ['Statements'],
    access: 'public_read',
    params: commitmentId,
    query: z.object({ limit: limitParameter, cursor: cursorParameter }),
    responses: { 200: { description: 'A page of statements', schema: statementPageSchema, headers: LINK } },
    errors: ['not_found', 'gone'],
    async handle(request) {
      return pageResponse(request, await listStatements(request.context, request.caller, request.params.id, request.query), presentStatement);
    },
  }),
];
