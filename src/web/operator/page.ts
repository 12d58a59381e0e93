import { createHash } from 'node:crypto';
import type { EndpointNotice, Overview, RunView } from '../../app/operator/read-overview.js';
import type { Instant } from '../../domain/time.js';
import { Html, html } from '../../lib/html.js';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --note: #6b6b6b; --bad: #b3261e; --good: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { --note: #aaa; --bad: #ff8a80; --good: #7bd8a0; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; }
code { font-family: ui-monospace, monospace; font-size: .85rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; margin: 1rem 0; }
dl div { background: var(--soft); border-radius: .4rem; padding: .6rem .8rem; }
dt { color: var(--note); font-size: .85rem; }
dd { margin: 0; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { color: var(--note); font-weight: 600; font-size: .85rem; }
.note { color: var(--note); }
.bad { color: var(--bad); font-weight: 600; }
.good { color: var(--good); }
@media (max-width: 40rem) {
  dl { grid-template-columns: repeat(2, 1fr); }
  thead { display: none; }
  tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; }
  td { display: grid; grid-template-columns: 6rem 1fr; gap: .5rem; border: 0; padding: .2rem 0; }
  td::before { content: attr(data-label); color: var(--note); font-size: .85rem; }
}
`;

/** Content-Security-Policy of the page: its own style and nothing else. */
export const OPERATOR_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Renders the state of the service as one page that reloads every minute. */
export function operatorPage({ now, figures, endpoints, latestRuns, failedRuns }: Overview): string {
  const { sweepLag, deliveryLag, lanesWaiting } = figures;
  const count = (state: string) => figures.endpoints.find((each) => each.state === state)?.count ?? 0;
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="60">
<title>Pledgewatch: operation</title><style>${new Html(STYLE)}</style></head><body>
<h1>Pledgewatch: operation</h1>
<p class="note">As of ${time(now)}. This page changes nothing.</p>
<dl>
${tile(
  'Commitments',
  figures.commitments.reduce((sum, each) => sum + each.count, 0),
)}
${tile('Changes overdue', duration(sweepLag * 1000), sweepLag > 60)}
${tile('Messages overdue', duration(deliveryLag * 1000), deliveryLag > 60)}
${tile('Queues waiting', lanesWaiting)}
${tile('Endpoints disabled', count('disabled'), count('disabled') > 0)}
${tile('Endpoints failing', count('failing'), count('failing') > 0)}
${tile('Endpoints paused', count('paused'))}
${tile('Endpoints working', count('working'))}
</dl>
<h2>Endpoints that need attention</h2>
${
  endpoints.length === 0
    ? html`<p class="good">None: every endpoint receives its messages.</p>`
    : table(
        ['Endpoint', 'State', 'Since', 'Why', 'Waiting'],
        endpoints.map((endpoint) => endpointRow(endpoint, now)),
      )
}
<h2>Jobs</h2>
${
  latestRuns.length === 0
    ? html`<p class="note">No job has run in the last two days.</p>`
    : table(
        ['Job', 'Last run', 'Outcome', 'Duration', 'Result'],
        latestRuns.map((run) => runRow(run, now)),
      )
}
<h2>Failed runs in the last seven days</h2>
${
  failedRuns.length === 0
    ? html`<p class="good">None.</p>`
    : table(
        ['Job', 'Started', 'Error'],
        failedRuns.map((run) => [run.job, ago(run.startedAt, now), run.error ?? 'The process ended during the run.']),
      )
}
</body></html>
`;
  return page.text;
}

type Cell = Html | string | number;

function table(labels: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  return html`<table><thead><tr>${labels.map((label) => html`<th>${label}</th>`)}</tr></thead><tbody>${rows.map(
    (cells) => html`<tr>${cells.map((cell, index) => html`<td data-label="${labels[index]}"><span>${cell}</span></td>`)}</tr>`,
  )}</tbody></table>`;
}

const tile = (name: string, value: Cell, isBad = false): Html =>
  html`<div><dt>${name}</dt><dd${isBad && new Html(' class="bad"')}>${value}</dd></div>`;

const REASONS: Readonly<Record<string, string>> = {
  gone: 'The receiver wants no more messages (410).',
  failing: 'Every attempt has failed for days.',
  by_hand: 'Through the API.',
};

function endpointRow(endpoint: EndpointNotice, now: Instant): Cell[] {
  const { id, channel, host, description, enabled, disabledFor, disabledAt, pausedAt, failingSince, failure, lanes, dueAt } = endpoint;
  const name = html`${description ?? host} <span class="note">${channel}, ${host}</span><br><code>${id}</code>`;
  const failed = failure === null ? '' : ` First failure: ${failure}.`;
  const waiting =
    lanes === 0
      ? '0'
      : `${lanes} ${lanes === 1 ? 'queue' : 'queues'}${enabled && pausedAt === null && dueAt !== null ? `, next ${ago(dueAt, now)}` : ''}`;
  if (!enabled) return [name, bad('disabled'), ago(disabledAt, now), `${REASONS[disabledFor ?? ''] ?? disabledFor ?? ''}${failed}`, waiting];
  if (pausedAt !== null) return [name, 'paused', ago(pausedAt, now), `Through the API.${failed}`, waiting];
  if (failingSince !== null) return [name, bad('failing'), ago(failingSince, now), failed.trim(), waiting];
  return [name, 'behind', ago(dueAt, now), 'Messages are due but not sent.', waiting];
}

function runRow({ job, slot, outcome, startedAt, finishedAt, counts }: RunView, now: Instant): Cell[] {
  const did = Object.entries(counts ?? {}).map(([what, n]) => `${what} ${n}`);
  const result = outcome === 'failed' ? bad(outcome) : outcome;
  return [job, ago(slot, now), result, finishedAt === null ? '' : duration(finishedAt - startedAt), did.join(', ')];
}

const bad = (text: string): Html => html`<span class="bad">${text}</span>`;
const time = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

function ago(instant: Instant | null, now: Instant): string {
  if (instant === null) return '';
  return instant <= now ? `${duration(now - instant)} ago (${time(instant)})` : `in ${duration(instant - now)} (${time(instant)})`;
}

function duration(ms: number): string {
  for (const [unit, length] of [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000],
  ] as const) {
    if (ms >= length) return `${Math.floor(ms / length)} ${unit}`;
  }
  return ms <= 0 ? '0 s' : `${Math.round(ms)} ms`;
}
