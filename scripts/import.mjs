import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Agent, fetch } from 'undici';

// npm run import -- FILE --format air-attacks [--mapping mapping.json] [--url http://localhost:8080] [--key …]
//
// Sends a file to the running service, and prints what came of it: the service alone writes to its database. The address and the key
// are taken from PLEDGEWATCH_URL and PLEDGEWATCH_API_KEY (or ADMIN_API_KEY) where they are left out; a key on the command line can be
// read by everybody on the machine.

const USAGE = 'npm run import -- FILE --format air-attacks|acled|ucdp-ged|csv|json|ndjson [--mapping mapping.json] [--url …]';
const TYPES = { json: 'application/json', ndjson: 'application/x-ndjson' };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string' }, mapping: { type: 'string' }, url: { type: 'string' }, key: { type: 'string' } },
});
const [file] = positionals;
const url = values.url ?? process.env.PLEDGEWATCH_URL ?? `http://localhost:${process.env.PORT || 8080}`;
const key = values.key ?? process.env.PLEDGEWATCH_API_KEY ?? process.env.ADMIN_API_KEY;
if (file === undefined || values.format === undefined) fail(USAGE);
if (!key) fail('Put an API key with the scope "log" into PLEDGEWATCH_API_KEY.');

const target = new URL('/v1/imports', url);
target.searchParams.set('format', values.format);
if (values.mapping !== undefined) target.searchParams.set('mapping', await readMapping(values.mapping));

const { size } = await stat(file).catch((error) => fail(`${file} cannot be read (${error.message})`));
const response = await fetch(target, {
  method: 'POST',
  headers: { Authorization: `Bearer ${key}`, 'Content-Type': TYPES[values.format] ?? 'text/csv', 'Content-Length': String(size) },
  body: createReadStream(file),
  duplex: 'half',
  // The answer comes when all rows are stored, which can take many minutes.
  dispatcher: new Agent({ headersTimeout: 0, bodyTimeout: 0 }),
}).catch((error) => fail(`The service at ${url} cannot be reached (${error.cause?.message ?? error.message}). Start it first: npm start`));
const answer = await response.json().catch(() => fail(`${url} answered ${response.status} and no JSON: is it the address of the service?`));
if (!response.ok) fail(`${response.status} ${answer.detail}${(answer.errors ?? []).map(({ path, message }) => `\n  ${path}: ${message}`).join('')}`);

console.log(`${answer.rows} rows: ${answer.created} new, ${answer.revised} revised, ${answer.unchanged} unchanged, ${answer.refused} refused.`);
for (const { line, reason, isRefused } of answer.notes.items) console.log(`  line ${line}${isRefused ? ' refused' : ''}: ${reason}`);
if (answer.notes.nextCursor !== null) console.log(`  … more at ${url}/v1/imports/${answer.id}`);

async function readMapping(path) {
  try {
    return JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    return fail(`The mapping ${path} cannot be read (${error.message})`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
