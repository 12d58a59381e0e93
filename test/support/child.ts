import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Child {
  process: ChildProcess;
  /** the next line that it prints; undefined when it has ended */
  nextLine(): Promise<string | undefined>;
  /** its exit code, or the signal that ended it, and all that it printed to standard error */
  ended: Promise<{ code: number | string | null; errors: string }>;
}

/** Runs a TypeScript file in a process of its own. The caller makes sure that it ends. */
export function runChild(file: URL, ...args: string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', file.pathname, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  const ended = new Promise<{ code: number | string | null; errors: string }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code: code ?? signal, errors }));
  });
  return { process: child, nextLine: async () => (await lines.next()).value, ended };
}
