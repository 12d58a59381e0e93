import { expect, it } from 'vitest';
import { type Conditions, conditionsOf } from '../../src/db/conditions.js';
import { Prisma } from '../../src/db/generated/client.js';
import type { ActMeaning, StatementAct } from '../../src/domain/vocabulary.js';

interface Filter {
  name?: string | undefined;
  isOpen?: boolean | undefined;
}

const CONDITIONS: Conditions<Filter> = {
  name: (name) => Prisma.sql`name = ${name}`,
  isOpen: (isOpen) => (isOpen ? Prisma.sql`open` : null),
};

const asked = (filter: Filter): string[] => [...conditionsOf(filter, CONDITIONS).values()].map(({ sql }) => sql);

it('every part that is given sets its condition, whatever its value', () => {
  expect(asked({})).toEqual([]);
  expect(asked({ name: undefined, isOpen: undefined })).toEqual([]);
  expect(asked({ name: '', isOpen: true })).toEqual(['name = ?', 'open']);
  expect(asked({ isOpen: false })).toEqual([]);
});

// `npm run verify` fails where one of these lines compiles.
it('what is forgotten does not compile', () => {
  // @ts-expect-error isOpen has no condition
  const part: Conditions<Filter> = { name: () => null };
  // @ts-expect-error most acts have no meaning
  const meanings: Record<StatementAct, ActMeaning> = { announces: { existence: 'affirms' } };
  expect([part, meanings]).toHaveLength(2);
});
