import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** Milliseconds of processor time that a service has used so far, and each session of its database, by process id. */
export interface Cpu {
  node: number;
  sessions: ReadonlyMap<number, number>;
}

/** What was used in between; sessions that ended meanwhile, such as those of what was measured before, are left out. */
export function usedBetween(before: Cpu, after: Cpu): { node: number; postgres: number } {
  const postgres = [...after.sessions].reduce((sum, [pid, ms]) => sum + ms - (before.sessions.get(pid) ?? 0), 0);
  return { node: after.node - before.node, postgres };
}

const MS_A_TICK = 1_000 / Number(execFileSync('getconf', ['CLK_TCK']).toString());

/** Reads /proc, so on Linux alone, with PostgreSQL on the same machine. @param database the name of its database */
export async function cpuOf(pid: number, database: string): Promise<Cpu> {
  const sessions = await sessionsOf(database);
  const used = await Promise.all(sessions.map(async (session) => [session, await usedBy(session)] as const));
  return { node: await usedBy(pid), sessions: new Map(used) };
}

async function sessionsOf(database: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const titles = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(gone)));
  return pids.filter((_, index) => titles[index]?.startsWith('postgres:') && titles[index]?.includes(` ${database} `));
}

async function usedBy(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(gone);
  // The name of the command may have blanks in it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * MS_A_TICK;
}

/** It has ended in between. */
const gone = () => '';
