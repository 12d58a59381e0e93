// Compiles the service into dist/ where dist/ is missing or was compiled from other sources; otherwise does nothing and says
// nothing. `npm start` runs it first, so that a fresh clone starts; `npm run build` is the same with --always.
// Plain JavaScript on Node's own modules: it must run where no dev dependency is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src', 'jobs', 'examples', 'prisma/schema.prisma', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const GENERATED = 'src/db/generated/';
const STAMP = 'built-from.txt';
const COMPILER = 'node_modules/typescript/bin/tsc';

const at = (path) => join(ROOT, path);
const giveUp = (message) => {
  console.error(message);
  process.exit(1);
};

/** A digest of every source file: unlike file times, it survives clones, copies and the layers of an image. */
function digestOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const isFolder = statSync(at(source), { throwIfNoEntry: false })?.isDirectory() === true;
    const names = isFolder ? readdirSync(at(source), { recursive: true }).map((name) => `${source}/${name.replaceAll('\\', '/')}`) : [source];
    for (const name of names.sort()) {
      if (name.startsWith(GENERATED) || statSync(at(name), { throwIfNoEntry: false })?.isFile() !== true) continue;
      hash
        .update(`${name}\0`)
        .update(readFileSync(at(name)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

const stampOf = (folder) => (existsSync(at(`${folder}/${STAMP}`)) ? readFileSync(at(`${folder}/${STAMP}`), 'utf8') : undefined);

function run(script, ...args) {
  return spawnSync(process.execPath, [at(script), ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/**
 * Compiles into a folder of its own and renames that, so that two starts at once do not pull the ground from under each other.
 * @returns {string | undefined} what went wrong
 */
function build(digest) {
  const fresh = `.dist-${process.pid}`;
  try {
    if (!run('scripts/prisma-generate.mjs')) return 'The database client could not be generated from prisma/schema.prisma.';
    const options = ['-p', 'tsconfig.build.json', '--outDir', fresh, '--tsBuildInfoFile', `${fresh}/.tsbuildinfo`];
    if (!run(COMPILER, ...options)) return 'The sources do not compile; the faults are named above.';
    writeFileSync(at(`${fresh}/${STAMP}`), digest);
    rmSync(at('dist'), { recursive: true, force: true });
    renameSync(at(fresh), at('dist'));
  } catch (error) {
    // Another start may have put the same build in place a moment ago.
    if (stampOf('dist') !== digest) return `dist/ could not be written: ${error.message}`;
  } finally {
    rmSync(at(fresh), { recursive: true, force: true });
  }
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) giveUp(`Pledgewatch needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
if (!existsSync(at('node_modules'))) giveUp('The dependencies are not installed: run "npm ci" first.');

const always = process.argv.includes('--always');
const isImage = !existsSync(at('src')) && existsSync(at('dist'));
const digest = digestOfSources();
if (always || !(isImage || stampOf('dist') === digest)) {
  if (!existsSync(at(COMPILER))) {
    const why = existsSync(at('dist')) ? 'dist/ was compiled from other sources' : 'dist/ is missing';
    giveUp(`${why}, and the compiler is not installed. Run "npm ci" and "npm run build" first; "npm ci --omit=dev" may follow.`);
  }
  console.log('Compiling the service: this happens once, and again when its sources change.');
  const fault = build(digest);
  if (fault !== undefined) giveUp(fault);
}
