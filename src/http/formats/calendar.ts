import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CommitmentView } from '../../app/commitments/views.js';
import type { Assessment, BoundAnswer } from '../../domain/assess.js';
import type { Status } from '../../domain/vocabulary.js';
import { inWords, statusInWords } from './status-words.js';

/** Whether a status cancels the window, though its bounds are stated. */
const IS_CANCELLED: Readonly<Record<Status, boolean>> = {
  announced: false,
  active: false,
  reportedly_violated: false,
  expired: false,
  withdrawn: true,
  superseded: true,
  fulfilled: false,
  lapsed: false,
  not_established: true,
};

/**
 * Renders windows as an iCalendar (RFC 5545): per commitment an event for its window, and one at its end for reminders.
 * Uncertain events are `TENTATIVE` and say so; cancelled windows are `CANCELLED`. Commitments without a bound are
 * omitted.
 *
 * @param baseUrl address of this service
 */
export function windowCalendar(commitments: readonly CommitmentView[], baseUrl: string): string {
  const calendar = ical({
    name: 'Pledgewatch',
    description: 'When public pledges begin and end, as recorded by this service',
    prodId: { company: 'Pledgewatch', product: 'Pledgewatch', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  const host = new URL(baseUrl).hostname;
  for (const view of commitments) {
    const { assessment } = view;
    if (!assessment) continue;
    const { start, end } = windowOf(assessment);
    const from = start.latest ?? start.earliest;
    const to = end.latest ?? end.earliest;
    const isTentative = isVague(start) || isVague(end) || assessment.certainty === 'possible';
    const common = {
      description: descriptionOf(view, assessment, start, end),
      url: `${baseUrl}/v1/commitments/${view.id}`,
      // Rises with every change of the event and never falls.
      sequence: view.edit + view.state,
      // Not the time of the request, so that an unchanged calendar is the same text.
      stamp: new Date(view.updatedAt),
      lastModified: new Date(view.updatedAt),
      status: IS_CANCELLED[assessment.status] ? ICalEventStatus.CANCELLED : isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [view.kind, ...view.tags].map((name) => ({ name: inWords(name) })),
    };
    const doubt = isTentative ? ' (uncertain)' : '';
    const first = from ?? to;
    if (first === null) continue;
    calendar.createEvent({
      ...common,
      id: `${view.id}.window@${host}`,
      start: new Date(first),
      ...(to !== null && { end: new Date(Math.max(Date.parse(to), Date.parse(first))) }),
      summary: `${view.title}: ${statusInWords(assessment)}${doubt}${to === null ? ', no end stated' : from === null ? ', start unknown' : ''}`,
    });
    if (to === null) continue;
    calendar.createEvent({
      ...common,
      id: `${view.id}.end@${host}`,
      start: new Date(to),
      summary: `${view.mode === 'perform' ? 'Deadline' : 'End'} of: ${view.title}${isVague(end) ? ' (uncertain, at the latest)' : ''}`,
    });
  }
  return calendar.toString();
}

const NONE: BoundAnswer = { earliest: null, latest: null, basis: 'unknown' };

/** Returns the window of the reading that sets the status: the one with the bounds of the assessment. */
function windowOf({ readings, startsAt, endsAt }: Assessment): { start: BoundAnswer; end: BoundAnswer } {
  const lead = readings.find(({ window }) => window.start.latest === startsAt && window.end.latest === endsAt) ?? readings[0];
  return lead?.window ?? { start: NONE, end: NONE };
}

const isVague = ({ earliest, latest }: BoundAnswer): boolean => earliest !== latest;

function descriptionOf(view: CommitmentView, assessment: Assessment, start: BoundAnswer, end: BoundAnswer): string {
  const committers = view.parties.filter(({ role }) => role === 'committer').map(({ actor }) => actor.name);
  return [
    `Promised by: ${committers.join(', ')}`,
    `Status: ${statusInWords(assessment)}`,
    ...(isVague(start) ? [`The start is uncertain: between ${start.earliest ?? 'an unknown time'} and ${start.latest ?? 'an unknown time'}`] : []),
    ...(isVague(end) ? [`The end is uncertain: between ${end.earliest ?? 'an unknown time'} and ${end.latest ?? 'an unknown time'}`] : []),
    ...(assessment.disputed ? [`Disputed: those involved disagree on ${assessment.disagreesOn.map(inWords).join(', ')}`] : []),
  ].join('\n');
}
