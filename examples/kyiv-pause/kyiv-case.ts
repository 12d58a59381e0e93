import { readFileSync } from 'node:fs';

/** An actor of the case; `parent` is the key of another that stands before it. */
export interface CaseActor {
  key: string;
  name: string;
  kind: string;
  iso?: string;
  parent?: string;
}

type Json = Record<string, unknown>;

export interface ExpectedAnswer {
  at: string;
  status: string;
  certainty?: string;
  disputed?: boolean;
  disagreesOn?: string[];
  readings: Record<string, Json>;
}

export interface KyivCase {
  actors: CaseActor[];
  commitment: Json & { title: string; parties: (Json & { actor: string })[] };
  statements: (Json & { n: number; speaker: string; onBehalfOf: string; act: string; saidAt: string; gist: string })[];
  reports: (Json & { key: string; allegedActor: string; origin?: string; source: Json & { name: string; affiliatedWith?: string } })[];
  expected: ExpectedAnswer[];
}

// The file lies beside the sources; a compiled run stands one folder deeper.
const here = new URL(import.meta.url.includes('/dist/') ? '../../../examples/kyiv-pause/case.json' : './case.json', import.meta.url);

/** The whole case as stored in `case.json`. */
export const kyivCase: KyivCase = JSON.parse(readFileSync(here, 'utf8'));

/** What to send to the API, in order, once the actors have ids: actors by key become ids. */
export function statementBody(row: KyivCase['statements'][number], idOf: (key: string) => string): Json {
  const { n: _, speaker, onBehalfOf, ...rest } = row;
  return { ...rest, speaker: { id: idOf(speaker) }, onBehalfOf: { id: idOf(onBehalfOf) } };
}

export function reportBody(row: KyivCase['reports'][number], idOf: (key: string) => string): Json {
  const { key, allegedActor, origin, source, ...rest } = row;
  const { affiliatedWith, ...outlet } = source;
  return {
    ...rest,
    externalId: key,
    allegedActor: { id: idOf(allegedActor) },
    ...(origin !== undefined && { origin: { id: idOf(origin) } }),
    source: { ...outlet, ...(affiliatedWith !== undefined && { affiliatedWith: { id: idOf(affiliatedWith) } }) },
  };
}

export function commitmentBody(row: KyivCase['commitment'], idOf: (key: string) => string): Json {
  return { ...row, parties: row.parties.map(({ actor, ...party }) => ({ ...party, actor: { id: idOf(actor) } })) };
}
