import type { RequestListener } from 'node:http';
import supertest from 'supertest';
import type { TestApp } from '../support/app-on.js';
import { pledge, report } from '../support/requests.js';
import { incidentSteps } from './incident-steps.js';

/** Results of earlier steps for later ones: ids and tags by name. */
export interface State {
  app: RequestListener;
  admin: { Authorization: string };
  known: Record<string, string>;
  /** a URL that receives webhook messages */
  receiver: string;
  /** sends the waiting messages, and compares the waiting reports */
  settle: () => Promise<unknown>;
}

export interface Step {
  /** the operation under test */
  id: string;
  status: number;
  /** sent as JSON; `{name}` is replaced by the stored value of that name */
  body?: unknown;
  /** sent unchanged, as CSV; for such a body the document has only the type */
  file?: string;
  path: (known: Record<string, string>) => string;
  method?: 'post' | 'put' | 'patch' | 'delete';
  /** name of the stored tag to send as If-Match */
  ifMatch?: string;
  /** deletes what other steps need, so it runs last */
  isEnd?: boolean;
  /** waits for background work of earlier steps */
  settle?: boolean;
  /** name under which to store id and tag of the response, or the id of the first item of a list */
  as?: string;
}

const at = (text: string) => () => text;

/**
 * One valid request per operation of the API, in an order in which each finds what it needs. A test fails if one is
 * missing.
 */
