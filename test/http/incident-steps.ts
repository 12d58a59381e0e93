import { report } from '../support/requests.js';
import type { Step } from './every-operation.js';

const at = (text: string) => () => text;

/** One valid request per operation on incidents, for every-operation.ts. They need a commitment and a report. */
export const incidentSteps: readonly Step[] = [
  {
    id: 'listIncidents',
    path: ({ commitment }) => `/v1/incidents?commitment=${commitment}&area=UA&from=2026-01-01T00:00:00Z&grouped=false`,
    status: 200,
  },
  { id: 'readIncident', path: (known) => `/v1/incidents/${known['report incident']}`, status: 200, as: 'incident' },
  {
    id: 'retitleIncident',
    method: 'patch',
    path: ({ incident }) => `/v1/incidents/${incident}`,
    ifMatch: 'incident',
    body: { title: 'The strike on Kyiv' },
    status: 200,
    as: 'incident',
  },
  {
    id: 'submitReport',
    method: 'post',
    path: at('/v1/reports'),
    body: { ...report, target: 'power_grid', source: 'BBC' },
    status: 201,
    as: 'second',
  },
  { id: 'submitReport', method: 'post', path: at('/v1/reports'), body: { ...report, target: 'power_grid', source: 'NHK' }, status: 201, as: 'third' },
  { id: 'submitReport', method: 'post', path: at('/v1/reports'), body: { ...report, target: 'power_grid', source: 'DW' }, status: 201, as: 'fourth' },
  { id: 'listSuggestions', settle: true, path: at('/v1/incident-suggestions?state=open&limit=1'), status: 200, as: 'suggestion' },
  { id: 'readSuggestion', path: ({ suggestion }) => `/v1/incident-suggestions/${suggestion}`, status: 200 },
  {
    id: 'groupReports',
    method: 'post',
    isEnd: true,
    path: at('/v1/incidents'),
    body: { reportIds: ['{second}', '{third}'], title: 'A strike', reason: 'the same night' },
    status: 201,
    as: 'group',
  },
  {
    id: 'mergeIncidents',
    method: 'post',
    isEnd: true,
    path: ({ incident }) => `/v1/incidents/${incident}/merge`,
    body: { incidentIds: ['{group}'], reason: 'the same strike' },
    status: 200,
  },
  {
    id: 'splitIncident',
    method: 'post',
    isEnd: true,
    path: ({ incident }) => `/v1/incidents/${incident}/split`,
    body: { reportIds: ['{third}'], reason: 'another street' },
    status: 201,
  },
  { id: 'listSuggestions', isEnd: true, path: at('/v1/incident-suggestions'), status: 200, as: 'suggestion' },
  {
    id: 'dismissSuggestion',
    method: 'post',
    isEnd: true,
    path: ({ suggestion }) => `/v1/incident-suggestions/${suggestion}/dismiss`,
    body: { reason: 'another street' },
    status: 200,
  },
  { id: 'listSuggestions', isEnd: true, path: at('/v1/incident-suggestions'), status: 200, as: 'suggestion' },
  {
    id: 'acceptSuggestion',
    method: 'post',
    isEnd: true,
    path: ({ suggestion }) => `/v1/incident-suggestions/${suggestion}/accept`,
    body: { reason: 'the same night' },
    status: 200,
  },
];
