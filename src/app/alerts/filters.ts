import type { EndpointFilters } from '../../db/webhook-endpoints.js';

/** What filters look at of a commitment, as it is when the message is written. */
export interface Subject {
  commitmentId: string;
  kind: string;
  status: string;
  tags: ReadonlySet<string>;
  /** its parties and whoever is bound by any of its readings, with everybody above them */
  actors: ReadonlySet<string>;
  /** the codes of areas that any of its readings names, with those that contain them */
  areas: ReadonlySet<string>;
}

const FITS: { readonly [Field in keyof Required<EndpointFilters>]: (subject: Subject, entry: string) => boolean } = {
  commitments: ({ commitmentId }, id) => commitmentId === id,
  actors: ({ actors }, id) => actors.has(id),
  kinds: ({ kind }, wanted) => kind === wanted,
  areas: ({ areas }, code) => areas.has(code),
  tags: ({ tags }, tag) => tags.has(tag),
  statuses: ({ status }, wanted) => status === wanted,
};

export const FILTER_FIELDS = Object.keys(FITS) as readonly (keyof EndpointFilters)[];

export const hasFilters = (filters: EndpointFilters): boolean => FILTER_FIELDS.some((field) => filters[field] !== undefined);

/** Whether every filter that is given holds; one fitting entry of its list suffices. */
export function fits(filters: EndpointFilters, subject: Subject): boolean {
  return FILTER_FIELDS.every((field) => filters[field]?.some((entry) => FITS[field](subject, entry)) ?? true);
}