export const steps: readonly Step[] = [
  { id: 'logCommitment', method: 'post', path: at('/v1/commitments'), body: pledge, status: 201, as: 'commitment' },
  {
    id: 'listCommitments',
    path: at('/v1/commitments?status=announced&status=active&status=expired&limit=5&sort=endsAt&area=UA&q=Kyiv&endsAfter=2026-01-01T00:00:00Z'),
    status: 200,
  },
  { id: 'readCommitment', path: ({ commitment }) => `/v1/commitments/${commitment}`, status: 200, as: 'commitment' },
  {
    id: 'amendCommitment',
    method: 'patch',
    path: ({ commitment }) => `/v1/commitments/${commitment}`,
    ifMatch: 'commitment',
    body: { title: 'A pause', tags: ['kyiv'] },
    status: 200,
    as: 'commitment',
  },
  {
    id: 'setVisibility',
    method: 'put',
    path: ({ commitment }) => `/v1/commitments/${commitment}/visibility`,
    ifMatch: 'commitment',
    body: { visibility: 'public' },
    status: 200,
    as: 'commitment',
  },
  {
    id: 'addStatement',
    method: 'post',
    path: ({ commitment }) => `/v1/commitments/${commitment}/statements`,
    body: {
      speaker: { name: 'Volodymyr Zelensky', kind: 'person' },
      onBehalfOf: { name: 'Ukraine', kind: 'state' },
      act: 'clarifies',
      saidAt: '2026-01-30T18:00:00Z',
      gist: 'only energy',
      source: { name: 'Kyiv Post', url: 'https://news.example/clarifies' },
      claims: {
        start: { value: '2026-01-30T00:00:00+02:00', zone: 'Europe/Kyiv', phrase: 'from tonight' },
        end: { value: '2026-02-01', zone: 'Europe/Moscow', inclusive: true },
        scope: { acts: ['air_strike'], targets: ['energy'], areas: [{ code: 'UA' }, { label: 'various towns' }] },
      },
    },
    status: 201,
    as: 'statement',
  },
  { id: 'listStatements', path: ({ commitment }) => `/v1/commitments/${commitment}/statements`, status: 200 },
  {
    id: 'importReports',
    method: 'post',
    path: at('/v1/imports?format=csv'),
    file: 'externalId,observed.from,areas,source.name\n1,2026-01-31T02:00:00Z,UA-30,Al Jazeera\n2,soon,UA-30,Al Jazeera\n',
    status: 201,
    as: 'import',
  },
  { id: 'listImports', path: at('/v1/imports?limit=5'), status: 200 },
  { id: 'readImport', path: ({ import: id }) => `/v1/imports/${id}?limit=1`, status: 200 },
  { id: 'submitReport', method: 'post', path: at('/v1/reports'), body: report, status: 201, as: 'report' },
  { id: 'listReports', path: at('/v1/reports?limit=1'), status: 200 },
  { id: 'readReport', path: (known) => `/v1/reports/${known['report']}`, status: 200 },
  { id: 'listReportsOfCommitment', path: ({ commitment }) => `/v1/commitments/${commitment}/reports`, status: 200 },
  { id: 'readStatus', path: ({ commitment }) => `/v1/commitments/${commitment}/status?at=2026-01-31T12:00:00Z`, status: 200 },
  { id: 'listPolicies', path: at('/v1/policies?limit=1'), status: 200 },
  { id: 'listReadings', path: ({ commitment }) => `/v1/commitments/${commitment}/readings`, status: 200 },
  { id: 'readTimeline', path: ({ commitment }) => `/v1/commitments/${commitment}/timeline`, status: 200 },
  { id: 'streamChanges', path: at('/v1/stream?after=0&follow=false'), status: 200 },
  { id: 'readBadge', path: ({ commitment }) => `/v1/commitments/${commitment}/badge.svg`, status: 200 },
  { id: 'readTimelineSvg', path: ({ commitment }) => `/v1/commitments/${commitment}/timeline.svg`, status: 200 },
  { id: 'readTimelinePng', path: ({ commitment }) => `/v1/commitments/${commitment}/timeline.png`, status: 200 },
  { id: 'feedAtom', path: at('/v1/feeds/changes.atom?limit=5&area=UA'), status: 200 },
  { id: 'feedRss', path: at('/v1/feeds/changes.rss'), status: 200 },
  { id: 'feedJson', path: at('/v1/feeds/changes.json'), status: 200 },
  { id: 'feedCalendar', path: at('/v1/feeds/commitments.ics'), status: 200 },
  { id: 'exportCommitmentsCsv', path: at('/v1/exports/commitments.csv'), status: 200 },
  { id: 'exportCommitmentsNdjson', path: at('/v1/exports/commitments.ndjson'), status: 200 },
  { id: 'exportCommitmentsGeojson', path: at('/v1/exports/commitments.geojson'), status: 200 },
  { id: 'exportCommitmentsJsonld', path: at('/v1/exports/commitments.jsonld'), status: 200 },
  { id: 'exportReportsCsv', path: at('/v1/exports/reports.csv'), status: 200 },
  { id: 'exportReportsNdjson', path: at('/v1/exports/reports.ndjson'), status: 200 },
  { id: 'exportReportsGeojson', path: at('/v1/exports/reports.geojson'), status: 200 },
  { id: 'listStatuses', path: ({ commitment }) => `/v1/statuses?id=${commitment}`, status: 200 },
  { id: 'readSummary', path: at('/v1/summary'), status: 200 },
  { id: 'listChanges', path: ({ commitment }) => `/v1/changes?limit=2&after=0&commitment=${commitment}`, status: 200 },
  { id: 'listHistory', path: ({ commitment }) => `/v1/commitments/${commitment}/history`, status: 200 },
  {
    id: 'reviseReport',
    method: 'post',
    path: (known) => `/v1/reports/${known['report']}/revisions`,
    body: { areas: [{ code: 'UA-63' }], summary: 'It was Kharkiv.' },
    status: 201,
  },
  {
    id: 'reviewMatch',
    method: 'post',
    path: ({ match }) => `/v1/matches/${match}/review`,
    body: { verdict: 'out_of_scope', reason: 'It came down outside of the city.' },
    status: 201,
  },
  {
    id: 'reviewReport',
    method: 'post',
    path: (known) => `/v1/reports/${known['report']}/review`,
    body: { verdict: 'accepted', reason: 'The ministry says the same.' },
    status: 201,
  },
  { id: 'listReviewQueue', path: at('/v1/review-queue?kind=scope&kind=suspected_duplicate&limit=5'), status: 200 },
  { id: 'listReviews', path: (known) => `/v1/reports/${known['report']}/reviews`, status: 200 },
  ...incidentSteps,
  {
    id: 'retractReport',
    method: 'post',
    isEnd: true,
    path: (known) => `/v1/reports/${known['report']}/retraction`,
    body: { reason: 'The outlet corrected itself.' },
    status: 201,
  },
  {
    id: 'retractStatement',
    method: 'post',
    isEnd: true,
    path: ({ statement }) => `/v1/statements/${statement}/retraction`,
    body: { reason: 'It was misquoted.', kind: 'entry_error' },
    status: 201,
  },
  {
    id: 'createActor',
    method: 'post',
    path: at('/v1/actors'),
    body: { name: 'Estonia', kind: 'state', aliases: ['Eesti'] },
    status: 201,
    as: 'actor',
  },
  { id: 'listActors', path: at('/v1/actors?q=e'), status: 200 },
  { id: 'readActor', path: ({ actor }) => `/v1/actors/${actor}`, status: 200 },
  {
    id: 'amendActor',
    method: 'patch',
    path: ({ actor }) => `/v1/actors/${actor}`,
    ifMatch: 'actor',
    body: { name: 'Republic of Estonia' },
    as: 'actor',
    status: 200,
  },
  {
    id: 'createSource',
    method: 'post',
    path: at('/v1/sources'),
    body: { name: 'ERR', reliability: 'A', url: 'https://err.example' },
    status: 201,
    as: 'source',
  },
  { id: 'listSources', path: at('/v1/sources'), status: 200 },
  { id: 'readSource', path: ({ source }) => `/v1/sources/${source}`, status: 200 },
  {
    id: 'amendSource',
    method: 'patch',
    path: ({ source }) => `/v1/sources/${source}`,
    ifMatch: 'source',
    body: { reliability: 'B' },
    as: 'source',
    status: 200,
  },
  { id: 'listAreas', path: at('/v1/areas?q=Kyiv&limit=5'), status: 200 },
  { id: 'readArea', path: at('/v1/areas/UA-32'), status: 200 },
  { id: 'listTaxonomies', path: at('/v1/taxonomies'), status: 200 },
  { id: 'createApiKey', method: 'post', path: at('/v1/api-keys'), body: { name: 'dashboard', scopes: ['read'] }, status: 201, as: 'key' },
  { id: 'listApiKeys', path: at('/v1/api-keys'), status: 200 },
  { id: 'readApiKey', path: (known) => `/v1/api-keys/${known['key']}`, status: 200 },
  { id: 'revokeApiKey', method: 'post', path: (known) => `/v1/api-keys/${known['key']}/revocation`, status: 200 },
  { id: 'listAudit', path: at('/v1/audit?limit=5'), status: 200 },
  {
    id: 'createWebhookEndpoint',
    method: 'post',
    path: at('/v1/webhook-endpoints'),
    body: { url: 'RECEIVER', types: [], filters: { kinds: ['strike_moratorium'], areas: ['UA'] }, headers: { 'X-Desk': 'foreign' } },
    status: 201,
    as: 'endpoint',
  },
  { id: 'listWebhookEndpoints', path: at('/v1/webhook-endpoints'), status: 200 },
  { id: 'readWebhookEndpoint', path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}`, status: 200 },
  { id: 'testWebhookEndpoint', method: 'post', path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}/test`, status: 202, as: 'message' },
  { id: 'listWebhookMessages', settle: true, path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}/messages`, status: 200 },
  { id: 'listWebhookAttempts', path: ({ message }) => `/v1/webhook-messages/${message}/attempts`, status: 200 },
  { id: 'replayWebhookMessage', method: 'post', settle: true, path: ({ message }) => `/v1/webhook-messages/${message}/replay`, status: 202 },
  {
    id: 'replayWebhookMessages',
    method: 'post',
    path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}/replay`,
    body: { since: '2026-01-30T09:00:00Z', types: ['commitment.expired'] },
    status: 202,
  },
  {
    id: 'rotateWebhookSecret',
    method: 'post',
    path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}/rotate-secret`,
    body: { overlapHours: 1 },
    status: 200,
    as: 'endpoint',
  },
  { id: 'enableWebhookEndpoint', method: 'post', path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}/enable`, status: 200, as: 'endpoint' },
  { id: 'pauseWebhookEndpoint', method: 'post', path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}/pause`, status: 200, as: 'endpoint' },
  { id: 'resumeWebhookEndpoint', method: 'post', path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}/resume`, status: 200, as: 'endpoint' },
  {
    id: 'amendWebhookEndpoint',
    method: 'patch',
    path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}`,
    ifMatch: 'endpoint',
    body: { description: 'the desk' },
    status: 200,
    as: 'endpoint',
  },
  { id: 'readWebhookEndpoint', isEnd: true, path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}`, status: 200, as: 'endpoint' },
  {
    id: 'deleteWebhookEndpoint',
    method: 'delete',
    isEnd: true,
    path: ({ endpoint }) => `/v1/webhook-endpoints/${endpoint}`,
    ifMatch: 'endpoint',
    status: 204,
  },
];

