-- The whole schema, as it is at the start: tables by subject, each with its constraints and indexes; then functions and
-- triggers. prisma/schema.prisma says the tables, columns, foreign keys and plain indexes once more, and a test holds
-- the two against each other. What it cannot say stands here alone: checks, partial indexes, collations, storage
-- settings, functions, triggers.
--
-- Until the first release this file is edited; from then on it stays as it is, and further migrations follow it: see
-- CONTRIBUTING.md.
--
-- Ids are TypeIDs, which sort by the time they were made (docs/decisions/0001-typeids-as-text-keys.md); instants are
-- UTC, to the millisecond. Facts are never edited or deleted: see the last section. A foreign key has an index on its
-- columns where rows are found by it, or where the row that it names can be deleted. ON UPDATE CASCADE is Prisma's
-- default; no id is ever changed. A check lets NULL pass, so those about one column also hold where it may be left out.

-- ---------------------------------------------------------------------- actors and sources

CREATE TYPE "ActorKind" AS ENUM ('state', 'government_body', 'armed_group', 'person', 'company', 'organisation',
  'other');

CREATE TABLE actors (
    id text NOT NULL,
    name text NOT NULL,
    -- the name as it is compared: trimmed, Unicode-folded, lower case
    name_key text COLLATE "C" NOT NULL,
    kind "ActorKind" NOT NULL,
    iso text,
    aliases text[] NOT NULL DEFAULT '{}',
    -- the aliases as they are compared
    alias_keys text[] NOT NULL DEFAULT '{}',
    edit integer NOT NULL DEFAULT 1,
    recorded_at timestamptz(3) NOT NULL,
    CONSTRAINT actors_pkey PRIMARY KEY (id),
    CONSTRAINT actors_iso CHECK (iso ~ '^[A-Z]{2}$'),
    CONSTRAINT actors_edit CHECK (edit >= 1)
);

CREATE INDEX actors_kind_name_key_id_idx ON actors (kind, name_key, id);
CREATE INDEX actors_alias_keys_idx ON actors USING GIN (alias_keys);
CREATE UNIQUE INDEX actors_name_key_kind_key ON actors (name_key, kind);
-- The beginnings of aliases: each is one lexeme.
CREATE INDEX actors_alias_beginnings_idx ON actors USING GIN (array_to_tsvector(array_remove(alias_keys, '')));

