import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Makes src/db/generated from prisma/schema.prisma, unless it is there already for this schema and this Prisma.
// `--always` makes it anew. Nothing is downloaded: see PRISMA_SCHEMA_ENGINE_BINARY below.

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const generated = join(root, 'src', 'db', 'generated');
const stampFile = join(generated, '.made-from');
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');

const stamp = fingerprint(join(root, 'prisma', 'schema.prisma'), join(dirname(cli), '..', 'package.json'));
const isFresh = existsSync(stampFile) && existsSync(join(generated, 'client.ts')) && readFileSync(stampFile, 'utf8') === stamp;

if (!isFresh || process.argv.includes('--always')) {
  const result = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // `generate` needs no schema engine, but the CLI would download one unless it is told where one is: any file will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}\n`);
    process.exit(result.status ?? 1);
  }
  writeFileSync(stampFile, stamp);
}

/** @param {string[]} paths */
function fingerprint(...paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path));
  return `${hash.digest('hex')}\n`;
}
