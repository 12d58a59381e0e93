import type { Disputable } from '../../../domain/vocabulary.js';
import type { PlaceData, ReadingData } from '../payloads/parts.js';
import type { CommitmentEventData } from '../payloads/payloads.js';
import { placesText } from './places.js';
import { listed, plain } from './plain.js';
import { stateOf } from './states.js';
import { windowText } from './times.js';

const SUBJECTS: Readonly<Record<Disputable, string>> = {
  existence: 'whether it exists',
  start: 'its start',
  end: 'its end',
  area: 'the area',
  acts: 'what is covered',
  targets: 'the targets',
  compliance: 'whether it is reportedly violated',
};

// A message says no more than that it is text.
const subjectOf = (what: string): string => new Map<string, string>(Object.entries(SUBJECTS)).get(what) ?? what;

/** The dispute in words, a line each; none while nobody disagrees. */
export function disputeLines(data: CommitmentEventData): string[] {
  if (!data.disputed) return [];
  const lines = [`It is disputed: those involved disagree on ${listed(data.disagreesOn.map((what) => subjectOf(what)))}.`];
  if (data.disagreesOn.includes('existence')) lines.push('A party denies or rejects it.');
  for (const other of data.otherReadings) {
    const differs = data.reading === null ? [] : differences(data.reading, other, data.disagreesOn);
    if (differs.length > 0) lines.push(`${plain(other.principal.name)} reads it otherwise: ${differs.join('; ')}.`);
  }
  return lines;
}

/** What the other reading says otherwise than the one that sets the status. */
function differences(own: ReadingData, other: ReadingData, disagreesOn: readonly string[]): string[] {
  const parts: string[] = [];
  const isApart = apart(own.window.start, other.window.start) || apart(own.window.end, other.window.end);
  if (isApart) parts.push(windowText(other.window));
  if (disagreesOn.includes('acts') && differ(own.scope.acts, other.scope.acts)) parts.push(`covering ${termsText(other.scope.acts)}`);
  if (disagreesOn.includes('targets') && differ(own.scope.targets, other.scope.targets))
    parts.push(`with the targets ${termsText(other.scope.targets)}`);
  if (differ(own.scope.areas, other.scope.areas)) parts.push(`in ${placesText(other.scope.areas ?? [])}`);
  if (differ(own.scope.exceptAreas, other.scope.exceptAreas)) parts.push(`except in ${placesText(other.scope.exceptAreas ?? [])}`);
  if (parts.length === 0 && own.compliance === other.compliance) return [];
  const reported =
    other.compliance === 'reportedly_violated' ? ', reportedly violated' : other.compliance === 'alleged' ? ', with violations alleged' : '';
  const possibly = other.possibly === null ? '' : `, possibly ${stateOf(other.possibly)}`;
  return [...parts, `by this reading ${stateOf(other.lifecycle)}${possibly}${reported}`];
}

type Bound = ReadingData['window']['start'];

/** Two bounds disagree where their ranges do not overlap; one that is not known disagrees with none. */
function apart(a: Bound, b: Bound): boolean {
  if (a.basis === 'unknown' || b.basis === 'unknown') return false;
  const [fromA, toA, fromB, toB] = [low(a), high(a), low(b), high(b)];
  return fromA > toB || fromB > toA;
}

// An open end has no bound on either side, and lies after every other.
const isOpen = ({ earliest, latest }: Bound) => earliest === null && latest === null;
const low = (bound: Bound) =>
  bound.earliest === null ? (isOpen(bound) ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY) : Date.parse(bound.earliest);
const high = ({ latest }: Bound) => (latest === null ? Number.POSITIVE_INFINITY : Date.parse(latest));

/** Who states nothing disagrees with nobody. */
function differ(a: readonly (string | PlaceData)[] | undefined, b: readonly (string | PlaceData)[] | undefined): boolean {
  const key = (values: readonly (string | PlaceData)[]) =>
    JSON.stringify(values.map((value) => (typeof value === 'string' ? value : (value.code ?? value.label?.toLowerCase() ?? ''))).sort());
  return a !== undefined && b !== undefined && key(a) !== key(b);
}

const termsText = (terms: readonly string[] | undefined): string => listed((terms ?? []).map((term) => plain(term.replaceAll('_', ' '))));