-- Whose body or spokesman an actor is, as a dated version; the latest row as known at an instant holds.
CREATE TABLE actor_parents (
    id text NOT NULL,
    actor_id text NOT NULL,
    parent_id text,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT actor_parents_pkey PRIMARY KEY (id),
    CONSTRAINT actor_parents_actor_id_fkey FOREIGN KEY (actor_id)
      REFERENCES actors (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT actor_parents_parent_id_fkey FOREIGN KEY (parent_id)
      REFERENCES actors (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT actor_parents_not_itself CHECK (parent_id <> actor_id)
);

CREATE INDEX actor_parents_actor_id_recorded_at_idx ON actor_parents (actor_id, recorded_at);
CREATE INDEX actor_parents_parent_id_idx ON actor_parents (parent_id);

CREATE TYPE "Reliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

CREATE TABLE sources (
    id text NOT NULL,
    name text NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    url text,
    edit integer NOT NULL DEFAULT 1,
    recorded_at timestamptz(3) NOT NULL,
    CONSTRAINT sources_pkey PRIMARY KEY (id),
    CONSTRAINT sources_edit CHECK (edit >= 1)
);

CREATE UNIQUE INDEX sources_name_key_key ON sources (name_key);

-- How far a source is trusted and whose it is, as a dated version.
CREATE TABLE source_ratings (
    id text NOT NULL,
    source_id text NOT NULL,
    reliability "Reliability" NOT NULL,
    affiliated_with_id text,
    independence_group text,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT source_ratings_pkey PRIMARY KEY (id),
    CONSTRAINT source_ratings_source_id_fkey FOREIGN KEY (source_id)
      REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT source_ratings_affiliated_with_id_fkey FOREIGN KEY (affiliated_with_id)
      REFERENCES actors (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX source_ratings_source_id_recorded_at_idx ON source_ratings (source_id, recorded_at);
-- Few sources are anybody's.
CREATE INDEX source_ratings_affiliated_with_id_idx ON source_ratings (affiliated_with_id)
  WHERE affiliated_with_id IS NOT NULL;

-- ---------------------------------------------------------------------- commitments

CREATE TYPE "CommitmentKind" AS ENUM ('ceasefire', 'strike_moratorium', 'humanitarian_pause', 'withdrawal', 'release',
  'access', 'policy_promise', 'corporate_pledge', 'other');
CREATE TYPE "CommitmentMode" AS ENUM ('abstain', 'perform');
CREATE TYPE "Laterality" AS ENUM ('unilateral', 'reciprocal_unilateral', 'bilateral', 'multilateral', 'unclear');
CREATE TYPE "CommitmentForm" AS ENUM ('verbal', 'written_public', 'written_unpublished', 'order', 'resolution',
  'unknown');
CREATE TYPE "Conditionality" AS ENUM ('unconditional', 'reciprocal', 'conditional', 'unknown');
CREATE TYPE "Visibility" AS ENUM ('draft', 'public', 'unpublished');
CREATE TYPE "Status" AS ENUM ('announced', 'active', 'reportedly_violated', 'expired', 'withdrawn', 'superseded',
  'fulfilled', 'lapsed', 'not_established');
CREATE TYPE "Compliance" AS ENUM ('no_reports', 'alleged', 'reportedly_violated');

CREATE TABLE commitments (
    id text NOT NULL,
    title text NOT NULL,
    kind "CommitmentKind" NOT NULL,
    mode "CommitmentMode" NOT NULL DEFAULT 'abstain',
    laterality "Laterality" NOT NULL DEFAULT 'unclear',
    form "CommitmentForm" NOT NULL DEFAULT 'unknown',
    conditionality "Conditionality" NOT NULL DEFAULT 'unknown',
    conditions text,
    purpose text,
    tags text[] NOT NULL DEFAULT '{}',
    visibility "Visibility" NOT NULL DEFAULT 'public',
    publish_at timestamptz(3),
    unpublished_for text,
    -- ISO 8601 durations; null means the policy's default
    review_after text,
    confirm_within text,
    -- whether it says itself when it is reminded of; else each endpoint does
    has_own_leads boolean NOT NULL DEFAULT false,
    -- seconds before its end at which it is then reminded of, `[86400]`
    expiring_leads integer[] NOT NULL DEFAULT '{}',
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    -- counts editorial changes; what `If-Match` compares
    edit integer NOT NULL DEFAULT 1,
    updated_at timestamptz(3) NOT NULL,
    -- From here on a cache of the assessment.
    -- counts changes of the assessment, down to its report counts: the second half of the ETag
    state integer NOT NULL DEFAULT 0,
    -- the sequence of the latest status change
    sequence integer NOT NULL DEFAULT 0,
    status "Status" NOT NULL DEFAULT 'announced',
    compliance "Compliance" NOT NULL DEFAULT 'no_reports',
    disputed boolean NOT NULL DEFAULT false,
    starts_at timestamptz(3),
    ends_at timestamptz(3),
    -- the earliest end while it is announced or in force; null where nobody needs to be reminded of one
    may_end_at timestamptz(3),
    next_change_at timestamptz(3),
    ruleset text NOT NULL DEFAULT '',
    -- as answered; json, not jsonb, so that the text stays as it was
    assessment json,
    CONSTRAINT commitments_pkey PRIMARY KEY (id),
    CONSTRAINT commitments_counts CHECK (edit >= 1 AND state >= 0 AND sequence >= 0),
    CONSTRAINT commitments_embargo CHECK (publish_at IS NULL OR visibility = 'draft'),
    CONSTRAINT commitments_reason CHECK ((visibility = 'unpublished') = (unpublished_for IS NOT NULL)),
    CONSTRAINT commitments_leads CHECK (0 < ALL (expiring_leads)),
    CONSTRAINT commitments_own_leads CHECK (has_own_leads OR expiring_leads = '{}')
);

CREATE INDEX commitments_visibility_updated_at_id_idx ON commitments (visibility, updated_at, id);
CREATE INDEX commitments_visibility_status_kind_mode_updated_at_id_idx ON commitments
  (visibility, status, kind, mode, updated_at, id);
CREATE INDEX commitments_visibility_status_ends_at_id_idx ON commitments (visibility, status, ends_at, id);
CREATE INDEX commitments_visibility_recorded_at_id_idx ON commitments (visibility, recorded_at, id);
CREATE INDEX commitments_next_change_at_id_idx ON commitments (next_change_at, id) WHERE next_change_at IS NOT NULL;
CREATE INDEX commitments_may_end_at_id_idx ON commitments (may_end_at, id) WHERE may_end_at IS NOT NULL;
CREATE INDEX commitments_publish_at_idx ON commitments (publish_at) WHERE publish_at IS NOT NULL;
-- Few have leads of their own, and few are disputed.
CREATE INDEX commitments_own_leads_idx ON commitments (may_end_at, id) WHERE may_end_at IS NOT NULL AND has_own_leads;
CREATE INDEX commitments_disputed_idx ON commitments (updated_at, id) WHERE disputed;

-- Cache: what a commitment is found by, as the lexemes that src/app/commitments/search-terms.ts makes, beside the
-- columns by which lists filter and sort, so that what was found needs no look at the commitments themselves. A
-- table of its own: a change of status writes its row in place, and into none of its indexes. Its pages have room,
-- so that a changed row stays where it is and no index has to be told.
CREATE TABLE commitment_search (
    commitment_id text NOT NULL,
    terms tsvector NOT NULL,
    -- of the rules that made the terms; what an older version made is made anew at the start
    version integer NOT NULL,
    -- Copies, kept by a trigger on the commitments. None of them may be in an index.
    visibility "Visibility" NOT NULL,
    status "Status" NOT NULL,
    kind "CommitmentKind" NOT NULL,
    mode "CommitmentMode" NOT NULL,
    disputed boolean NOT NULL,
    ends_at timestamptz(3),
    updated_at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    CONSTRAINT commitment_search_pkey PRIMARY KEY (commitment_id),
    CONSTRAINT commitment_search_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT commitment_search_version CHECK (version >= 0)
) WITH (fillfactor = 85);

-- New entries wait in a list that every search reads through: kept short.
CREATE INDEX commitment_search_terms_idx ON commitment_search USING GIN (terms) WITH (gin_pending_list_limit = 256);
CREATE INDEX commitment_search_version_idx ON commitment_search (version);

CREATE TYPE "PartyRole" AS ENUM ('committer', 'counterparty', 'beneficiary', 'requester', 'mediator', 'guarantor',
  'monitor', 'announcer', 'witness');
CREATE TYPE "Stance" AS ENUM ('accepts', 'acknowledges', 'disputes', 'rejects', 'silent');

-- An actor's part in one commitment, from `recordedAt` until `removedAt`: an amended list closes rows and adds new
-- ones.
CREATE TABLE parties (
    id text NOT NULL,
    commitment_id text NOT NULL,
    actor_id text NOT NULL,
    role "PartyRole" NOT NULL,
    stance "Stance",
    -- the place in the list as logged; the first committer leads
    ordinal integer NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    removed_at timestamptz(3),
    CONSTRAINT parties_pkey PRIMARY KEY (id),
    CONSTRAINT parties_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT parties_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES actors (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT parties_ordinal CHECK (ordinal >= 0)
);

CREATE INDEX parties_commitment_id_idx ON parties (commitment_id);
CREATE INDEX parties_actor_id_role_idx ON parties (actor_id, role);
-- One live part of an actor in a role.
CREATE UNIQUE INDEX parties_live_key ON parties (commitment_id, actor_id, role) WHERE removed_at IS NULL;

CREATE TYPE "LinkKind" AS ENUM ('renews', 'supersedes', 'part_of', 'mirrors');

CREATE TABLE commitment_links (
    id text NOT NULL,
    from_id text NOT NULL,
    to_id text NOT NULL,
    kind "LinkKind" NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    removed_at timestamptz(3),
    CONSTRAINT commitment_links_pkey PRIMARY KEY (id),
    CONSTRAINT commitment_links_from_id_fkey FOREIGN KEY (from_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT commitment_links_to_id_fkey FOREIGN KEY (to_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT commitment_links_not_itself CHECK (from_id <> to_id)
);

CREATE INDEX commitment_links_from_id_idx ON commitment_links (from_id);
CREATE INDEX commitment_links_to_id_idx ON commitment_links (to_id);
CREATE UNIQUE INDEX commitment_links_live_key ON commitment_links (from_id, to_id, kind) WHERE removed_at IS NULL;

-- ---------------------------------------------------------------------- statements and readings

CREATE TYPE "StatementAct" AS ENUM ('announces', 'confirms', 'accepts', 'acknowledges', 'requests', 'denies', 'rejects',
  'declines_to_specify', 'clarifies', 'amends', 'extends', 'shortens', 'withdraws', 'declares_ended',
  'alleges_violation', 'admits_violation', 'denies_violation', 'apologises', 'offers_reciprocity', 'fulfils');

-- What one speaker said. Immutable: it can be retracted, never edited.
CREATE TABLE statements (
    id text NOT NULL,
    commitment_id text NOT NULL,
    -- null where the desk knows only on whose behalf it was said
    speaker_id text,
    principal_id text NOT NULL,
    anonymous boolean NOT NULL DEFAULT false,
    act "StatementAct" NOT NULL,
    said_at timestamptz(3) NOT NULL,
    published_at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    -- when it takes effect, where the speaker named a time (a withdrawal from tomorrow)
    effective_at timestamptz(3),
    gist text,
    quote text,
    url text,
    source_id text,
    -- as logged: start, end, duration, openEnded, scope; null where the statement claims nothing
    claims jsonb,
    CONSTRAINT statements_pkey PRIMARY KEY (id),
    CONSTRAINT statements_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT statements_speaker_id_fkey FOREIGN KEY (speaker_id)
      REFERENCES actors (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT statements_principal_id_fkey FOREIGN KEY (principal_id)
      REFERENCES actors (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT statements_source_id_fkey FOREIGN KEY (source_id)
      REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT statements_said_before_published CHECK (said_at <= published_at),
    CONSTRAINT statements_claims CHECK (jsonb_typeof(claims) = 'object')
);

CREATE INDEX statements_commitment_id_said_at_id_idx ON statements (commitment_id, said_at, id);
CREATE INDEX statements_principal_id_idx ON statements (principal_id);
CREATE INDEX statements_speaker_id_idx ON statements (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX statements_source_id_idx ON statements (source_id) WHERE source_id IS NOT NULL;
-- Who is named as bound, for what is shown to whom.
CREATE INDEX statements_bound_actors_idx ON statements USING GIN ((claims #> '{scope,boundActors}') jsonb_path_ops)
  WHERE claims #> '{scope,boundActors}' IS NOT NULL;
CREATE UNIQUE INDEX statements_id_commitment_id_principal_id_key ON statements (id, commitment_id, principal_id);

-- The identity of the interpretation that a statement with claims yields. Its window and scope are derived whenever
-- they are asked for, since a retraction of an earlier statement changes what is inherited.
CREATE TABLE readings (
    id text NOT NULL,
    statement_id text NOT NULL,
    commitment_id text NOT NULL,
    principal_id text NOT NULL,
    CONSTRAINT readings_pkey PRIMARY KEY (id),
    CONSTRAINT readings_statement_id_commitment_id_principal_id_fkey
      FOREIGN KEY (statement_id, commitment_id, principal_id)
      REFERENCES statements (id, commitment_id, principal_id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT readings_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT readings_principal_id_fkey FOREIGN KEY (principal_id)
      REFERENCES actors (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX readings_commitment_id_idx ON readings (commitment_id);
CREATE UNIQUE INDEX readings_statement_id_commitment_id_principal_id_key ON readings
  (statement_id, commitment_id, principal_id);
CREATE UNIQUE INDEX readings_id_commitment_id_key ON readings (id, commitment_id);

-- Cache: which readings a report may fall under, by bound actor and area code, with the hull of the window. `*`
-- stands for "does not restrict, or cannot be told from a code".
CREATE TABLE candidate_index (
    reading_id text NOT NULL,
    commitment_id text NOT NULL,
    actor_key text NOT NULL,
    area_key text NOT NULL,
    starts_from timestamptz(3) NOT NULL,
    ends_by timestamptz(3) NOT NULL,
    CONSTRAINT candidate_index_pkey PRIMARY KEY (reading_id, actor_key, area_key),
    CONSTRAINT candidate_index_reading_id_commitment_id_fkey FOREIGN KEY (reading_id, commitment_id)
      REFERENCES readings (id, commitment_id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX candidate_index_actor_key_area_key_ends_by_starts_from_idx ON candidate_index
  (actor_key, area_key, ends_by, starts_from);
CREATE INDEX candidate_index_actor_key_ends_by_starts_from_idx ON candidate_index (actor_key, ends_by, starts_from);
CREATE INDEX candidate_index_area_key_ends_by_starts_from_idx ON candidate_index (area_key, ends_by, starts_from);
CREATE INDEX candidate_index_commitment_id_idx ON candidate_index (commitment_id);

-- ---------------------------------------------------------------------- reports, incidents, matches

CREATE TYPE "Bearing" AS ENUM ('violates', 'fulfils');

-- One source's claim that something happened. What it claims stands in its revisions.
CREATE TABLE reports (
    id text NOT NULL,
    source_id text NOT NULL,
    -- the source's own id for it: unique per source, so that an import can be repeated
    external_id text,
    -- the commitment it was submitted for, if for one
    commitment_id text,
    recorded_at timestamptz(3) NOT NULL,
    -- when it was last matched; null while the matching job still has it to do
    matched_at timestamptz(3),
    -- a hash of what an import last took for it: the same row again is no revision, also where a desk has
    -- corrected the report since
    imported_hash text,
    CONSTRAINT reports_pkey PRIMARY KEY (id),
    CONSTRAINT reports_source_id_fkey FOREIGN KEY (source_id)
      REFERENCES sources (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT reports_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT reports_external_id CHECK (external_id <> ''),
    CONSTRAINT reports_imported_hash CHECK (imported_hash ~ '^[0-9a-f]{32}$')
);

CREATE INDEX reports_commitment_id_idx ON reports (commitment_id);
CREATE UNIQUE INDEX reports_source_id_external_id_key ON reports (source_id, external_id);
-- What the matching job still has to do.
CREATE INDEX reports_unmatched_idx ON reports (recorded_at, id) WHERE matched_at IS NULL;

CREATE TABLE report_revisions (
    id text NOT NULL,
    report_id text NOT NULL,
    number integer NOT NULL,
    observed_from timestamptz(3) NOT NULL,
    observed_to timestamptz(3) NOT NULL,
    act text,
    target text,
    -- `[{ code?, label?, geometry? }]`
    areas jsonb NOT NULL,
    lat double precision,
    lon double precision,
    -- how far from the point it may have been
    precision_km double precision,
    alleged_actor_id text,
    origin_actor_id text,
    bearing "Bearing" NOT NULL DEFAULT 'violates',
    summary text,
    count_n double precision,
    count_unit text,
    -- 1 (confirmed) to 6 (cannot be judged), as in the Admiralty code
    credibility integer NOT NULL DEFAULT 6,
    -- what makes it implausible though possible, in words
    doubts text[] NOT NULL DEFAULT '{}',
    url text,
    published_at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT report_revisions_pkey PRIMARY KEY (id),
    CONSTRAINT report_revisions_report_id_fkey FOREIGN KEY (report_id)
      REFERENCES reports (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT report_revisions_alleged_actor_id_fkey FOREIGN KEY (alleged_actor_id)
      REFERENCES actors (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT report_revisions_origin_actor_id_fkey FOREIGN KEY (origin_actor_id)
      REFERENCES actors (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT report_revisions_number CHECK (number >= 1),
    CONSTRAINT report_revisions_observed_in_order CHECK (observed_from <= observed_to),
    CONSTRAINT report_revisions_areas CHECK (jsonb_typeof(areas) = 'array'),
    CONSTRAINT report_revisions_point
      CHECK ((lat IS NULL) = (lon IS NULL) AND lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
    CONSTRAINT report_revisions_precision
      CHECK (lat IS NOT NULL AND precision_km BETWEEN 0 AND 1000 OR precision_km IS NULL),
    CONSTRAINT report_revisions_count CHECK ((count_n IS NULL) = (count_unit IS NULL) AND count_n BETWEEN 0 AND 1e9),
    CONSTRAINT report_revisions_credibility CHECK (credibility BETWEEN 1 AND 6)
);

CREATE INDEX report_revisions_alleged_actor_id_observed_from_idx ON report_revisions (alleged_actor_id, observed_from);
CREATE UNIQUE INDEX report_revisions_report_id_number_key ON report_revisions (report_id, number);
-- Few reports tell whose claim they relay.
CREATE INDEX report_revisions_origin_actor_id_idx ON report_revisions (origin_actor_id)
  WHERE origin_actor_id IS NOT NULL;

CREATE TYPE "RetractionKind" AS ENUM ('retraction', 'entry_error');

CREATE TABLE retractions (
    id text NOT NULL,
    statement_id text,
    report_id text,
    kind "RetractionKind" NOT NULL,
    reason text NOT NULL,
    url text,
    published_at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT retractions_pkey PRIMARY KEY (id),
    CONSTRAINT retractions_statement_id_fkey FOREIGN KEY (statement_id)
      REFERENCES statements (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT retractions_report_id_fkey FOREIGN KEY (report_id)
      REFERENCES reports (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT retractions_of_one_fact CHECK (num_nonnulls(statement_id, report_id) = 1)
);

-- What was taken back is not taken back again.
CREATE UNIQUE INDEX retractions_statement_id_key ON retractions (statement_id) WHERE statement_id IS NOT NULL;
CREATE UNIQUE INDEX retractions_report_id_key ON retractions (report_id) WHERE report_id IS NOT NULL;

-- What several reports may be about. Every report has one of its own until a person groups it with others.
CREATE TABLE incidents (
    id text NOT NULL,
    title text,
    edit integer NOT NULL DEFAULT 1,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT incidents_pkey PRIMARY KEY (id),
    CONSTRAINT incidents_edit CHECK (edit >= 1)
);

CREATE INDEX incidents_recorded_at_id_idx ON incidents (recorded_at DESC, id DESC);

CREATE TYPE "IncidentChangeKind" AS ENUM ('grouped', 'merged', 'split');

-- Who put which reports under an incident, from where and why.
CREATE TABLE incident_changes (
    id text NOT NULL,
    kind "IncidentChangeKind" NOT NULL,
    -- where the reports stand since
    incident_id text NOT NULL,
    -- where they stood before
    from_ids text[] NOT NULL DEFAULT '{}',
    report_ids text[] NOT NULL DEFAULT '{}',
    reason text,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT incident_changes_pkey PRIMARY KEY (id),
    CONSTRAINT incident_changes_incident_id_fkey FOREIGN KEY (incident_id)
      REFERENCES incidents (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT incident_changes_reports CHECK (cardinality(report_ids) > 0)
);

CREATE INDEX incident_changes_incident_id_idx ON incident_changes (incident_id);
CREATE INDEX incident_changes_from_ids_idx ON incident_changes USING GIN (from_ids);

-- Under which incident a report stands, as a dated version; the latest row as known at an instant holds.
CREATE TABLE incident_memberships (
    id text NOT NULL,
    report_id text NOT NULL,
    incident_id text NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT incident_memberships_pkey PRIMARY KEY (id),
    CONSTRAINT incident_memberships_report_id_fkey FOREIGN KEY (report_id)
      REFERENCES reports (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT incident_memberships_incident_id_fkey FOREIGN KEY (incident_id)
      REFERENCES incidents (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX incident_memberships_report_id_recorded_at_idx ON incident_memberships (report_id, recorded_at);
CREATE INDEX incident_memberships_incident_id_idx ON incident_memberships (incident_id);

-- Cache: where and when a report says it happened (its latest revision), to find those that may be about the same
-- event: by the keys of src/domain/places.ts.
CREATE TABLE report_places (
    report_id text NOT NULL,
    key text NOT NULL,
    observed_from timestamptz(3) NOT NULL,
    observed_to timestamptz(3) NOT NULL,
    CONSTRAINT report_places_pkey PRIMARY KEY (report_id, key),
    CONSTRAINT report_places_report_id_fkey FOREIGN KEY (report_id)
      REFERENCES reports (id) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT report_places_observed_in_order CHECK (observed_from <= observed_to)
);

CREATE INDEX report_places_key_observed_from_report_id_idx ON report_places (key, observed_from, report_id);

-- Which reports are still to be compared with others near them, for suggestions: by the job, where a crash left it out.
CREATE TABLE uncompared_reports (
    report_id text NOT NULL,
    CONSTRAINT uncompared_reports_pkey PRIMARY KEY (report_id),
    CONSTRAINT uncompared_reports_report_id_fkey FOREIGN KEY (report_id)
      REFERENCES reports (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TYPE "SuggestionState" AS ENUM ('open', 'accepted', 'dismissed');

-- That two reports may be about one event. Never made twice for one pair, so what was dismissed stays so.
CREATE TABLE incident_suggestions (
    id text NOT NULL,
    -- of the two, that with the smaller id
    first_id text NOT NULL,
    second_id text NOT NULL,
    score integer NOT NULL,
    -- per dimension: `[{ dimension, rule, points }]`
    reasons jsonb NOT NULL,
    state "SuggestionState" NOT NULL DEFAULT 'open',
    -- why it was dismissed
    reason text,
    recorded_at timestamptz(3) NOT NULL,
    settled_at timestamptz(3),
    settled_by text,
    CONSTRAINT incident_suggestions_pkey PRIMARY KEY (id),
    CONSTRAINT incident_suggestions_first_id_fkey FOREIGN KEY (first_id)
      REFERENCES reports (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT incident_suggestions_second_id_fkey FOREIGN KEY (second_id)
      REFERENCES reports (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT incident_suggestions_in_order CHECK (first_id < second_id COLLATE "C"),
    CONSTRAINT incident_suggestions_reasons CHECK (jsonb_typeof(reasons) = 'array'),
    CONSTRAINT incident_suggestions_settled
      CHECK (num_nonnulls(settled_at, settled_by) = CASE state WHEN 'open' THEN 0 ELSE 2 END)
);

CREATE INDEX incident_suggestions_second_id_idx ON incident_suggestions (second_id);
CREATE INDEX incident_suggestions_state_score_id_idx ON incident_suggestions (state, score DESC, id DESC);
CREATE UNIQUE INDEX incident_suggestions_first_id_second_id_key ON incident_suggestions (first_id, second_id);

CREATE TYPE "MatchResult" AS ENUM ('in_scope', 'possibly', 'out_of_scope');

-- That a report is a candidate for a reading (a fact, from `recordedAt`), and how it falls under it by today's rules
-- (a cache).
CREATE TABLE matches (
    id text NOT NULL,
    report_id text NOT NULL,
    reading_id text NOT NULL,
    commitment_id text NOT NULL,
    result "MatchResult" NOT NULL,
    -- per dimension: `[{ dimension, answer, rule }]`
    reasons jsonb NOT NULL,
    ruleset text NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    -- the override that stands above `result` today (a cache): its own, or one that an earlier reading of the
    -- same principal was given
    review_id text,
    CONSTRAINT matches_pkey PRIMARY KEY (id),
    CONSTRAINT matches_report_id_fkey FOREIGN KEY (report_id)
      REFERENCES reports (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT matches_reading_id_commitment_id_fkey FOREIGN KEY (reading_id, commitment_id)
      REFERENCES readings (id, commitment_id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT matches_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT matches_reasons CHECK (jsonb_typeof(reasons) = 'array')
);

CREATE INDEX matches_commitment_id_report_id_idx ON matches (commitment_id, report_id);
CREATE INDEX matches_reading_id_idx ON matches (reading_id);
CREATE UNIQUE INDEX matches_report_id_reading_id_key ON matches (report_id, reading_id);

CREATE TYPE "ReviewVerdict" AS ENUM ('in_scope', 'out_of_scope', 'rules');

-- What a reviewer said of a match; the latest holds.
CREATE TABLE match_reviews (
    id text NOT NULL,
    match_id text NOT NULL,
    verdict "ReviewVerdict" NOT NULL,
    reason text NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT match_reviews_pkey PRIMARY KEY (id),
    CONSTRAINT match_reviews_match_id_fkey FOREIGN KEY (match_id)
      REFERENCES matches (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX match_reviews_match_id_recorded_at_idx ON match_reviews (match_id, recorded_at);

-- Each of the two refers to the other.
ALTER TABLE matches ADD CONSTRAINT matches_review_id_fkey FOREIGN KEY (review_id)
  REFERENCES match_reviews (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TYPE "ReportVerdict" AS ENUM ('accepted', 'rejected', 'duplicate', 'undecided');

-- What a reviewer said of a report as a whole; the latest holds. What is rejected or a duplicate does not count.
CREATE TABLE report_reviews (
    id text NOT NULL,
    report_id text NOT NULL,
    verdict "ReportVerdict" NOT NULL,
    duplicate_of_id text,
    reason text NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT report_reviews_pkey PRIMARY KEY (id),
    CONSTRAINT report_reviews_report_id_fkey FOREIGN KEY (report_id)
      REFERENCES reports (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT report_reviews_duplicate_of_id_fkey FOREIGN KEY (duplicate_of_id)
      REFERENCES reports (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT report_reviews_duplicate CHECK ((verdict = 'duplicate') = (duplicate_of_id IS NOT NULL)),
    CONSTRAINT report_reviews_not_itself CHECK (duplicate_of_id <> report_id)
);

CREATE INDEX report_reviews_report_id_recorded_at_idx ON report_reviews (report_id, recorded_at);

-- The same as in src/app/reviews/kinds.ts
CREATE TYPE "ReviewKind" AS ENUM ('scope', 'implausible', 'suspected_duplicate');

-- What a reviewer is asked: a cache, kept by those who write reports and assessments, and gone once it is decided or
-- can change nothing any more.
CREATE TABLE review_items (
    id text NOT NULL,
    kind "ReviewKind" NOT NULL,
    -- its kind and what it is about: there once
    subject text NOT NULL,
    report_id text NOT NULL,
    -- what it is compared with, where the kind compares two
    other_report_id text,
    -- null: it is about the report as such, whatever it falls under
    commitment_id text,
    -- 0: a decision would change a status, to 3: nothing that is known
    rank integer NOT NULL,
    -- what would change: `[{ commitmentId, recheckAt, … }]`, see src/domain/review.ts
    effects jsonb NOT NULL,
    -- when time alone may change the effects
    recheck_at timestamptz(3),
    recorded_at timestamptz(3) NOT NULL,
    CONSTRAINT review_items_pkey PRIMARY KEY (id),
    CONSTRAINT review_items_report_id_fkey FOREIGN KEY (report_id)
      REFERENCES reports (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT review_items_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT review_items_other_report_id_fkey FOREIGN KEY (other_report_id)
      REFERENCES reports (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT review_items_about CHECK ((kind = 'scope') = (commitment_id IS NOT NULL)
      AND (kind = 'suspected_duplicate') = (other_report_id IS NOT NULL)),
    CONSTRAINT review_items_not_itself CHECK (other_report_id <> report_id),
    CONSTRAINT review_items_rank CHECK (rank BETWEEN 0 AND 3),
    CONSTRAINT review_items_effects CHECK (jsonb_typeof(effects) = 'array')
);

CREATE UNIQUE INDEX review_items_subject_key ON review_items (subject);
CREATE INDEX review_items_rank_id_idx ON review_items (rank, id DESC);
CREATE INDEX review_items_kind_rank_id_idx ON review_items (kind, rank, id DESC);
CREATE INDEX review_items_report_id_idx ON review_items (report_id);
CREATE INDEX review_items_other_report_id_idx ON review_items (other_report_id);
CREATE INDEX review_items_commitment_id_idx ON review_items (commitment_id);
CREATE INDEX review_items_recheck_at_idx ON review_items (recheck_at);

-- ---------------------------------------------------------------------- imports

CREATE TYPE "ImportState" AS ENUM ('running', 'finished', 'failed');

-- One file of reports that was taken in, and how far. What was taken stays, also when the rest could not be read.
CREATE TABLE imports (
    id text NOT NULL,
    format text NOT NULL,
    mapping jsonb,
    state "ImportState" NOT NULL DEFAULT 'running',
    -- rows that were read so far; of these:
    rows integer NOT NULL DEFAULT 0,
    created integer NOT NULL DEFAULT 0,
    revised integer NOT NULL DEFAULT 0,
    unchanged integer NOT NULL DEFAULT 0,
    refused integer NOT NULL DEFAULT 0,
    -- why it ended early
    error text,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    CONSTRAINT imports_pkey PRIMARY KEY (id),
    CONSTRAINT imports_format CHECK (format IN ('air-attacks', 'acled', 'ucdp-ged', 'csv', 'json', 'ndjson')),
    CONSTRAINT imports_counts CHECK (least(rows, created, revised, unchanged, refused) >= 0),
    CONSTRAINT imports_error CHECK ((state = 'failed') = (error IS NOT NULL))
);

-- What is to be said of one row of an import: why it was refused, or what is odd about it.
CREATE TABLE import_notes (
    import_id text NOT NULL,
    line integer NOT NULL,
    is_refused boolean NOT NULL,
    reason text NOT NULL,
    CONSTRAINT import_notes_pkey PRIMARY KEY (import_id, line, is_refused),
    CONSTRAINT import_notes_import_id_fkey FOREIGN KEY (import_id)
      REFERENCES imports (id) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT import_notes_line CHECK (line >= 1)
);

-- ---------------------------------------------------------------------- status changes

-- Since when which thresholds are in force: one row whenever the service starts with others than before.
CREATE TABLE policies (
    id text NOT NULL,
    ruleset text NOT NULL,
    -- `{ reliabilityNeeded, credibilityNeeded, originsNeeded, reviewAfter, confirmWithin }`
    thresholds jsonb NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    CONSTRAINT policies_pkey PRIMARY KEY (id),
    CONSTRAINT policies_thresholds CHECK (jsonb_typeof(thresholds) = 'object')
);

CREATE INDEX policies_recorded_at_id_idx ON policies (recorded_at, id);

CREATE TYPE "ChangeCause" AS ENUM ('clock', 'statement', 'report', 'revision', 'retraction', 'review', 'grouping',
  'edit', 'rule_change', 'reconciliation');

-- An appended record that the assessment changed. `cursor` is the place in `/v1/changes`.
CREATE TABLE status_changes (
    cursor bigserial NOT NULL,
    commitment_id text NOT NULL,
    sequence integer NOT NULL,
    -- null in the first change of a commitment
    from_status "Status",
    to_status "Status" NOT NULL,
    -- the whole assessment after the change
    assessment json NOT NULL,
    cause "ChangeCause" NOT NULL,
    -- ids of the facts that made the change
    facts text[] NOT NULL DEFAULT '{}',
    -- what the change means to those who are alerted: event types without the `commitment.` before them
    events text[] NOT NULL DEFAULT '{}',
    valid_at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    late boolean NOT NULL,
    ruleset text NOT NULL,
    CONSTRAINT status_changes_pkey PRIMARY KEY (cursor),
    CONSTRAINT status_changes_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT status_changes_sequence CHECK (sequence >= 1)
);

CREATE UNIQUE INDEX status_changes_commitment_id_sequence_key ON status_changes (commitment_id, sequence);

-- That a commitment became public or ceased to be, as a place among the status changes: those from before lie behind
-- the cursors of who could not see them, and who keeps a copy has to learn that it is gone. Written by a trigger.
CREATE TABLE publications (
    -- drawn from the same sequence
    cursor bigint NOT NULL,
    commitment_id text NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    -- it ceased to be public
    is_end boolean NOT NULL DEFAULT false,
    CONSTRAINT publications_pkey PRIMARY KEY (cursor),
    CONSTRAINT publications_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX publications_commitment_id_idx ON publications (commitment_id);

-- That a transaction has changed what answers show, so that every instance learns what it must not answer from
-- memory any more. Written by triggers on the tables themselves, one row per statement, and read by what became
-- visible between two snapshots: see src/db/touches.ts.
CREATE TABLE touches (
    -- the transaction
    xid bigint NOT NULL,
    position bigserial NOT NULL,
    -- the commitments; empty where only lists are other than before
    ids text[] NOT NULL DEFAULT '{}',
    -- nobody knows which
    is_all boolean NOT NULL DEFAULT false,
    recorded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT touches_pkey PRIMARY KEY (xid, position)
);

-- Cache: what time alone will make of a commitment, worked out when its facts were written, so that the sweep has
-- only to copy it. A row holds while the commitment is in the state before it and waits for its instant; any other
-- is what was not to be, and is cleared away when the commitment is next assessed.
CREATE TABLE planned_changes (
    commitment_id text NOT NULL,
    -- the commitment's `state` once this has come
    state integer NOT NULL,
    due_at timestamptz(3) NOT NULL,
    -- the commitment's `sequence` then
    sequence integer NOT NULL,
    -- whether it is told in the history; else only the reasons are others
    material boolean NOT NULL,
    from_status "Status" NOT NULL,
    to_status "Status" NOT NULL,
    compliance "Compliance" NOT NULL,
    disputed boolean NOT NULL,
    next_change_at timestamptz(3),
    -- the whole assessment then, as it will be answered
    assessment json NOT NULL,
    facts text[] NOT NULL DEFAULT '{}',
    events text[] NOT NULL DEFAULT '{}',
    -- what messages say of the commitment as it will be then
    told json NOT NULL,
    ruleset text NOT NULL,
    CONSTRAINT planned_changes_pkey PRIMARY KEY (commitment_id, state),
    CONSTRAINT planned_changes_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT planned_changes_counts CHECK (state >= 1 AND sequence >= 0)
);

-- ---------------------------------------------------------------------- webhooks: endpoints, and the outbox

-- How messages reach an endpoint: as signed webhooks, or worded for people.
CREATE TYPE "WebhookChannel" AS ENUM ('webhook', 'slack', 'discord', 'teams', 'email');

CREATE TABLE webhook_endpoints (
    id text NOT NULL,
    channel "WebhookChannel" NOT NULL DEFAULT 'webhook',
    url text NOT NULL,
    description text,
    -- empty means all
    types text[] NOT NULL DEFAULT '{}',
    -- `{ commitments?, actors?, kinds?, areas?, tags?, statuses? }`: which commitments' messages, by lists of
    -- which one entry each must fit
    filters jsonb NOT NULL DEFAULT '{}',
    -- further headers of every message: values by name, each sealed like a secret
    headers jsonb NOT NULL DEFAULT '{}',
    -- seconds before an end at which to be reminded of it
    expiring_leads integer[] NOT NULL DEFAULT '{86400}',
    -- reminders that were due before then are not for it
    leads_since timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    -- messages are written and wait
    paused_at timestamptz(3),
    -- false: no messages are written
    enabled boolean NOT NULL DEFAULT true,
    disabled_for text,
    disabled_at timestamptz(3),
    -- since when every attempt has failed, and how the first of them did; null after a success
    failing_since timestamptz(3),
    failure text,
    edit integer NOT NULL DEFAULT 1,
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT webhook_endpoints_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_endpoints_types CHECK (types <@ ARRAY['commitment.recorded', 'commitment.activated',
      'commitment.reportedly_violated', 'commitment.expiring', 'commitment.expired', 'commitment.lapsed',
      'commitment.fulfilled', 'commitment.withdrawn', 'commitment.superseded', 'commitment.not_established',
      'commitment.extended', 'commitment.certainty_changed', 'commitment.disputed', 'commitment.stale',
      'commitment.status_corrected', 'report.received', 'report.retracted', 'endpoint.disabled']),
    CONSTRAINT webhook_endpoints_objects CHECK (jsonb_typeof(filters) = 'object' AND jsonb_typeof(headers) = 'object'),
    CONSTRAINT webhook_endpoints_leads CHECK (0 < ALL (expiring_leads)),
    CONSTRAINT webhook_endpoints_disabled
      CHECK ((disabled_for IS NULL) = (disabled_at IS NULL) AND NOT (enabled AND disabled_for IS NOT NULL)),
    CONSTRAINT webhook_endpoints_disabled_for CHECK (disabled_for IN ('failing', 'gone', 'by_hand')),
    CONSTRAINT webhook_endpoints_failing CHECK ((failing_since IS NULL) = (failure IS NULL)),
    CONSTRAINT webhook_endpoints_edit CHECK (edit >= 1)
);

-- That it was reminded of an end of a commitment, for every lead down to this one. Whatever ends the window is given
-- later, and whatever messages are removed: of one end nobody is reminded twice for one lead.
CREATE TABLE expiry_reminders (
    commitment_id text NOT NULL,
    ends_at timestamptz(3) NOT NULL,
    -- in seconds
    lead integer NOT NULL,
    CONSTRAINT expiry_reminders_pkey PRIMARY KEY (commitment_id, ends_at),
    CONSTRAINT expiry_reminders_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT expiry_reminders_lead CHECK (lead > 0)
);

CREATE INDEX expiry_reminders_ends_at_idx ON expiry_reminders (ends_at);

-- A signing secret, sealed with the service's own key (src/lib/sealing.ts). Several live ones sign side by side
-- during a rotation.
CREATE TABLE webhook_secrets (
    id text NOT NULL,
    endpoint_id text NOT NULL,
    sealed text NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3),
    CONSTRAINT webhook_secrets_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_secrets_endpoint_id_fkey FOREIGN KEY (endpoint_id)
      REFERENCES webhook_endpoints (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX webhook_secrets_endpoint_id_idx ON webhook_secrets (endpoint_id);

CREATE TYPE "MessageState" AS ENUM ('pending', 'delivered', 'failed', 'cancelled');

-- The exact text that is signed: one row for all messages that tell of the same event. Apart from them, so that what
-- is written again at every attempt is short.
CREATE TABLE webhook_bodies (
    id bigserial NOT NULL,
    body text NOT NULL,
    CONSTRAINT webhook_bodies_pkey PRIMARY KEY (id)
);

-- One message to one endpoint, and the record of its fate. Nothing that delivery changes is in an index, and pages
-- are half full (fillfactor): so the row is written anew beside itself, without a new entry in each
-- index.
CREATE TABLE webhook_messages (
    id text NOT NULL,
    -- the order in which messages are sent, within a lane
    position bigserial NOT NULL,
    endpoint_id text NOT NULL,
    -- names the lane: the commitment's id, or the body's where order does not matter
    topic text NOT NULL,
    commitment_id text,
    -- the status change's sequence in its commitment
    sequence integer,
    type text NOT NULL,
    -- of the webhook_bodies. Without a foreign key, which would be looked up for each message and would need an
    -- index of its own: both are written and removed together (src/db/outbox.ts, src/db/remove-messages.ts)
    body_id bigint NOT NULL,
    state "MessageState" NOT NULL DEFAULT 'pending',
    -- failed or cancelled: what is found by that, little of what was sent, is in partial indexes
    undelivered boolean NOT NULL DEFAULT false,
    attempts integer NOT NULL DEFAULT 0,
    -- of these, made before the latest replay: a replay starts the schedule afresh
    earlier_tries integer NOT NULL DEFAULT 0,
    -- not before then; null once the state is final
    next_attempt_at timestamptz(3),
    recorded_at timestamptz(3) NOT NULL,
    settled_at timestamptz(3),
    CONSTRAINT webhook_messages_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_messages_endpoint_id_fkey FOREIGN KEY (endpoint_id)
      REFERENCES webhook_endpoints (id) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT webhook_messages_commitment_id_fkey FOREIGN KEY (commitment_id)
      REFERENCES commitments (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT webhook_messages_topic CHECK (topic = commitment_id),
    CONSTRAINT webhook_messages_sequence CHECK (sequence >= 1 AND commitment_id IS NOT NULL OR sequence IS NULL),
    CONSTRAINT webhook_messages_type CHECK (type = ANY (ARRAY['commitment.recorded', 'commitment.activated',
      'commitment.reportedly_violated', 'commitment.expiring', 'commitment.expired', 'commitment.lapsed',
      'commitment.fulfilled', 'commitment.withdrawn', 'commitment.superseded', 'commitment.not_established',
      'commitment.extended', 'commitment.certainty_changed', 'commitment.disputed', 'commitment.stale',
      'commitment.status_corrected', 'report.received', 'report.retracted', 'endpoint.test', 'endpoint.disabled'])),
    CONSTRAINT webhook_messages_undelivered CHECK (undelivered = (state IN ('failed', 'cancelled'))),
    CONSTRAINT webhook_messages_settled CHECK (CASE state WHEN 'pending' THEN settled_at IS NULL
      AND next_attempt_at IS NOT NULL ELSE settled_at IS NOT NULL AND next_attempt_at IS NULL END),
    CONSTRAINT webhook_messages_attempts CHECK (earlier_tries BETWEEN 0 AND attempts)
) WITH (fillfactor = 50);

CREATE INDEX webhook_messages_endpoint_id_id_idx ON webhook_messages (endpoint_id, id);
CREATE INDEX webhook_messages_topic_endpoint_id_position_idx ON webhook_messages (topic, endpoint_id, position);
CREATE INDEX webhook_messages_recorded_at_idx ON webhook_messages (recorded_at);
-- What was not delivered is looked for, and rare among what was.
CREATE INDEX webhook_messages_failed_idx ON webhook_messages (endpoint_id, recorded_at, position) WHERE undelivered;
CREATE INDEX webhook_messages_undelivered_idx ON webhook_messages (endpoint_id, id) WHERE undelivered;

-- The queue. A row stands for the messages about one topic that wait for one endpoint, is leased as a whole, so that
-- they arrive in order, and is deleted when none waits any more. What is backed off or leased is not due, so
-- claiming never wades through a backlog.
CREATE TABLE webhook_lanes (
    endpoint_id text NOT NULL,
    topic text NOT NULL,
    -- `position` of the first message that may be pending
    head bigint NOT NULL,
    -- when the lane may be claimed: the head's next attempt, or while it is leased the end of the lease
    due_at timestamptz(3) NOT NULL,
    -- fences off a sender that was paused past its lease
    lease_token text,
    CONSTRAINT webhook_lanes_pkey PRIMARY KEY (endpoint_id, topic),
    CONSTRAINT webhook_lanes_endpoint_id_fkey FOREIGN KEY (endpoint_id)
      REFERENCES webhook_endpoints (id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX webhook_lanes_endpoint_id_due_at_idx ON webhook_lanes (endpoint_id, due_at);

CREATE TABLE webhook_attempts (
    -- without a foreign key, which would lock each message once more when its attempt is written: who does that
    -- holds its lane, and who removes it removes these
    message_id text NOT NULL,
    number integer NOT NULL,
    started_at timestamptz(3) NOT NULL,
    duration_ms integer NOT NULL,
    -- the HTTP status, if there was an answer
    status integer,
    error text,
    response_start text,
    CONSTRAINT webhook_attempts_pkey PRIMARY KEY (message_id, number),
    CONSTRAINT webhook_attempts_number CHECK (number >= 1),
    CONSTRAINT webhook_attempts_duration CHECK (duration_ms >= 0),
    CONSTRAINT webhook_attempts_status CHECK (status BETWEEN 0 AND 999)
);

-- ---------------------------------------------------------------------- the engine room

CREATE TYPE "RunOutcome" AS ENUM ('running', 'succeeded', 'failed');

-- One execution of a job for one slot. The row is the lock, the watermark and the history.
CREATE TABLE job_runs (
    job text NOT NULL,
    slot timestamptz(3) NOT NULL,
    instance text NOT NULL,
    -- 2 after another instance took over from one that died
    attempt integer NOT NULL DEFAULT 1,
    outcome "RunOutcome" NOT NULL DEFAULT 'running',
    started_at timestamptz(3) NOT NULL,
    lease_until timestamptz(3) NOT NULL,
    finished_at timestamptz(3),
    counts jsonb,
    error text,
    CONSTRAINT job_runs_pkey PRIMARY KEY (job, slot),
    CONSTRAINT job_runs_attempt CHECK (attempt >= 1),
    CONSTRAINT job_runs_finished CHECK ((outcome = 'running') = (finished_at IS NULL))
);

CREATE INDEX job_runs_started_at_idx ON job_runs (started_at);

-- What a key may do; the same as in src/app/caller.ts
CREATE TYPE "Scope" AS ENUM ('read', 'log', 'review', 'webhooks', 'admin');

CREATE TABLE api_keys (
    id text NOT NULL,
    name text NOT NULL,
    -- SHA-256 of the key, hex
    hash text NOT NULL,
    scopes "Scope"[] NOT NULL DEFAULT '{}',
    recorded_at timestamptz(3) NOT NULL,
    recorded_by text NOT NULL,
    expires_at timestamptz(3),
    revoked_at timestamptz(3),
    last_used_at timestamptz(3),
    CONSTRAINT api_keys_pkey PRIMARY KEY (id),
    CONSTRAINT api_keys_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT api_keys_scopes CHECK (cardinality(scopes) > 0),
    CONSTRAINT api_keys_expires_later CHECK (expires_at > recorded_at)
);

CREATE UNIQUE INDEX api_keys_hash_key ON api_keys (hash);

-- That a POST with an Idempotency-Key took effect: written in the transaction of the effect itself, kept for a day.
CREATE TABLE idempotency_records (
    -- SHA-256 of the caller and their key, hex
    id text NOT NULL,
    -- SHA-256 of the request, hex
    fingerprint text NOT NULL,
    -- what the verb answered
    result jsonb NOT NULL,
    -- status, headers and body that were sent, without any secret; null until the answer was made
    answer jsonb,
    recorded_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    CONSTRAINT idempotency_records_pkey PRIMARY KEY (id),
    CONSTRAINT idempotency_records_hashes CHECK (id ~ '^[0-9a-f]{64}$' AND fingerprint ~ '^[0-9a-f]{64}$'),
    CONSTRAINT idempotency_records_expires_later CHECK (expires_at > recorded_at)
);

CREATE INDEX idempotency_records_expires_at_idx ON idempotency_records (expires_at);

-- Who did what through the API: one row per write that took effect, stored in the write's own transaction.
CREATE TABLE audit_entries (
    id text NOT NULL,
    -- `key_…`
    key_id text NOT NULL,
    -- the operation's name in the OpenAPI document
    operation text NOT NULL,
    request_id text NOT NULL,
    -- the id in the request's path; null where something new was made
    target text,
    -- what was sent; nothing that is sent is a secret
    input jsonb,
    -- what the verb answered: the ids of what was made, mostly
    result jsonb,
    -- of what was changed, the fields that are others now; null where it was made
    before jsonb,
    -- likewise afterwards; of what was made, all of it
    after jsonb,
    recorded_at timestamptz(3) NOT NULL,
    CONSTRAINT audit_entries_pkey PRIMARY KEY (id)
);

CREATE INDEX audit_entries_target_id_idx ON audit_entries (target, id);
CREATE INDEX audit_entries_key_id_id_idx ON audit_entries (key_id, id);

-- ---------------------------------------------------------------------- functions and triggers

-- Triggers stand on the tables, not in the code, so that no writer can forget them. Most are once per statement: a
-- sweep of ten thousand costs one.

-- ---- Which reports, incidents, sources and actors are shown to whoever may not see drafts and what was taken down
-- (src/db/shown.ts). What a public record uses is shown; what hidden records alone use is not; what nothing uses was
-- made on its own, and is shown.

-- A report that was submitted for no commitment is anybody's. One that was submitted for a hidden commitment is as hidden, unless it counts under a public one.
CREATE FUNCTION report_is_shown(report text, submitted_for text) RETURNS boolean LANGUAGE plpgsql STABLE COST 1000 AS $$
BEGIN
  RETURN submitted_for IS NULL
    OR EXISTS (SELECT FROM commitments WHERE id = submitted_for AND visibility = 'public')
    OR EXISTS (SELECT FROM matches m JOIN commitments c ON c.id = m.commitment_id LEFT JOIN match_reviews v ON v.id = m.review_id
      WHERE m.report_id = report AND c.visibility = 'public' AND coalesce(v.verdict::text, m.result::text) <> 'out_of_scope');
END $$;

-- An incident is shown while any report that ever stood under it is.
CREATE FUNCTION incident_is_shown(incident text) RETURNS boolean LANGUAGE plpgsql STABLE COST 2000 AS $$
BEGIN
  RETURN EXISTS (SELECT FROM incident_memberships m JOIN reports r ON r.id = m.report_id
    WHERE m.incident_id = incident AND report_is_shown(r.id, r.commitment_id));
END $$;

CREATE FUNCTION source_is_shown(source text) RETURNS boolean LANGUAGE plpgsql STABLE COST 2000 AS $$
BEGIN
  RETURN EXISTS (SELECT FROM reports r WHERE r.source_id = source AND report_is_shown(r.id, r.commitment_id))
    OR EXISTS (SELECT FROM statements s JOIN commitments c ON c.id = s.commitment_id WHERE s.source_id = source AND c.visibility = 'public')
    OR NOT (EXISTS (SELECT FROM reports WHERE source_id = source) OR EXISTS (SELECT FROM statements WHERE source_id = source));
END $$;

-- Whether something that is shown names the actor; false: only what is hidden does; null: nothing does.
CREATE FUNCTION actor_is_named(actor text) RETURNS boolean LANGUAGE plpgsql STABLE COST 4000 AS $$
BEGIN
  IF EXISTS (SELECT FROM parties p JOIN commitments c ON c.id = p.commitment_id WHERE p.actor_id = actor AND c.visibility = 'public')
    OR EXISTS (SELECT FROM statements s JOIN commitments c ON c.id = s.commitment_id WHERE s.principal_id = actor AND c.visibility = 'public')
    OR EXISTS (SELECT FROM statements s JOIN commitments c ON c.id = s.commitment_id WHERE s.speaker_id = actor AND c.visibility = 'public')
    OR EXISTS (SELECT FROM report_revisions v JOIN reports r ON r.id = v.report_id WHERE v.alleged_actor_id = actor AND report_is_shown(r.id, r.commitment_id))
    OR EXISTS (SELECT FROM report_revisions v JOIN reports r ON r.id = v.report_id WHERE v.origin_actor_id = actor AND report_is_shown(r.id, r.commitment_id))
    OR EXISTS (SELECT FROM source_ratings t WHERE t.affiliated_with_id = actor AND source_is_shown(t.source_id))
    OR EXISTS (SELECT FROM statements s JOIN commitments c ON c.id = s.commitment_id
      WHERE s.claims #> '{scope,boundActors}' @> to_jsonb(actor) AND c.visibility = 'public')
  THEN RETURN true; END IF;
  IF EXISTS (SELECT FROM parties WHERE actor_id = actor)
    OR EXISTS (SELECT FROM statements WHERE principal_id = actor)
    OR EXISTS (SELECT FROM statements WHERE speaker_id = actor)
    OR EXISTS (SELECT FROM report_revisions WHERE alleged_actor_id = actor)
    OR EXISTS (SELECT FROM report_revisions WHERE origin_actor_id = actor)
    OR EXISTS (SELECT FROM source_ratings WHERE affiliated_with_id = actor)
    OR EXISTS (SELECT FROM statements WHERE claims #> '{scope,boundActors}' @> to_jsonb(actor))
  THEN RETURN false; END IF;
  RETURN NULL;
END $$;

-- Whoever ever stood above an actor is told with it.
CREATE FUNCTION actor_is_shown(actor text) RETURNS boolean LANGUAGE plpgsql STABLE COST 5000 AS $$
DECLARE
  named boolean := actor_is_named(actor);
  below text;
  below_named boolean;
BEGIN
  IF named THEN RETURN true; END IF;
  FOR below IN
    WITH RECURSIVE tree (id) AS (
      SELECT actor UNION SELECT p.actor_id FROM tree JOIN actor_parents p ON p.parent_id = tree.id
    ) SELECT id FROM tree WHERE id <> actor
  LOOP
    below_named := actor_is_named(below);
    IF below_named OR (below_named IS NULL AND NOT EXISTS (SELECT FROM actor_parents WHERE parent_id = below)) THEN RETURN true; END IF;
    named := false;
  END LOOP;
  RETURN named IS NULL;
END $$;

-- ---- What answers that are kept in memory have to follow (src/db/touches.ts). The settings are the transaction's own:
-- they end with it, and are taken back with a savepoint.

-- Commitments: their own answers, and every list.
CREATE FUNCTION note_touched_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO touches (xid, ids)
  SELECT pg_current_xact_id()::text::bigint, array_agg(id) FROM touched HAVING count(*) > 0;
  IF FOUND THEN PERFORM set_config('pledgewatch.touched', pg_current_xact_id()::text, true); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER note_inserted AFTER INSERT ON commitments REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_commitments();
CREATE TRIGGER note_updated AFTER UPDATE ON commitments REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_commitments();
CREATE TRIGGER note_deleted AFTER DELETE ON commitments REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_commitments();

-- What lists show or search beside the commitments' own rows. Once a transaction is enough.
CREATE FUNCTION note_touched_lists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('pledgewatch.touched', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    INSERT INTO touches (xid, ids) VALUES (pg_current_xact_id()::text::bigint, '{}');
    PERFORM set_config('pledgewatch.touched', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER note_lists AFTER INSERT OR UPDATE OR DELETE ON parties
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
CREATE TRIGGER note_lists AFTER INSERT OR UPDATE OR DELETE ON commitment_links
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
CREATE TRIGGER note_lists AFTER INSERT OR UPDATE OR DELETE ON commitment_search
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
CREATE TRIGGER note_lists AFTER INSERT OR UPDATE OR DELETE ON statements
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
CREATE TRIGGER note_lists AFTER INSERT OR UPDATE OR DELETE ON retractions
  FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();
CREATE TRIGGER note_lists AFTER UPDATE ON actors FOR EACH STATEMENT EXECUTE FUNCTION note_touched_lists();

-- ---- What lists filter and sort found commitments by.

-- By its name it comes after the triggers that note touches.
CREATE FUNCTION search_follows_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE commitment_search s SET visibility = c.visibility, status = c.status, kind = c.kind, mode = c.mode,
    disputed = c.disputed, ends_at = c.ends_at, updated_at = c.updated_at, recorded_at = c.recorded_at
  FROM touched c WHERE s.commitment_id = c.id
    AND (s.visibility, s.status, s.kind, s.mode, s.disputed, s.ends_at, s.updated_at, s.recorded_at)
      IS DISTINCT FROM (c.visibility, c.status, c.kind, c.mode, c.disputed, c.ends_at, c.updated_at, c.recorded_at);
  RETURN NULL;
END $$;

CREATE TRIGGER search_follows AFTER UPDATE ON commitments REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION search_follows_commitments();

-- ---- Up to where /v1/changes is complete (docs/decisions/0013-settled-cursors.md). A cursor is drawn when its change
-- is written, and seen when the transaction is committed: in between a later cursor can be there already, and who has
-- read that would never see the earlier one. So whoever is about to draw cursors first takes a shared lock that says
-- after which one, and keeps it until the transaction has ended; what lies at or below the lowest of these is settled.
-- Nobody waits for anybody by these locks.

CREATE FUNCTION last_change_cursor() RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM status_changes_cursor_seq
$$;

-- Before the statement: no cursor of it has been drawn then. Once in a transaction is enough, since the first lock says
-- the lowest cursor.
CREATE FUNCTION announce_status_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('pledgewatch.announced', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM pg_advisory_xact_lock_shared(7526018, (last_change_cursor() % 2147483648)::int);
    PERFORM set_config('pledgewatch.announced', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER announce_changes BEFORE INSERT ON status_changes
  FOR EACH STATEMENT EXECUTE FUNCTION announce_status_changes();
CREATE TRIGGER announce_changes BEFORE INSERT ON publications
  FOR EACH STATEMENT EXECUTE FUNCTION announce_status_changes();

-- The order matters. A writer that is not among the locks yet draws its cursors later, and so above the last one read
-- before; one that is no longer among them has ended, and a statement after this one sees what it wrote. To be called
-- in a statement of its own.
CREATE FUNCTION settled_change_cursor() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  last bigint := last_change_cursor();
  lowest bigint;
BEGIN
  SELECT min(last - ((last - objid::bigint) % 2147483648 + 2147483648) % 2147483648) INTO lowest FROM pg_locks
  WHERE locktype = 'advisory' AND classid = 7526018 AND objsubid = 2
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
  RETURN least(last, lowest);
END $$;

-- A commitment became public, or ceased to be.
CREATE FUNCTION note_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO publications (cursor, commitment_id, recorded_at, is_end)
  VALUES (nextval('status_changes_cursor_seq'), NEW.id, NEW.updated_at, NEW.visibility <> 'public');
  RETURN NULL;
END $$;

CREATE TRIGGER note_publication AFTER UPDATE OF visibility ON commitments FOR EACH ROW
  WHEN ((OLD.visibility = 'public') <> (NEW.visibility = 'public')) EXECUTE FUNCTION note_publication();

-- ---- Facts are never edited or deleted: a later row takes the place of an earlier one. These cost nothing on INSERT.
-- Who owns the tables can switch them off, for what the law wants removed: docs/operations.md says how.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is refused: facts are never edited or deleted', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', HINT = 'Add a row that takes the place of the earlier one.';
END $$;

-- Append only, whole rows.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON actor_parents
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON source_ratings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON statements
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON readings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_revisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON retractions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON incident_changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON incident_memberships
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON match_reviews
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_reviews
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON policies
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON status_changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON publications
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- These stay, and so do the columns named; the others are editorial words, caches, or say what is to be done with the
-- row. What refers to them needs no index for their removal.
CREATE TRIGGER facts_stay BEFORE UPDATE OF id, recorded_at
  OR DELETE OR TRUNCATE ON actors FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_stay BEFORE UPDATE OF id, recorded_at
  OR DELETE OR TRUNCATE ON sources FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_stay BEFORE UPDATE OF id, mode, review_after, confirm_within, recorded_at, recorded_by
  OR DELETE OR TRUNCATE ON commitments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_stay BEFORE UPDATE OF id, source_id, external_id, commitment_id, recorded_at
  OR DELETE OR TRUNCATE ON reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_stay BEFORE UPDATE OF id, recorded_at, recorded_by
  OR DELETE OR TRUNCATE ON incidents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_stay BEFORE UPDATE OF id, report_id, reading_id, commitment_id, recorded_at
  OR DELETE OR TRUNCATE ON matches FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_stay BEFORE UPDATE OF id, commitment_id, actor_id, role, stance, ordinal, recorded_at
  OR DELETE OR TRUNCATE ON parties FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER facts_stay BEFORE UPDATE OF id, from_id, to_id, kind, recorded_at
  OR DELETE OR TRUNCATE ON commitment_links FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What has ended stays ended, and a suggestion that was settled is not made again.
CREATE TRIGGER ended_once BEFORE UPDATE OF removed_at ON parties FOR EACH ROW
  WHEN (OLD.removed_at IS DISTINCT FROM NEW.removed_at AND OLD.removed_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ended_once BEFORE UPDATE OF removed_at ON commitment_links FOR EACH ROW
  WHEN (OLD.removed_at IS DISTINCT FROM NEW.removed_at AND OLD.removed_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER settled_stay BEFORE DELETE ON incident_suggestions FOR EACH ROW
  WHEN (OLD.state <> 'open') EXECUTE FUNCTION refuse_change();
