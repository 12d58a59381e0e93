import { posix } from 'node:path';
import { readImports } from './imports.js';

export interface CycleFault {
  path: string;
  line: number;
  message: string;
}

/** Who imports whom, and where: `from` → `to` → the first import that says so. */
type Graph = ReadonlyMap<string, ReadonlyMap<string, { path: string; line: number }>>;

/**
 * Finds the cycles between files and between folders. A folder and its subfolder are two, and an import of a type counts as any
 * other: whoever reads one side must read the other.
 *
 * @param sources by path from the root of the repository, with forward slashes
 */
export function checkCycles(sources: ReadonlyMap<string, string>): CycleFault[] {
  const files = importGraph(sources);
  return [...cyclesOf(files, 'files'), ...cyclesOf(folderGraph(files), 'folders')];
}

function importGraph(sources: ReadonlyMap<string, string>): Graph {
  const graph = new Map<string, Map<string, { path: string; line: number }>>();
  for (const [path, source] of sources) {
    const targets = new Map<string, { path: string; line: number }>();
    for (const { specifier, line } of readImports(path, source).imports) {
      const target = specifier?.startsWith('.') ? resolve(sources, posix.join(posix.dirname(path), specifier)) : undefined;
      if (target !== undefined && !targets.has(target)) targets.set(target, { path, line });
    }
    graph.set(path, targets);
  }
  return graph;
}

/** What is written as `.js` is a TypeScript file, unless there is a JavaScript file of that name. */
const resolve = (sources: ReadonlyMap<string, string>, path: string): string | undefined =>
  [path, path.replace(/\.([cm]?)jsx?$/, '.$1ts'), path.replace(/\.jsx?$/, '.tsx')].find((candidate) => sources.has(candidate));

function folderGraph(files: Graph): Graph {
  const graph = new Map<string, Map<string, { path: string; line: number }>>();
  for (const [file, targets] of files) {
    const from = posix.dirname(file);
    const folders = graph.get(from) ?? new Map<string, { path: string; line: number }>();
    graph.set(from, folders);
    for (const [target, place] of targets) {
      const to = posix.dirname(target);
      if (to !== from && !folders.has(to)) folders.set(to, place);
    }
  }
  return graph;
}

/** One cycle, the shortest, for each file or folder that is in one; each is told once. */
function cyclesOf(graph: Graph, what: 'files' | 'folders'): CycleFault[] {
  const faults: CycleFault[] = [];
  const told = new Set<string>();
  for (const node of [...graph.keys()].sort()) {
    if (told.has(node)) continue;
    const cycle = shortestCycle(graph, node);
    const first = cycle && graph.get(node)?.get(cycle[1] ?? node);
    if (!cycle || !first) continue;
    for (const member of cycle) told.add(member);
    faults.push({ ...first, message: `${what} import each other in a cycle: ${inWords(graph, cycle, what)}` });
  }
  return faults;
}

/** From the node back to itself, both ends included; null where no way leads back. */
function shortestCycle(graph: Graph, node: string): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [node];
  for (const current of queue) {
    for (const next of graph.get(current)?.keys() ?? []) {
      if (next === node) {
        const way = [node];
        for (let step = current; step !== node; step = cameFrom.get(step) ?? node) way.unshift(step);
        return [node, ...way];
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, current);
      queue.push(next);
    }
  }
  return null;
}

function inWords(graph: Graph, cycle: readonly string[], what: 'files' | 'folders'): string {
  if (what === 'files') return cycle.join(' → ');
  const steps = cycle.slice(1).map((to, i) => {
    const place = graph.get(cycle[i] ?? to)?.get(to);
    return `${to} (${place?.path}:${place?.line})`;
  });
  return [cycle[0], ...steps].join(' → ');
}
