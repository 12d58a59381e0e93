import type { Tx } from '../../db/transaction.js';
import type { AppContext } from '../context.js';
import type { ActorInput } from '../inputs/actors.js';
import type { SourceInput } from '../inputs/sources.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { actorResolver } from '../names/resolve-actors.js';
import { rateResolved, resolveSource } from '../names/resolve-source.js';
import { lockForFacts } from '../record/record-changes.js';
import { redoRated } from '../record/redo-rated.js';
import { inTurn } from '../transact/in-turn.js';
import type { CheckedRow } from './check-rows.js';

type Found = { id: string } | { fault: string };

/** Whom the names in a file mean. Each is looked up once a file, in a transaction of its own, so that a batch that fails takes none along. */
export interface Names {
  learn(rows: readonly CheckedRow[]): Promise<void>;
  /** null where the row names nobody */
  actor(input: ActorInput | undefined): Found | null;
  source(input: SourceInput): Found;
}

export function namesOf(context: AppContext, caller: Caller): Names {
  const recordedBy = requireScope(caller, 'log');
  const known = new Map<string, Found>();
  const foundOr = (found: Found | undefined): Found => found ?? { fault: 'was not looked up' };

  return {
    async learn(rows) {
      const actors = new Map<string, ActorInput>();
      const sources = new Map<string, SourceInput>();
      for (const { input } of rows) {
        for (const actor of [input.allegedActor, input.origin]) {
          if (actor !== undefined && !known.has(actorKey(actor))) actors.set(actorKey(actor), actor);
        }
        if (!known.has(sourceKey(input.source))) sources.set(sourceKey(input.source), input.source);
      }
      if (actors.size + sources.size === 0) return;
      const learnt = await inTurn(context, [], async (tx) => {
        const found: [string, Found][] = [];
        // In one order, so that two files that bring the same names do not wait for each other.
        for (const [key, input] of inOrder(actors)) found.push([key, await findActor(tx, context, recordedBy, input)]);
        for (const [key, input] of inOrder(sources)) found.push([key, await findSource(tx, context, caller, recordedBy, input)]);
        return found;
      });
      for (const [key, found] of learnt) known.set(key, found);
    },
    actor: (input) => (input === undefined ? null : foundOr(known.get(actorKey(input)))),
    source: (input) => foundOr(known.get(sourceKey(input))),
  };
}

const inOrder = <T>(byKey: ReadonlyMap<string, T>): [string, T][] => [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));

const actorKey = (input: ActorInput): string => `actor ${JSON.stringify(input)}`;

/** The address is that of the item, not of the source. */
const sourceKey = (input: SourceInput): string =>
  `source ${JSON.stringify(typeof input === 'string' ? { name: input } : { ...input, url: undefined })}`;

async function findActor(tx: Tx, context: AppContext, recordedBy: string, input: ActorInput): Promise<Found> {
  const actors = actorResolver(tx, context.clock.now(), recordedBy);
  const { id } = await actors.resolve(input, '', 'other');
  const [fault] = actors.faults;
  return fault ? { fault: fault.message } : { id };
}

async function findSource(tx: Tx, context: AppContext, caller: Caller, recordedBy: string, input: SourceInput): Promise<Found> {
  const now = context.clock.now();
  const actors = actorResolver(tx, now, recordedBy);
  const source = await resolveSource(tx, caller, actors, input, 'source', now);
  const [fault] = actors.faults;
  if (fault) return { fault: fault.message };
  await lockForFacts(tx, context, source.bearsOn);
  await rateResolved(tx, caller, source, now);
  await redoRated(tx, context, source, [], now);
  return { id: source.id };
}
