import { examplePayloads } from '../../src/app/alerts/payloads/examples.js';
import { PAYLOAD_MEANINGS } from '../../src/app/alerts/payloads/meanings.js';

const HEADING = '## Types, with an example of each\n';

/** The page with its last section made anew: every type of message, what it tells, and an example by its schema. */
export function withWebhookTypes(page: string): string {
  const kept = page.slice(0, page.indexOf(HEADING));
  if (!page.includes(HEADING)) throw new Error(`There is no "${HEADING.trim()}" in the page`);
  const examples = Object.entries(examplePayloads());
  const rows = examples.map(([type]) => `| \`${type}\` | ${PAYLOAD_MEANINGS[type as keyof typeof PAYLOAD_MEANINGS]} |`);
  const shown = examples.map(
    ([type, body]) => `<details><summary><code>${type}</code></summary>\n\n\`\`\`json\n${JSON.stringify(body, null, 2)}\n\`\`\`\n\n</details>\n`,
  );
  const note =
    '<!-- Made by `npm run docs` from src/app/alerts/payloads; do not edit. -->\n\nThe schemas are at `/openapi.json`, under `webhooks`.\n';
  return `${kept}${HEADING}\n${note}\n| type | tells |\n|---|---|\n${rows.join('\n')}\n\n${shown.join('\n')}`;
}
