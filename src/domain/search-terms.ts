import { lineage, type ParentOf } from './actors.js';
import { contains, withContainers } from './areas.js';
import type { Area } from './claims.js';
import type { Scope } from './scope.js';

// What a commitment is found by. A change of what is made here needs a new SEARCH_VERSION, so that all terms are made anew at the next start.
export const SEARCH_VERSION = 1;

/** So many spellings of words at most: a tsvector holds a megabyte, and a hundred parties may have fifty aliases each. */
const MOST_WORDS = 5_000;

/** Terms of which one has to be there, whole or (`isPrefix`) as its beginning; or none of which may be. */
export type Wanted = { any: readonly string[]; isPrefix?: boolean } | { none: readonly string[] };

/** The words of a text, each in the spellings by which it is found. */
export type WordsOf = (text: string) => string[][];

export interface Searchable {
  title: string;
  tags: readonly string[];
  parties: readonly { id: string; name: string; aliases: readonly string[] }[];
  parentOf: ParentOf;
  /** of the current readings */
  scopes: readonly Scope[];
}

/** What lists can be filtered by beside a commitment's own columns. */
export interface TermFilter {
  partyId?: string | undefined;
  actorId?: string | undefined;
  area?: string | undefined;
  tag?: string | undefined;
  q?: string | undefined;
}

const partyTerm = (id: string) => `party:${id}`;
const actorTerm = (id: string) => `actor:${id}`;
const tagTerm = (tag: string) => `tag:${tag}`;
const wordTerm = (word: string) => `word:${word}`;
const withinTerm = (code: string) => `within:${code}`;
const atTerm = (code: string) => `at:${code}`;
const exceptTerm = (code: string) => `except:${code}`;

/** The terms of a commitment, each once. */
export function searchTerms({ title, tags, parties, parentOf, scopes }: Searchable, wordsOf: WordsOf): string[] {
  const names = [title, ...tags, ...parties.flatMap(({ name, aliases }) => [name, ...aliases])];
  return [
    ...new Set([
      ...parties.map(({ id }) => partyTerm(id)),
      ...parties.flatMap(({ id }) => lineage(id, parentOf)).map(actorTerm),
      ...tags.map(tagTerm),
      ...areaTerms(scopes),
      ...[...new Set(names.flatMap(wordsOf).flat())].slice(0, MOST_WORDS).map(wordTerm),
    ]),
  ];
}

/** What each part of a filter wants; a part that is forgotten does not compile. A `q` without a word wants nothing. */
const WANTED: { readonly [Part in keyof TermFilter]-?: (value: string, wordsOf: WordsOf) => Wanted[] } = {
  partyId: (id) => [{ any: [partyTerm(id)] }],
  actorId: (id) => [{ any: [actorTerm(id)] }],
  tag: (tag) => [{ any: [tagTerm(tag)] }],
  area: (area) => {
    const codes = withContainers(area);
    return [{ any: [withinTerm(area), ...codes.map(atTerm)] }, { none: codes.map(exceptTerm) }];
  },
  q: (q, wordsOf) => wordsOf(q).map((spellings) => ({ any: spellings.map(wordTerm), isPrefix: true })),
};

/** What has to be among the terms, by a filter. */
export function wantedTerms(filter: TermFilter, wordsOf: WordsOf): Wanted[] {
  return (Object.keys(WANTED) as (keyof TermFilter)[]).flatMap((part) => {
    const value = filter[part];
    return value === undefined ? [] : WANTED[part](value, wordsOf);
  });
}

/**
 * Where a commitment holds: by each code that it names, and by all that contain it. A code that is excepted is named where no reading covers it: what one
 * side excepts and another does not is still to be found there.
 */
function areaTerms(scopes: readonly Scope[]): string[] {
  const covered = scopes.map(({ areas, exceptAreas = [] }) => ({ at: codesOf(Array.isArray(areas) ? areas : []), except: codesOf(exceptAreas) }));
  const codes = covered.flatMap(({ at }) => at);
  const excepted = covered
    .flatMap(({ except }) => except)
    .filter((code) => covered.every(({ at, except }) => except.some((own) => contains(own, code)) || !at.some((own) => contains(own, code))));
  return [...codes.map(atTerm), ...codes.flatMap(withContainers).map(withinTerm), ...excepted.map(exceptTerm)];
}

const codesOf = (areas: readonly Area[]): string[] => areas.flatMap(({ code }) => code ?? []);
