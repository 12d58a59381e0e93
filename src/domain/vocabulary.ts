// The closed lists of the domain, each told once: types, input schemas, the OpenAPI document and the client follow from them, and a test
// holds the database's own lists against them. Their order is the one in which they are shown.

export const ACTOR_KINDS = ['state', 'government_body', 'armed_group', 'person', 'company', 'organisation', 'other'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const COMMITMENT_KINDS = [
  'ceasefire',
  'strike_moratorium',
  'humanitarian_pause',
  'withdrawal',
  'release',
  'access',
  'policy_promise',
  'corporate_pledge',
  'other',
] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** Whether it is kept by leaving something undone, or by doing it in time. */
export const MODES = ['abstain', 'perform'] as const;
export type Mode = (typeof MODES)[number];

export const LATERALITIES = ['unilateral', 'reciprocal_unilateral', 'bilateral', 'multilateral', 'unclear'] as const;
export type Laterality = (typeof LATERALITIES)[number];

export const FORMS = ['verbal', 'written_public', 'written_unpublished', 'order', 'resolution', 'unknown'] as const;
export type CommitmentForm = (typeof FORMS)[number];

export const CONDITIONALITIES = ['unconditional', 'reciprocal', 'conditional', 'unknown'] as const;
export type Conditionality = (typeof CONDITIONALITIES)[number];

export const VISIBILITIES = ['draft', 'public', 'unpublished'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const ROLES = ['committer', 'counterparty', 'beneficiary', 'requester', 'mediator', 'guarantor', 'monitor', 'announcer', 'witness'] as const;
export type PartyRole = (typeof ROLES)[number];

export const STANCES = ['accepts', 'acknowledges', 'disputes', 'rejects', 'silent'] as const;
export type Stance = (typeof STANCES)[number];

export const LINK_KINDS = ['renews', 'supersedes', 'part_of', 'mirrors'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const STATEMENT_ACTS = [
  'announces',
  'confirms',
  'accepts',
  'acknowledges',
  'requests',
  'denies',
  'rejects',
  'declines_to_specify',
  'clarifies',
  'amends',
  'extends',
  'shortens',
  'withdraws',
  'declares_ended',
  'alleges_violation',
  'admits_violation',
  'denies_violation',
  'apologises',
  'offers_reciprocity',
  'fulfils',
] as const;
export type StatementAct = (typeof STATEMENT_ACTS)[number];

/** What the rules take from a statement by its act alone. */
export interface ActMeaning {
  /** whether its principal says by it that the commitment exists, or that it does not; null: neither */
  existence: 'affirms' | 'denies' | null;
  /** it can be the first word on a commitment, and so sets a start that nobody named */
  announces?: true;
  /** it takes back an end or a withdrawal that its principal declared earlier */
  renews?: true;
}

export const ACT_MEANINGS: Readonly<Record<StatementAct, ActMeaning>> = {
  announces: { existence: 'affirms', announces: true, renews: true },
  confirms: { existence: 'affirms', announces: true, renews: true },
  accepts: { existence: 'affirms', announces: true, renews: true },
  acknowledges: { existence: 'affirms' },
  requests: { existence: null },
  denies: { existence: 'denies' },
  rejects: { existence: 'denies' },
  declines_to_specify: { existence: null },
  clarifies: { existence: 'affirms' },
  amends: { existence: 'affirms' },
  extends: { existence: 'affirms', renews: true },
  shortens: { existence: 'affirms' },
  withdraws: { existence: 'affirms' },
  declares_ended: { existence: 'affirms' },
  alleges_violation: { existence: null },
  admits_violation: { existence: 'affirms' },
  denies_violation: { existence: null },
  apologises: { existence: 'affirms' },
  offers_reciprocity: { existence: null },
  fulfils: { existence: 'affirms' },
};

/** The speaker or the outlet took it back in public, or the desk had mistyped it. */
export const RETRACTION_KINDS = ['retraction', 'entry_error'] as const;
export type RetractionKind = (typeof RETRACTION_KINDS)[number];

/** What a report would mean for a commitment that it falls under. */
export const BEARINGS = ['violates', 'fulfils'] as const;
export type Bearing = (typeof BEARINGS)[number];

/** From the most to the least trusted, as in the Admiralty code. F is "cannot be judged", and what an unknown source has. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** How a bound of a window came to be known. */
export const BASES = ['stated', 'derived', 'assumed', 'unknown'] as const;
export type Basis = (typeof BASES)[number];

export const SCOPE_FIELDS = ['acts', 'targets', 'areas', 'exceptAreas', 'boundActors', 'exemptions'] as const;
export type ScopeField = (typeof SCOPE_FIELDS)[number];

export const LIFECYCLES = ['announced', 'active', 'expired', 'withdrawn', 'superseded', 'fulfilled', 'lapsed', 'not_established'] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** From the least to the most that is reported. */
export const COMPLIANCES = ['no_reports', 'alleged', 'reportedly_violated'] as const;
export type Compliance = (typeof COMPLIANCES)[number];

/** The one word that people poll: the lifecycle, unless it is reportedly violated. */
export const STATUSES = [
  'announced',
  'active',
  'reportedly_violated',
  'expired',
  'withdrawn',
  'superseded',
  'fulfilled',
  'lapsed',
  'not_established',
] as const;
export type Status = (typeof STATUSES)[number];

export const CERTAINTIES = ['certain', 'possible'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The stated bounds and the duration cannot all hold, or the end surely comes before the start. */
export const WINDOW_FLAGS = ['timing_inconsistent'] as const;
export type WindowFlag = (typeof WINDOW_FLAGS)[number];

export const FLAGS = [...WINDOW_FLAGS, 'stale', 'late', 'unmonitored'] as const;
export type Flag = (typeof FLAGS)[number];

/** What readings can disagree on. */
export const DISPUTABLE = ['existence', 'start', 'end', 'area', 'acts', 'targets', 'compliance'] as const;
export type Disputable = (typeof DISPUTABLE)[number];

/** By what a report is held against a reading, and what comes of it. */
export const MATCH_DIMENSIONS = ['time', 'act', 'target', 'area', 'actor'] as const;
export type MatchDimension = (typeof MATCH_DIMENSIONS)[number];
export const MATCH_ANSWERS = ['yes', 'possibly', 'no'] as const;
export type MatchAnswer = (typeof MATCH_ANSWERS)[number];
export const MATCH_RESULTS = ['in_scope', 'possibly', 'out_of_scope'] as const;
export type MatchResult = (typeof MATCH_RESULTS)[number];

/** By what two reports are compared, to find out whether they are of one incident. */
export const GROUPING_DIMENSIONS = ['time', 'area', 'act', 'target', 'place', 'count', 'claimant', 'source'] as const;
export type GroupingDimension = (typeof GROUPING_DIMENSIONS)[number];

export const INCIDENT_CHANGE_KINDS = ['grouped', 'merged', 'split'] as const;
export type IncidentChangeKind = (typeof INCIDENT_CHANGE_KINDS)[number];

export const SUGGESTION_STATES = ['open', 'accepted', 'dismissed'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** A reviewer's verdict on how a report falls under a reading; `rules` takes it back. */
export const REVIEW_VERDICTS = ['in_scope', 'out_of_scope', 'rules'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** A reviewer's verdict on a report; `undecided` takes it back. */
export const REPORT_VERDICTS = ['accepted', 'rejected', 'duplicate', 'undecided'] as const;
export type ReportVerdict = (typeof REPORT_VERDICTS)[number];

/** Why an assessment changed. */
export const CAUSES = [
  'clock',
  'statement',
  'report',
  'revision',
  'retraction',
  'review',
  'grouping',
  'edit',
  'rule_change',
  'reconciliation',
] as const;
export type Cause = (typeof CAUSES)[number];

/** What a change means to those who are alerted. */
export const CHANGE_EVENTS = [
  'recorded',
  'activated',
  'reportedly_violated',
  'expired',
  'lapsed',
  'fulfilled',
  'withdrawn',
  'superseded',
  'not_established',
  'extended',
  'certainty_changed',
  'disputed',
  'stale',
  'status_corrected',
] as const;
export type ChangeEvent = (typeof CHANGE_EVENTS)[number];
