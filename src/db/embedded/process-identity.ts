import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** Tells one process from every other, also from a later one that was given the same PID. `''` stands for "cannot be known on this system". */
export interface ProcessIdentity {
  pid: number;
  /** when it started, in a unit that only this system needs to understand */
  start: string;
  /** which boot of the machine */
  boot: string;
  /** which PID namespace (container) */
  namespace: string;
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, start: startOf(process.pid), boot: bootId(), namespace: pidNamespace() };
}

/** Whether that process still runs. Where this cannot be known for sure, yes. */
export function isAlive(process_: ProcessIdentity): boolean {
  if (differ(process_.boot, bootId())) return false;
  if (!exists(process_.pid)) return false;
  return !differ(process_.start, startOf(process_.pid));
}

const differ = (known: string, now: string): boolean => known !== '' && now !== '' && known !== now;

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      // proc(5): field 3 is the state, 22 the start in clock ticks since boot; field 2 is a name in parentheses that may hold anything
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : (fields[19] ?? '');
    }
    if (process.platform === 'win32') return '';
    const text = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return String(Date.parse(`${text.trim()} UTC`));
  } catch {
    // no /proc, no ps, or a process of another user that may not be looked at
    return '';
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8);
  } catch {
    // not Linux
    return '';
  }
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  } catch {
    // not Linux
    return '';
  }
}
