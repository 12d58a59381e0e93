import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Running {
  /** without a slash at its end */
  address: string;
  pid: number;
  stop(): Promise<void>;
}

/** Runs a TypeScript file in a process of its own, until it says on which address it listens. `flags` are Node's, such as --cpu-prof. */
export async function run(file: string, env: Record<string, string>, flags: readonly string[] = []): Promise<Running> {
  const path = new URL(`../../${file}`, import.meta.url).pathname;
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', path], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-10_000);
      const found = /listens on (http:\/\/[^\s(]+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    void ended.then(() => reject(new Error(`${file} ended:\n${said}`)));
  });
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
