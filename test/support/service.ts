import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { newTestPlace } from './database.js';

export const SERVICE_KEY = 'the-admin-key-of-a-process-of-its-own-32';
const MAIN = new URL('../../src/main.ts', import.meta.url);

/** Where a service keeps its data: to be handed to a second one that goes on after the first. */
export type Place = Record<string, string>;

/** An empty, migrated database for processes of their own, as settings. */
export async function servicePlace(): Promise<Place> {
  const { url, dataDir } = await newTestPlace();
  return url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url, SECRETS_KEY: Buffer.alloc(32, 7).toString('base64') };
}

export interface ServiceProcess {
  pid: number;
  /** without a slash at its end; rejects with all that was said if the process ends before it listens */
  address: Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** its exit code, or the signal that ended it */
  ended: Promise<number | string | null>;
  /** all that it printed so far */
  said(): string;
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** Runs the whole service in a process of its own, as `npm start` does. The caller makes sure that it ends. */
export function startService(settings: Record<string, string>): ServiceProcess {
  const env = {
    PATH: process.env.PATH ?? '',
    PORT: '0',
    ADMIN_API_KEY: SERVICE_KEY,
    LOG_LEVEL: 'info',
    WEBHOOK_ALLOW_HTTP: 'true',
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
    ...settings,
  };
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN.pathname], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? null);
  const address = new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /listens on (http:\/\/\S+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout.on('data', look);
    void ended.then((code) => reject(new Error(`The service ended with ${code}:\n${said}`)));
  });
  // A test that expects it not to start does not wait for the address.
  address.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    address,
    signal: (name) => child.kill(name),
    ended,
    said: () => said,
    async call(method, path, body) {
      const response = await fetch(`${await address}${path}`, {
        method,
        headers: { authorization: `Bearer ${SERVICE_KEY}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
    },
  };
}