export const stateOf = ({ app, admin, context }: TestApp, receiver: string): State => ({
  app,
  admin,
  known: {},
  receiver,
  settle: async () => {
    await context.delivery.deliverDue(new AbortController().signal);
    await context.comparing.idle();
  },
});

/** Sends a step, with its body or another one, and stores ids and tags of the response. */
export async function take(step: Step, state: State, body: unknown = step.body, headers: Record<string, string> = {}): Promise<supertest.Response> {
  if (step.settle) await state.settle();
  const tag = step.ifMatch === undefined ? undefined : state.known[`${step.ifMatch} tag`];
  const request = supertest(state.app)
    [step.method ?? 'get'](step.path(state.known))
    .set({ ...state.admin, ...(tag === undefined ? {} : { 'If-Match': tag }), ...headers });
  const response = await (step.file !== undefined
    ? request.set('Content-Type', 'text/csv').send(step.file)
    : body === undefined
      ? request
      : request.set('Content-Type', 'application/json').send(written(body, state)));
  if (step.as !== undefined && response.status === step.status) {
    state.known[step.as] = response.body.id ?? response.body.items?.[0]?.id;
    state.known[`${step.as} tag`] = response.headers['etag'] ?? '';
    const [match] = response.body.matches ?? [];
    if (match) state.known['match'] = match.id;
    if (typeof response.body.incidentId === 'string') state.known[`${step.as} incident`] = response.body.incidentId;
  }
  return response;
}

const written = (body: unknown, { known, receiver }: State): string =>
  JSON.stringify(body)
    .replace('RECEIVER', receiver)
    .replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => known[name] ?? placeholder);
