import { SURROUNDS } from '../../domain/areas.js';
import { childrenOf, countryCodes, isAreaCode, isoName, parentOf } from '../../gazetteer/codes.js';
import { findAreas, similarAreas } from '../../gazetteer/find-areas.js';
import { areaCalled, type Named, nameOf } from '../../gazetteer/names.js';
import { AppError } from '../lib/errors.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';

export interface NamedCode {
  code: string;
  name: string;
}

export interface AreaCandidate extends NamedCode {
  kind: Named['kind'];
  /** in which it lies; of a town, the region that the code stands for */
  parent: NamedCode | null;
  /** how the name that was asked for fits: as a whole, as a beginning, or nearly; null where all are listed */
  match: 'exact' | 'begins' | 'similar' | null;
}

export interface AreaView extends NamedCode {
  kind: Exclude<Named['kind'], 'town'>;
  /** as ISO has it: of a subdivision, in its own language */
  isoName: string;
  parent: NamedCode | null;
  children: NamedCode[];
  /** what it surrounds without containing it */
  surrounds: NamedCode[];
  surroundedBy: NamedCode[];
}

/** How many candidates a name has at most. */
const MOST = 500;

/** What a name may mean, the likeliest first; without a name, the countries. */
export async function listAreas({ q }: { q: string | undefined }, page: PageRequest): Promise<Page<AreaCandidate>> {
  const rows = (q === undefined ? countries() : candidates(q)).map((row, place) => ({ place, row }));
  const { items, nextCursor } = await readPage<{ place: number; row: AreaCandidate }>(
    { ...page, of: { q } },
    ['integer'],
    ({ place }) => [place],
    async (after, limit) => {
      const from = after === null ? 0 : Number(after[0]) + 1;
      return rows.slice(from, from + limit);
    },
  );
  return { items: items.map(({ row }) => row), nextCursor };
}

const countries = (): AreaCandidate[] => countryCodes().map((code) => ({ ...candidate(areaCalled(code)), match: null }));

function candidates(name: string): AreaCandidate[] {
  const exact = findAreas(name);
  const isExact = (one: Named) => exact.some(({ code, kind }) => code === one.code && kind === one.kind);
  const others = similarAreas(name, MOST).filter((one) => !isExact(one));
  return [
    ...exact.map((one) => ({ ...candidate(one), match: 'exact' as const })),
    ...others.map(({ how, ...one }) => ({ ...candidate(one), match: how })),
  ];
}

function candidate({ kind, code, name }: Named): Omit<AreaCandidate, 'match'> {
  return { code, name, kind, parent: named(kind === 'town' ? code : parentOf(code)) };
}

/** @throws {AppError} `not_found` where ISO 3166 has no such code */
export function getArea(code: string): AreaView {
  if (!isAreaCode(code)) throw new AppError('not_found', `ISO 3166 has no code ${code}.`);
  const { kind, name } = areaCalled(code);
  const surroundedBy = [...SURROUNDS].filter(([, enclaves]) => enclaves.includes(code)).map(([surrounding]) => surrounding);
  return {
    code,
    name,
    kind,
    isoName: isoName(code) ?? name,
    parent: named(parentOf(code)),
    children: childrenOf(code).map(withName),
    surrounds: (SURROUNDS.get(code) ?? []).map(withName),
    surroundedBy: surroundedBy.map(withName),
  };
}

const withName = (code: string): NamedCode => ({ code, name: nameOf(code) });
const named = (code: string | null): NamedCode | null => (code === null ? null : withName(code));
