// Holds every file of the service against the arrows of docs/architecture.md: `npm run verify` runs it.
import { readdirSync, readFileSync } from 'node:fs';
import { checkFile } from './check-file.js';

const ROOTS = ['src', 'jobs', 'client/src'];
const GENERATED = /^(src\/db|client\/src)\/generated\//;

const files = ROOTS.flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `${root}/${name.replaceAll('\\', '/')}`))
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !GENERATED.test(path))
  .sort();

let faults = 0;
for (const path of files) {
  for (const { line, message } of checkFile(path, readFileSync(path, 'utf8'))) {
    console.error(`${path}:${line}  ${message}`);
    faults++;
  }
}
if (faults > 0) {
  console.error(`\n${faults} forbidden ${faults === 1 ? 'import' : 'imports'}. Who may import whom stands in docs/architecture.md, under "Arrows".`);
  process.exitCode = 1;
} else {
  console.log(`Checked the imports of ${files.length} files. All arrows hold.`);
}
