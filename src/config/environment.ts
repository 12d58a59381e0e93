import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/** The environment of the process, with what `.env` in the working directory adds to it; what is set already wins. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}
