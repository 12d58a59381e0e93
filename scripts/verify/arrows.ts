// Holds every file of the service against the arrows of docs/architecture.md: `npm run verify` runs it.
import { readdirSync, readFileSync } from 'node:fs';
import { checkCycles } from './check-cycles.js';
import { checkFile } from './check-file.js';

const ROOTS = ['src', 'jobs', 'client/src'];
/** No rooms, but free of cycles as well. */
const AROUND = ['bench', 'examples', 'scripts', 'client/scripts'];
const GENERATED = /^(src\/db|client\/src)\/generated\//;

const sourcesIn = (roots: readonly string[]): Map<string, string> => {
  const files = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `${root}/${name.replaceAll('\\', '/')}`),
  );
  const code = files.filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !GENERATED.test(path)).sort();
  return new Map(code.map((path) => [path, readFileSync(path, 'utf8')]));
};

const service = sourcesIn(ROOTS);
const faults = [
  ...[...service].flatMap(([path, source]) => checkFile(path, source).map((fault) => ({ path, ...fault }))),
  ...checkCycles(new Map([...service, ...sourcesIn(AROUND)])),
];
for (const { path, line, message } of faults) console.error(`${path}:${line}  ${message}`);
if (faults.length > 0) {
  console.error(
    `\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in imports. Who may import whom stands in docs/architecture.md, under "Arrows".`,
  );
  process.exitCode = 1;
} else {
  console.log(`Checked the imports of ${service.size} files. All arrows hold, and nothing is imported in a cycle.`);
}
