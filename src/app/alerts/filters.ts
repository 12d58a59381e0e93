import type { EndpointFilters } from '../../db/webhook-endpoints.js';

/** The properties of a commitment that filters test, as of when the message is written. */
export interface Subject {
  commitmentId: string;
  kind: string;
  status: string;
  tags: ReadonlySet<string>;
  /** ids of its parties and of the actors that any of its readings binds, with the actors above them */
  actors: ReadonlySet<string>;
  /** codes of the areas that any of its readings names, with the areas that contain them */
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

/** Returns whether every given filter has an entry that the commitment matches. */
export function fits(filters: EndpointFilters, subject: Subject): boolean {
  return FILTER_FIELDS.every((field) => filters[field]?.some((entry) => FITS[field](subject, entry)) ?? true);
}
