import type { CommitmentView } from '../../app/commitments/views.js';
import type { Span, Timeline } from '../../domain/timeline.js';
import { clip } from '../../lib/clip.js';
import { type Html, html } from '../../lib/html.js';
import { inWords, statusInWords } from './status-words.js';
import { type TimeAxis, timeAxis } from './time-axis.js';
import { wrap } from './wrap-text.js';

const WIDTH = 960;
const LEFT = 210;
const RIGHT = WIDTH - 30;
const ROW = 40;
const BAR = 16;
/** Further readings are only counted. */
const MOST_READINGS = 10;
const INK = '#1d2733';
const FAINT = '#5b6068';
const BLUE = '#1f5f99';
const RED = '#a3262a';
const FONT = "'DejaVu Sans', Verdana, sans-serif";

/**
 * Renders a timeline as a self-contained SVG: a row per reading with its spans and statements, and a row of reported
 * incidents. Its background is white, so that it is readable on dark pages.
 */
export function timelinePicture(view: CommitmentView, timeline: Timeline, now: number): string {
  const readings = timeline.readings.slice(0, MOST_READINGS);
  const left = timeline.readings.length - readings.length;
  const axis = timeAxis(instantsOf(timeline, now), now, LEFT, RIGHT);
  const title = wrap(view.title, 72, 2);
  const status = view.assessment ? statusInWords(view.assessment) : '';
  const top = 34 + title.length * 26 + 34;
  const incidentsAt = top + Math.max(1, readings.length) * ROW;
  const bottom = incidentsAt + ROW;
  const height = bottom + 92 + (left > 0 ? 18 : 0);
  const described = `${status}. ${readings.map(({ principal, spans }) => `${principal.name}: ${spans.map(spanText).join(', ') || 'no window'}`).join('; ')}. ${timeline.incidents.length} reported incidents.`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t d" font-family="${FONT}">
<title id="t">${view.title}</title><desc id="d">${described}</desc>
<defs><pattern id="possible" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#dbe8f4"/><rect width="3" height="8" fill="${BLUE}" opacity="0.55"/></pattern></defs>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${title.map((line, n) => html`<text x="24" y="${40 + n * 26}" font-size="20" font-weight="bold" fill="${INK}">${line}</text>`)}
<text x="24" y="${40 + title.length * 26}" font-size="14" fill="${FAINT}">Status: ${clip(status, 100)}</text>
${axis.ticks.map(({ at, label }) => html`<line x1="${axis.x(at)}" x2="${axis.x(at)}" y1="${top - 6}" y2="${bottom}" stroke="#d7dbe0"/><text x="${axis.x(at)}" y="${bottom + 16}" font-size="11" text-anchor="middle" fill="${FAINT}">${label}</text>`)}
${readings.map((reading, n) => row(reading, timeline, axis, top + n * ROW))}
${readings.length === 0 && html`<text x="24" y="${top + 20}" font-size="13" fill="${FAINT}">No start or end has been stated.</text>`}
<text x="24" y="${incidentsAt + 24}" font-size="13" fill="${INK}">Reported incidents</text>
${timeline.incidents.map((incident) => mark(incident, axis, incidentsAt + 20))}
<line x1="${axis.x(now)}" x2="${axis.x(now)}" y1="${top - 6}" y2="${bottom}" stroke="${INK}" stroke-width="1.5" stroke-dasharray="4 3"/>
<text x="${Math.min(RIGHT - 14, Math.max(LEFT + 14, axis.x(now)))}" y="${top - 10}" font-size="11" text-anchor="middle" fill="${INK}">now</text>
${left > 0 && html`<text x="24" y="${bottom + 38}" font-size="12" fill="${FAINT}">and ${left} more ${left === 1 ? 'reading' : 'readings'}</text>`}
${legend(height - 40)}
<text x="24" y="${height - 12}" font-size="10" fill="${FAINT}">Times in UTC. What is reported is not a finding of fact.</text>
</svg>`.text;
}

const at = (iso: string | null, otherwise: number): number => (iso === null ? otherwise : Date.parse(iso));

function instantsOf({ readings, statements, incidents }: Timeline, now: number): number[] {
  const instants = [
    ...readings.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [at(from, Number.NaN), at(to, Number.NaN)])),
    ...statements.map(({ saidAt }) => at(saidAt, Number.NaN)),
    ...incidents.flatMap(({ from, to }) => [at(from, Number.NaN), at(to, Number.NaN)]),
  ].filter(Number.isFinite);
  // Include `now` only while it is near: years later it would squeeze the rest.
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const isNear = now <= last + (last - first) && now >= first - (last - first);
  return instants.length === 0 || isNear ? [...instants, now] : instants;
}

type Row = Timeline['readings'][number];

function row({ principal, spans }: Row, { statements }: Timeline, axis: TimeAxis, y: number): Html {
  const said = statements.filter((statement) => statement.principal.id === principal.id && statement.saidAt !== null);
  return html`<line x1="${LEFT}" x2="${RIGHT}" y1="${y + 20}" y2="${y + 20}" stroke="#eceff2"/>
<text x="24" y="${y + 24}" font-size="13" fill="${INK}">${clip(principal.name, 22)}</text>
${spans.map((span) => bar(span, axis, y + 20 - BAR / 2))}
${said.map(({ act, saidAt }) => html`<circle cx="${axis.x(at(saidAt, 0))}" cy="${y + 20}" r="5" fill="#fff" stroke="${INK}" stroke-width="2"><title>${principal.name} ${inWords(act)}, ${saidAt ?? ''}</title></circle>`)}`;
}

function bar(span: Span, axis: TimeAxis, y: number): Html {
  const [x1, x2] = [axis.x(at(span.from, Number.NEGATIVE_INFINITY)), axis.x(at(span.to, Number.POSITIVE_INFINITY))];
  const fill = span.certainty === 'certain' ? BLUE : 'url(#possible)';
  return html`<rect x="${x1}" y="${y}" width="${Math.max(2, Math.round((x2 - x1) * 10) / 10)}" height="${BAR}" fill="${fill}" stroke="${BLUE}"><title>${spanText(span)}</title></rect>
${span.from === null && html`<path d="M${x1} ${y} l-10 ${BAR / 2} l10 ${BAR / 2} z" fill="${BLUE}"/>`}${span.to === null && html`<path d="M${x2} ${y} l10 ${BAR / 2} l-10 ${BAR / 2} z" fill="${BLUE}"/>`}`;
}

const spanText = ({ from, to, certainty }: Span): string =>
  `${certainty === 'certain' ? 'in force' : 'possibly in force'} from ${from ?? 'an unknown time'} to ${to ?? 'no stated end'}`;

/** Draws an incident: filled if in scope of any reading, hollow if possibly, else small and grey. */
function mark({ from, to, bearing, results, reports }: Timeline['incidents'][number], axis: TimeAxis, y: number): Html {
  const best = results.some(({ result }) => result === 'in_scope')
    ? 'in_scope'
    : results.some(({ result }) => result === 'possibly')
      ? 'possibly'
      : 'out_of_scope';
  const colour = best === 'out_of_scope' ? '#8a9099' : bearing === 'fulfils' ? '#196c2e' : RED;
  const size = best === 'out_of_scope' ? 4 : 7;
  const [x1, x2] = [axis.x(at(from, 0)), axis.x(at(to, 0))];
  const x = (x1 + x2) / 2;
  return html`<g><title>${inWords(best)}: ${reports.length} ${reports.length === 1 ? 'report' : 'reports'}, ${from ?? ''} to ${to ?? ''}</title>${x2 - x1 > 2 && html`<line x1="${x1}" x2="${x2}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2"/>`}<path d="M${x} ${y - size} L${x + size} ${y} L${x} ${y + size} L${x - size} ${y} z" fill="${best === 'possibly' ? '#fff' : colour}" stroke="${colour}" stroke-width="2"/></g>`;
}

function legend(y: number): Html {
  const text = (x: number, words: string) => html`<text x="${x}" y="${y + 4}" font-size="11" fill="${FAINT}">${words}</text>`;
  const diamond = (x: number, fill: string) => html`<path d="M${x} ${y - 6} l6 6 l-6 6 l-6 -6 z" fill="${fill}" stroke="${RED}" stroke-width="2"/>`;
  return html`<rect x="24" y="${y - 6}" width="22" height="12" fill="${BLUE}"/>${text(52, 'in force')}
<rect x="122" y="${y - 6}" width="22" height="12" fill="url(#possible)" stroke="${BLUE}"/>${text(150, 'possibly in force')}
<circle cx="276" cy="${y}" r="5" fill="#fff" stroke="${INK}" stroke-width="2"/>${text(288, 'statement')}
${diamond(382, RED)}${text(396, 'reported, in scope')}${diamond(534, '#fff')}${text(548, 'possibly in scope')}`;
}
