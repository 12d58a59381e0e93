// Generated from the OpenAPI document of Pledgewatch by "npm run client". Not to be edited.

export interface paths {
    "/v1/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List commitments
         * @description Filters can be combined freely; each that is given has to hold. By `endsAt`, what has no end is left out.
         */
        get: operations["listCommitments"];
        put?: never;
        /**
         * Log a commitment
         * @description Parties, scope, start, duration and one source in one request make a commitment with one statement and one reading.
         */
        post: operations["logCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a commitment with its parties, links and assessment
         * @description `at`, `knownBy` and `recordedBy` ask for the assessment of another instant, or from what was known then; the rest is as it is today.
         */
        get: operations["readCommitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Amend editorial fields
         * @description Titles, tags, parties, links and the like; never facts: what was said and reported is recorded by statements and reports.
         */
        patch: operations["amendCommitment"];
        trace?: never;
    };
    "/v1/commitments/{id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Publish a commitment, make it a draft, or take it down
         * @description A draft is there for keys alone and makes no messages; one that was taken down answers 410 with the reason. Nothing is deleted.
         */
        put: operations["setVisibility"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the status changes of a commitment, oldest first */
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the status of a commitment
         * @description The assessment, computed when it is asked for: right to the second even if no job has run. `at` asks for another instant, `knownBy` from what was public by then, `recordedBy` from what was stored by then; each is echoed only when it was asked for.
         */
        get: operations["readStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what each side says was promised
         * @description Every reading in the order in which they were said; `isCurrent` tells the one that each principal stands by.
         */
        get: operations["listReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a page or a chart draws
         * @description Per reading its certain and possible spans, with the statements and incidents on them.
         */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List statuses alone
         * @description Of up to 200 commitments by `id`, in the order of the ids and all in one answer; or, without `id`, by the filters and in the order of the list of commitments.
         */
        get: operations["listStatuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a front page shows
         * @description How many commitments there are by status, kind and party, what ends next, and what changed last.
         */
        get: operations["readSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List which thresholds were in force since when, the latest first
         * @description The operator sets them; a change takes effect with the next start. An answer with `recordedBy` is given by those that were in force then.
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the status changes since a cursor
         * @description For those who keep a copy: begin without `after`, keep `cursor`, and send it as `after` the next time. No change is ever skipped, also when changes are written at the same time; each comes once. Those of commitments that you may not see are left out; `gone` names the commitments that you could see, and cannot any more.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow the status changes as Server-Sent Events
         * @description Each event `change` is an item of `/v1/changes`, and each event `gone` one of its `gone`; the `id` is the cursor. Begins with an event `hello`, from now on, or after the cursor in `Last-Event-ID` or `after`; comments keep it alive. It ends with an event `end` when the service stops, at once when the key is revoked or expires (`reason` is then `revoked`), or after half an hour: come again with `Last-Event-ID`, as an EventSource does by itself. Who takes nothing for 20 s is cut off.
         */
        get: operations["streamChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/badge.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Embed the status as a badge
         * @description SVG, in words and in colour, for pages that show the status of a pledge.
         */
        get: operations["readBadge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/timeline.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Embed the timeline as a picture (SVG)
         * @description A row per reading with its certain and possible spans and what was said, the reported incidents, and the present.
         */
        get: operations["readTimelineSvg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/timeline.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Embed the timeline as a picture (PNG)
         * @description The same picture where SVG is not taken, 1,920 pixels wide.
         */
        get: operations["readTimelinePng"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/changes.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to status changes as Atom
         * @description What alerts tell, in the same words, newest first; narrowed by the filters of the list of commitments. The changes of the 200 commitments that were touched last.
         */
        get: operations["feedAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/changes.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to status changes as RSS 2.0
         * @description What alerts tell, in the same words, newest first; narrowed by the filters of the list of commitments. The changes of the 200 commitments that were touched last.
         */
        get: operations["feedRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/changes.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to status changes as JSON Feed
         * @description What alerts tell, in the same words, newest first; narrowed by the filters of the list of commitments. The changes of the 200 commitments that were touched last.
         */
        get: operations["feedJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/commitments.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscribe to windows and ends as a calendar
         * @description An event per window and one per end, of the 200 commitments that were touched last; narrowed by the filters of the list of commitments. What is uncertain is tentative and says so.
         */
        get: operations["feedCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/commitments.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download commitments as CSV
         * @description All that the filters of the list of commitments choose, newest first, streamed. A file that breaks off is not whole.
         */
        get: operations["exportCommitmentsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/commitments.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download commitments as NDJSON
         * @description All that the filters of the list of commitments choose, newest first, streamed. A file that breaks off is not whole.
         */
        get: operations["exportCommitmentsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/commitments.geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download commitments as GEOJSON
         * @description All that the filters of the list of commitments choose, newest first, streamed. A file that breaks off is not whole.
         */
        get: operations["exportCommitmentsGeojson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/commitments.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download commitments as JSONLD
         * @description All that the filters of the list of commitments choose, newest first, streamed. A file that breaks off is not whole.
         */
        get: operations["exportCommitmentsJsonld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/reports.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download reports as CSV
         * @description All reports, or the candidates of one commitment, newest first, streamed. A file that breaks off is not whole.
         */
        get: operations["exportReportsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/reports.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download reports as NDJSON
         * @description All reports, or the candidates of one commitment, newest first, streamed. A file that breaks off is not whole.
         */
        get: operations["exportReportsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/reports.geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download reports as GEOJSON
         * @description All reports, or the candidates of one commitment, newest first, streamed. A file that breaks off is not whole.
         */
        get: operations["exportReportsGeojson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was said about a commitment, in the order in which it was said */
        get: operations["listStatements"];
        put?: never;
        /**
         * Record what somebody said about a commitment
         * @description A statement with claims yields a reading of its principal; what it does not claim is inherited from their previous one.
         */
        post: operations["addStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List reports, newest first */
        get: operations["listReports"];
        put?: never;
        /**
         * Submit a report
         * @description For one commitment or for none in particular; it is matched to every reading that it may fall under. The answer holds its matches.
         */
        post: operations["submitReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a report with its matches */
        get: operations["readReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the reports that may fall under a commitment, newest first */
        get: operations["listReportsOfCommitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statements/{id}/retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a statement back
         * @description Nothing is deleted: it is a fact of its own, whatever rested on it is redone, and those who were alerted are told of the correction.
         */
        post: operations["retractStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a report back
         * @description Nothing is deleted: it is a fact of its own, whatever rested on it is redone, and those who were alerted are told of the correction.
         */
        post: operations["retractReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a corrected version of a report
         * @description What is left out is taken over from the latest revision; null empties it. What was known before stays known for answers about the past.
         */
        post: operations["reviseReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matches/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Override how a report falls under a reading
         * @description The override stands above the rules’ own answer, which is kept beside it, also when the report is matched anew. `rules` takes it back. Those who were alerted are told of what changes.
         */
        post: operations["reviewMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept or reject a report, or mark it as a duplicate
         * @description What is rejected, or a duplicate of another report, does not count. A later verdict takes the place of this one.
         */
        post: operations["reviewReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who decided what about a report and its matches */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List incidents, the newest first
         * @description Those that have reports: every report has an incident of its own until it is grouped with others. One report has to meet all of the filter.
         */
        get: operations["listIncidents"];
        put?: never;
        /**
         * Group reports that are about one event
         * @description Each must stand alone so far. The assessments of all commitments that the reports may fall under are redone at once; where that takes a status back, a correction goes out.
         */
        post: operations["groupReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an incident with its reports and what they bear on
         * @description One that was merged away has no reports, and says in `movedTo` where these stand today.
         */
        get: operations["readIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give an incident a title */
        patch: operations["retitleIncident"];
        trace?: never;
    };
    "/v1/incidents/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge other incidents into this one
         * @description Their reports are put under this one; they stay, empty, and say where these went. The assessments of all commitments that the reports may fall under are redone at once; where that takes a status back, a correction goes out.
         */
        post: operations["mergeIncidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take reports out of an incident
         * @description They are put under the incident that they all came from, if it is empty, so that this takes a merge back; else under a new one, which is answered. The assessments of all commitments that the reports may fall under are redone at once; where that takes a status back, a correction goes out.
         */
        post: operations["splitIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what waits for a reviewer
         * @description `scope`: only possibly in scope, and would change an answer (decide by `POST /v1/matches/{id}/review`); `implausible`: possible, but odd; `suspected_duplicate`: seems to repeat another report of the same source (decide both by `POST /v1/reports/{id}/review`). What would change a status comes first, then the newest. What is decided, taken back or can change nothing any more is gone.
         */
        get: operations["listReviewQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incident-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reports that may be about one event, the likeliest first
         * @description Suggested when a report comes in or is revised, by time, area, act, target, place in words, figures and claimant, with the points of each. Nothing is grouped until one is accepted.
         */
        get: operations["listSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incident-suggestions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a suggestion with its two reports */
        get: operations["readSuggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incident-suggestions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the two reports under one incident
         * @description With all that stand with them, under the incident with more reports, else the older one. The assessments that this bears on are redone at once.
         */
        post: operations["acceptSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incident-suggestions/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the two reports are about different events
         * @description It is never suggested again.
         */
        post: operations["dismissSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports, latest first */
        get: operations["listImports"];
        put?: never;
        /**
         * Import a file of reports
         * @description Up to 100 MiB (a JSON array 16 MiB). The same row again changes nothing, a changed one becomes a revision of its report, and each row that cannot be read is named with its line while the others go in. Rows are known by `externalId` and source. What comes in is matched by a job within minutes. A client that leaves before the answer ends the import; what was taken stays, and the file can be sent again.
         */
        post: operations["importReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far an import has come, and why rows were refused
         * @description `cursor` and `limit` page through what is to be said of its rows, in the order of lines.
         */
        get: operations["readImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List actors in the order of their names */
        get: operations["listActors"];
        put?: never;
        /** Create an actor */
        post: operations["createActor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an actor with all that stand above it */
        get: operations["readActor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Amend an actor
         * @description A new parent holds from now on; the assessments that it bears on are redone at once, and answers about the past keep the old one.
         */
        patch: operations["amendActor"];
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sources in the order of their names */
        get: operations["listSources"];
        put?: never;
        /**
         * Create a source
         * @description A rating above F needs the scope `review`.
         */
        post: operations["createSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a source with every rating that it had */
        get: operations["readSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Amend a source
         * @description A new rating needs the scope `review` and holds from now on; the assessments that rest on its reports are redone at once, and answers about the past keep the old one.
         */
        patch: operations["amendSource"];
        trace?: never;
    };
    "/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find an area by its name
         * @description In any script or common spelling; what fits as a whole stands first. Without a name, the countries are listed.
         */
        get: operations["listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an area with what it lies in, what lies in it, and what it surrounds */
        get: operations["readArea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/taxonomies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the acts and targets that can be named */
        get: operations["listTaxonomies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhook endpoints, the oldest first */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Register a webhook endpoint
         * @description Its shared secret is shown in this answer and never again; of Ed25519 there is a public key to verify with. Messages are signed by the Standard Webhooks specification.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook endpoint, without its secret */
        get: operations["readWebhookEndpoint"];
        put?: never;
        post?: never;
        /** Delete a webhook endpoint with its messages */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /** Amend a webhook endpoint, disable or enable it */
        patch: operations["amendWebhookEndpoint"];
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook endpoint a new secret
         * @description For a while both sign, so that the receiver can change over without losing a message.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a disabled webhook endpoint have its messages again */
        post: operations["enableWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a webhook endpoint
         * @description Its messages are written and wait until it is resumed; what has waited for longer than the history is kept is given up. What is on its way may still arrive.
         */
        post: operations["pauseWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused webhook endpoint
         * @description What has waited is sent, in its order.
         */
        post: operations["resumeWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what was and will be sent to an endpoint, the newest first */
        get: operations["listWebhookMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-messages/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List every try of a message, the first first */
        get: operations["listWebhookAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what has failed since a time
         * @description What failed or was given up, in its order, with the same ids and texts, each on a fresh schedule; at most 10,000 at once, the oldest first. What waits or has arrived is left alone.
         */
        post: operations["replayWebhookMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-messages/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description With the same id and the same text, on a fresh schedule.
         */
        post: operations["replayWebhookMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the API keys, the oldest first */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description The key is shown in this answer and never again; the service keeps its hash alone.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an API key, without its secret */
        get: operations["readApiKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API key
         * @description At once in the process that answers, within a second in every other; its open streams end, and its downloads break off. Revoking a revoked key changes nothing.
         */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who did what, the newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "commitment.recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A commitment is newly on record, or was published. */
        post: operations["on_commitment_recorded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.activated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is in force. */
        post: operations["on_commitment_activated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.reportedly_violated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is reportedly violated, by the reports that there are. */
        post: operations["on_commitment_reportedly_violated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.expiring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its end is near. */
        post: operations["on_commitment_expiring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A pledge to abstain has run out. */
        post: operations["on_commitment_expired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.lapsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The deadline of a pledge to act has passed without its being reported as fulfilled. */
        post: operations["on_commitment_lapsed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.fulfilled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A pledge to act is reportedly fulfilled. */
        post: operations["on_commitment_fulfilled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The committer has taken it back. */
        post: operations["on_commitment_withdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.superseded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another commitment has taken its place. */
        post: operations["on_commitment_superseded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.not_established": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What others announced was denied by the committer, or not confirmed in time. */
        post: operations["on_commitment_not_established"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.extended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its end is now later. */
        post: operations["on_commitment_extended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.certainty_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How certain its status is has changed. */
        post: operations["on_commitment_certainty_changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.disputed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The readings disagree on something on which they did not before. */
        post: operations["on_commitment_disputed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.stale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing new has been said for long of a commitment without a fixed end. */
        post: operations["on_commitment_stale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "commitment.status_corrected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was told before does not hold, by what is known now. */
        post: operations["on_commitment_status_corrected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "report.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A report falls under a commitment, or possibly does. */
        post: operations["on_report_received"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "report.retracted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Such a report was taken back. */
        post: operations["on_report_retracted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "endpoint.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A test, sent on request to one endpoint alone. */
        post: operations["on_endpoint_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "endpoint.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another endpoint gets no more messages. */
        post: operations["on_endpoint_disabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Problem: {
            /**
             * Format: uri
             * @description Where this kind of problem is explained.
             */
            type: string;
            title: string;
            status: number;
            /**
             * @description The kind of problem; stable.
             * @enum {string}
             */
            code: "malformed_request" | "unauthenticated" | "forbidden" | "not_found" | "method_not_allowed" | "conflict" | "idempotency_key_in_use" | "gone" | "precondition_failed" | "payload_too_large" | "unsupported_media_type" | "invalid_input" | "idempotency_key_reused" | "precondition_required" | "rate_limited" | "internal" | "unavailable";
            /** @description What is wrong in this case, and how to mend it. */
            detail: string;
            requestId: string;
            /** @description Every fault in the input. */
            errors?: {
                /**
                 * @description Where in the input, as in JavaScript.
                 * @example parties[0].role
                 */
                path: string;
                message: string;
            }[];
        };
        LogCommitment: {
            title: string;
            /** @enum {string} */
            kind: "ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other";
            /**
             * @default unclear
             * @enum {string}
             */
            laterality?: "unilateral" | "reciprocal_unilateral" | "bilateral" | "multilateral" | "unclear";
            /**
             * @default unknown
             * @enum {string}
             */
            form?: "verbal" | "written_public" | "written_unpublished" | "order" | "resolution" | "unknown";
            /**
             * @default unknown
             * @enum {string}
             */
            conditionality?: "unconditional" | "reciprocal" | "conditional" | "unknown";
            conditions?: string;
            purpose?: string;
            /** @default [] */
            tags?: string[];
            /**
             * @default abstain
             * @enum {string}
             */
            mode?: "abstain" | "perform";
            /**
             * @default public
             * @enum {string}
             */
            visibility?: "draft" | "public";
            /**
             * Format: date-time
             * @description RFC 3339 with an offset, in the years 1800 to 2200
             */
            publishAt?: string;
            /**
             * @description ISO 8601 duration: P7D is local calendar days, PT72H is hours
             * @example P7D
             */
            reviewAfter?: string;
            /**
             * @description ISO 8601 duration: P7D is local calendar days, PT72H is hours
             * @example P7D
             */
            confirmWithin?: string;
            /** @description How long before its earliest end to remind of it, instead of what each endpoint asked for; none: not at all. Null leaves it to the endpoints. */
            expiringLeads?: string[];
            parties: components["schemas"]["PartyInput"][];
            /** @description How this commitment stands to others: it renews, supersedes, is part of, or mirrors them. */
            links?: {
                /** @enum {string} */
                kind: "renews" | "supersedes" | "part_of" | "mirrors";
                commitmentId: string;
            }[];
            scope?: components["schemas"]["Scope"];
            start?: string | components["schemas"]["Bound"];
            end?: string | components["schemas"]["Bound"];
            duration?: string;
            openEnded?: boolean;
            /** @description IANA time zone of `start` and `end`, such as "Europe/Kyiv" */
            zone?: string;
            /** @description Who said it, on whose behalf, when, and where it was published. `saidAt` defaults to `publishedAt`, and that to now. */
            source?: {
                id?: string;
                name?: string;
                /** Format: uri */
                url?: string;
                /** @enum {string} */
                reliability?: "A" | "B" | "C" | "D" | "E" | "F";
                affiliatedWith?: components["schemas"]["ActorInput"];
                independenceGroup?: string;
                speaker?: components["schemas"]["ActorInput"];
                onBehalfOf?: components["schemas"]["ActorInput"];
                /** @default false */
                anonymous?: boolean;
                /**
                 * @default announces
                 * @enum {string}
                 */
                act?: "announces" | "confirms" | "accepts" | "acknowledges" | "requests" | "denies" | "rejects" | "declines_to_specify" | "clarifies" | "amends" | "extends" | "shortens" | "withdraws" | "declares_ended" | "alleges_violation" | "admits_violation" | "denies_violation" | "apologises" | "offers_reciprocity" | "fulfils";
                /**
                 * Format: date-time
                 * @description RFC 3339 with an offset, in the years 1800 to 2200
                 */
                saidAt?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339 with an offset, in the years 1800 to 2200
                 */
                publishedAt?: string;
                gist?: string;
                quote?: string;
            };
        };
        /** @description An actor, found or created, and its part in the commitment */
        PartyInput: {
            actor?: components["schemas"]["ActorInput"];
            id?: string;
            name?: string;
            /** @enum {string} */
            kind?: "state" | "government_body" | "armed_group" | "person" | "company" | "organisation" | "other";
            /** @description ISO 3166-1 alpha-2 code of a state */
            iso?: string;
            /** @enum {string} */
            role: "committer" | "counterparty" | "beneficiary" | "requester" | "mediator" | "guarantor" | "monitor" | "announcer" | "witness";
            /** @enum {string} */
            stance?: "accepts" | "acknowledges" | "disputes" | "rejects" | "silent";
        };
        /** @description An id, a name, `{ id }`, or `{ name, kind }`: a name finds the actor or creates it. */
        ActorInput: string | {
            id: string;
        } | {
            name: string;
            /** @enum {string} */
            kind?: "state" | "government_body" | "armed_group" | "person" | "company" | "organisation" | "other";
            /** @description ISO 3166-1 alpha-2 code of a state */
            iso?: string;
            aliases?: string[];
            parentId?: string;
        };
        /** @description What is covered. A field left out does not restrict; "unspecified" says that the speaker declined to say. */
        Scope: {
            acts?: ("any_attack" | "remote_violence" | "air_strike" | "drone_strike" | "missile_strike" | "aerial_bombing" | "shelling" | "remote_explosive" | "suicide_bomb" | "grenade" | "chemical_weapon" | "armed_clash" | "ground_assault" | "territory_seizure" | "naval_attack" | "attack_on_civilians" | "sexual_violence" | "abduction" | "torture" | "forced_displacement" | "excessive_force" | "assassination" | "cyber_attack" | "reconnaissance" | "mobilisation" | "base_established" | "territory_transfer" | "arrest" | "looting" | "blockade" | "riot" | "mob_violence" | "violent_demonstration" | "protest" | "other")[] | "unspecified";
            targets?: ("any" | "civilian" | "residential" | "medical" | "education" | "religious" | "cultural" | "humanitarian" | "infrastructure" | "energy" | "power_grid" | "gas" | "oil" | "nuclear" | "water" | "communications" | "transport" | "railway" | "port" | "airport" | "shipping" | "industry" | "food" | "government" | "military")[] | "unspecified";
            areas?: components["schemas"]["Area"][] | "unspecified";
            exceptAreas?: components["schemas"]["Area"][];
            boundActors?: components["schemas"]["ActorInput"][] | "unspecified";
            exemptions?: string;
        };
        /** @description A place by ISO 3166 code, by name, or by GeoJSON outline */
        Area: {
            /**
             * @description ISO 3166-1 alpha-2 or 3166-2 code
             * @example UA-30
             */
            code?: string;
            /**
             * @description The name of a country or a region, in any script or common spelling. The code that it means is stored, with the name as its label.
             * @example Kyiv oblast
             */
            name?: string;
            label?: string;
            geometry?: components["schemas"]["Geometry"];
        };
        /** @description GeoJSON Polygon or MultiPolygon, WGS 84, longitude first. Rings are closed and do not cross; what crosses the antimeridian is cut in two. The outlines of one scope have together at most 10000 positions and 200 rings, those of one report 2000 positions. */
        Geometry: {
            /** @constant */
            type: "Polygon";
            coordinates: [
                number,
                number
            ][][];
        } | {
            /** @constant */
            type: "MultiPolygon";
            coordinates: [
                number,
                number
            ][][][];
        };
        /** @description What was said of the start or the end: an instant, a local date or time with `zone`, or EDTF; and the words themselves. */
        Bound: {
            value?: string;
            zone?: string;
            phrase?: string;
            inclusive?: boolean;
            /** @enum {string} */
            basis?: "stated" | "assumed";
        };
        Commitment: {
            id: string;
            title: string;
            /** @enum {string} */
            kind: "ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other";
            /** @enum {string} */
            mode: "abstain" | "perform";
            /** @enum {string} */
            laterality: "unilateral" | "reciprocal_unilateral" | "bilateral" | "multilateral" | "unclear";
            /** @enum {string} */
            form: "verbal" | "written_public" | "written_unpublished" | "order" | "resolution" | "unknown";
            /** @enum {string} */
            conditionality: "unconditional" | "reciprocal" | "conditional" | "unknown";
            conditions: string | null;
            purpose: string | null;
            tags: string[];
            /** @enum {string} */
            visibility: "draft" | "public" | "unpublished";
            publishAt: string | null;
            unpublishedFor: string | null;
            reviewAfter: string | null;
            confirmWithin: string | null;
            /** @description how long before its end to remind of it; null: as each endpoint asks */
            expiringLeads: string[] | null;
            parties: components["schemas"]["Party"][];
            links: components["schemas"]["Link"][];
            status: components["schemas"]["Status"];
            assessment: components["schemas"]["Assessment"];
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            updatedAt: string;
            url: string;
        };
        Party: {
            actor: {
                id: string;
                name: string;
                /** @enum {string} */
                kind: "state" | "government_body" | "armed_group" | "person" | "company" | "organisation" | "other";
                iso: string | null;
            };
            /** @enum {string} */
            role: "committer" | "counterparty" | "beneficiary" | "requester" | "mediator" | "guarantor" | "monitor" | "announcer" | "witness";
            stance: ("accepts" | "acknowledges" | "disputes" | "rejects" | "silent") | null;
        };
        Link: {
            /** @enum {string} */
            kind: "renews" | "supersedes" | "part_of" | "mirrors";
            /** @description true: this commitment does so to the other; false: the other does so to this one */
            outgoing: boolean;
            commitment: {
                id: string;
                title: string;
                status: components["schemas"]["Status"];
            };
        };
        /**
         * @description The one word that people poll
         * @enum {string}
         */
        Status: "announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established";
        /** @description The answer of the rules for one commitment at one instant */
        Assessment: {
            commitmentId: string;
            status: components["schemas"]["Status"];
            lifecycle: components["schemas"]["Lifecycle"];
            possibly?: components["schemas"]["Lifecycle"];
            /** @description the worst of any current reading */
            compliance: components["schemas"]["Compliance"];
            /** @enum {string} */
            certainty: "certain" | "possible";
            disputed: boolean;
            disagreesOn: ("existence" | "start" | "end" | "area" | "acts" | "targets" | "compliance")[];
            flags: ("timing_inconsistent" | "stale" | "late" | "unmonitored")[];
            /** @description the principals whose readings are reportedly violated */
            violatedUnder: components["schemas"]["ActorRef"][];
            /** @description from when it is certainly in force */
            startsAt: string | null;
            /** @description from when it is certainly over; null: open ended */
            endsAt: string | null;
            /** @description from when it may be over; null: over already, or open ended */
            mayEndAt: string | null;
            /** @description the next instant at which time alone changes this answer */
            nextChangeAt: string | null;
            ruleset: string;
            reports: {
                inScope: number;
                possibly: number;
            };
            readings: components["schemas"]["ReadingAssessment"][];
            because: components["schemas"]["Reason"][];
        };
        /** @enum {string} */
        Lifecycle: "announced" | "active" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established";
        /**
         * @description What was reported, not what is so. `no_reports` is not "kept".
         * @enum {string}
         */
        Compliance: "no_reports" | "alleged" | "reportedly_violated";
        ActorRef: {
            id: string;
            name: string;
        };
        ReadingAssessment: {
            readingId: string;
            principal: components["schemas"]["ActorRef"];
            lifecycle: components["schemas"]["Lifecycle"];
            /** @description the other lifecycle that may hold as well */
            possibly?: components["schemas"]["Lifecycle"];
            compliance: components["schemas"]["Compliance"];
            window: {
                start: components["schemas"]["WindowBound"];
                end: components["schemas"]["WindowBound"];
            };
            because: components["schemas"]["Reason"][];
        };
        /** @description Lies somewhere in the closed range from `earliest` to `latest` */
        WindowBound: {
            /** @description null: unbounded */
            earliest: string | null;
            /** @description null: unbounded */
            latest: string | null;
            /** @enum {string} */
            basis: "stated" | "derived" | "assumed" | "unknown";
            phrase?: string;
            value?: string;
            zone?: string;
            /**
             * @description taken over from the principal’s previous reading
             * @constant
             */
            inherited?: true;
        };
        /** @description A rule that made the answer, and the ids of the facts it rests on */
        Reason: {
            rule: string;
            facts: string[];
        };
        CommitmentPage: {
            items: components["schemas"]["Commitment"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        AmendCommitment: {
            title?: string;
            /** @enum {string} */
            kind?: "ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other";
            /** @enum {string} */
            laterality?: "unilateral" | "reciprocal_unilateral" | "bilateral" | "multilateral" | "unclear";
            /** @enum {string} */
            form?: "verbal" | "written_public" | "written_unpublished" | "order" | "resolution" | "unknown";
            /** @enum {string} */
            conditionality?: "unconditional" | "reciprocal" | "conditional" | "unknown";
            conditions?: string | null;
            purpose?: string | null;
            tags?: string[];
            expiringLeads?: string[] | null;
            parties?: components["schemas"]["PartyInput"][];
            /** @description How this commitment stands to others: it renews, supersedes, is part of, or mirrors them. */
            links?: {
                /** @enum {string} */
                kind: "renews" | "supersedes" | "part_of" | "mirrors";
                commitmentId: string;
            }[];
        };
        SetVisibility: {
            /** @constant */
            visibility: "public";
        } | {
            /** @constant */
            visibility: "draft";
            /**
             * Format: date-time
             * @description lifts the embargo by itself
             */
            publishAt?: string;
        } | {
            /** @constant */
            visibility: "unpublished";
            /** @description is told to whoever asks for it (410) */
            reason: string;
        };
        HistoryPage: {
            items: components["schemas"]["StatusChange"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        StatusChange: {
            /** @description its place among the changes of all commitments */
            cursor: string;
            commitmentId: string;
            /** @description per commitment, from 1, without gaps */
            sequence: number;
            from: components["schemas"]["Status"] | null;
            to: components["schemas"]["Status"];
            /** @enum {string} */
            cause: "clock" | "statement" | "report" | "revision" | "retraction" | "review" | "grouping" | "edit" | "rule_change" | "reconciliation";
            /** @description ids of the facts that made the change */
            facts: string[];
            /** @description what it means to those who are alerted */
            events: string[];
            /**
             * Format: date-time
             * @description when it became true
             * @example 2026-01-30T09:15:00.000Z
             */
            validAt: string;
            /**
             * Format: date-time
             * @description when it was written down
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            late: boolean;
            assessment: components["schemas"]["Assessment"];
        };
        StatusAnswer: {
            commitmentId: string;
            status: components["schemas"]["Status"];
            lifecycle: components["schemas"]["Lifecycle"];
            possibly?: components["schemas"]["Lifecycle"];
            /** @description the worst of any current reading */
            compliance: components["schemas"]["Compliance"];
            /** @enum {string} */
            certainty: "certain" | "possible";
            disputed: boolean;
            disagreesOn: ("existence" | "start" | "end" | "area" | "acts" | "targets" | "compliance")[];
            flags: ("timing_inconsistent" | "stale" | "late" | "unmonitored")[];
            /** @description the principals whose readings are reportedly violated */
            violatedUnder: components["schemas"]["ActorRef"][];
            /** @description from when it is certainly in force */
            startsAt: string | null;
            /** @description from when it is certainly over; null: open ended */
            endsAt: string | null;
            /** @description from when it may be over; null: over already, or open ended */
            mayEndAt: string | null;
            /** @description the next instant at which time alone changes this answer */
            nextChangeAt: string | null;
            ruleset: string;
            reports: {
                inScope: number;
                possibly: number;
            };
            readings: components["schemas"]["ReadingAssessment"][];
            because: components["schemas"]["Reason"][];
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            at?: string;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            knownBy?: string;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedBy?: string;
        };
        ReadingPage: {
            items: components["schemas"]["Reading"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description One principal’s interpretation of the commitment */
        Reading: {
            id: string;
            statementId: string;
            principal: components["schemas"]["ActorRef"];
            isCurrent: boolean;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            saidAt: string;
            window: {
                start: components["schemas"]["WindowBound"];
                end: components["schemas"]["WindowBound"];
            };
            /** @description see `Scope`; bound actors by id */
            scope: {
                [key: string]: unknown;
            };
            /** @description fields taken over from the principal’s previous reading */
            inheritedScope: ("acts" | "targets" | "areas" | "exceptAreas" | "boundActors" | "exemptions")[];
            flags: "timing_inconsistent"[];
        };
        Timeline: {
            commitmentId: string;
            readings: {
                readingId: string;
                principal: components["schemas"]["ActorRef"];
                spans: components["schemas"]["Span"][];
                closedAt: string | null;
            }[];
            statements: {
                id: string;
                /** @enum {string} */
                act: "announces" | "confirms" | "accepts" | "acknowledges" | "requests" | "denies" | "rejects" | "declines_to_specify" | "clarifies" | "amends" | "extends" | "shortens" | "withdraws" | "declares_ended" | "alleges_violation" | "admits_violation" | "denies_violation" | "apologises" | "offers_reciprocity" | "fulfils";
                principal: components["schemas"]["ActorRef"];
                saidAt: string | null;
                publishedAt: string | null;
                readingId: string | null;
            }[];
            incidents: {
                id: string;
                from: string | null;
                to: string | null;
                /** @enum {string} */
                bearing: "violates" | "fulfils";
                reports: string[];
                results: {
                    readingId: string;
                    /** @enum {string} */
                    result: "in_scope" | "possibly" | "out_of_scope";
                }[];
            }[];
        };
        Span: {
            from: string | null;
            to: string | null;
            /** @enum {string} */
            certainty: "certain" | "possible";
        };
        Statuses: {
            items: components["schemas"]["Assessment"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
            /** @description of the ids that were asked for, those that are not there, or not for you */
            missing: string[];
        };
        Summary: {
            /** @description all that you may see */
            commitments: number;
            /** @description a status that none has is left out */
            byStatus: {
                [key: string]: number;
            };
            byKind: {
                [key: string]: number;
            };
            /** @description the twenty actors who are parties to most */
            byParty: {
                actor: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "state" | "government_body" | "armed_group" | "person" | "company" | "organisation" | "other";
                };
                /** @description to which it is a party today */
                commitments: number;
                /** @description of which it promised */
                asCommitter: number;
            }[];
            /** @description the ten that are announced or in force and end next */
            endsNext: {
                id: string;
                title: string;
                status: components["schemas"]["Status"];
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                endsAt: string;
            }[];
            /** @description the ten latest changes of a status, the latest first */
            changedLast: {
                /** @description the place in /v1/changes */
                cursor: string;
                commitmentId: string;
                title: string;
                from: components["schemas"]["Status"] | null;
                to: components["schemas"]["Status"];
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                validAt: string;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                recordedAt: string;
                late: boolean;
            }[];
        };
        PolicyPage: {
            items: components["schemas"]["Policy"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        Policy: {
            id: string;
            /** @description as answers name it: the version of the rules, and behind it the thresholds where they are not the default */
            ruleset: string;
            /**
             * Format: date-time
             * @description until the next one; the first from the beginning
             * @example 2026-01-30T09:15:00.000Z
             */
            inForceSince: string;
            /**
             * @description a source that is no party’s suffices alone from this reliability …
             * @enum {string}
             */
            reliabilityNeeded: "A" | "B" | "C" | "D" | "E" | "F";
            /** @description … and this credibility on */
            credibilityNeeded: number;
            /** @description so many independent origins of one incident suffice */
            originsNeeded: number;
            /** @description an open-ended commitment without a new statement for so long is stale */
            reviewAfter: string;
            /** @description from the first announcement, for the committer to confirm */
            confirmWithin: string;
        };
        Changes: {
            items: components["schemas"]["StatusChange"][];
            /** @description commitments that are gone; none of them is among the items. They count for `limit`. */
            gone: components["schemas"]["GoneCommitment"][];
            /**
             * @description Send it as `after` to go on from here, also when nothing was new.
             * @example 1042
             */
            cursor: string;
            /** @description more is there already */
            hasMore: boolean;
        };
        /** @description A commitment that was public and is not any more: drop it from your copy. `GET /v1/commitments/{id}` tells why it was taken down, if it was. */
        GoneCommitment: {
            /** @description its place among the changes */
            cursor: string;
            commitmentId: string;
            /**
             * Format: date-time
             * @description when it ceased to be public
             */
            recordedAt: string;
        };
        AddStatement: {
            speaker?: components["schemas"]["ActorInput"];
            onBehalfOf?: components["schemas"]["ActorInput"];
            /** @default false */
            anonymous?: boolean;
            /** @enum {string} */
            act: "announces" | "confirms" | "accepts" | "acknowledges" | "requests" | "denies" | "rejects" | "declines_to_specify" | "clarifies" | "amends" | "extends" | "shortens" | "withdraws" | "declares_ended" | "alleges_violation" | "admits_violation" | "denies_violation" | "apologises" | "offers_reciprocity" | "fulfils";
            /**
             * Format: date-time
             * @description RFC 3339 with an offset, in the years 1800 to 2200
             */
            saidAt: string;
            /**
             * Format: date-time
             * @description RFC 3339 with an offset, in the years 1800 to 2200
             */
            publishedAt?: string;
            /**
             * Format: date-time
             * @description When it takes effect, where the speaker named another time
             */
            effectiveAt?: string;
            gist?: string;
            quote?: string;
            source?: components["schemas"]["SourceInput"];
            claims?: components["schemas"]["Claims"];
        };
        /** @description An id, a name, or `{ name, url, reliability, affiliatedWith, independenceGroup }`. */
        SourceInput: string | {
            id?: string;
            name?: string;
            /** Format: uri */
            url?: string;
            /** @enum {string} */
            reliability?: "A" | "B" | "C" | "D" | "E" | "F";
            affiliatedWith?: components["schemas"]["ActorInput"];
            independenceGroup?: string;
        };
        /** @description What a statement says of the window and the scope. What is left out is inherited from the same principal’s previous reading. */
        Claims: {
            start?: components["schemas"]["Bound"];
            end?: components["schemas"]["Bound"];
            duration?: string;
            openEnded?: boolean;
            scope?: components["schemas"]["Scope"];
        };
        Statement: {
            id: string;
            commitmentId: string;
            speaker: components["schemas"]["ActorRef"] | null;
            /** @description on whose behalf it was said */
            principal: components["schemas"]["ActorRef"];
            anonymous: boolean;
            /** @enum {string} */
            act: "announces" | "confirms" | "accepts" | "acknowledges" | "requests" | "denies" | "rejects" | "declines_to_specify" | "clarifies" | "amends" | "extends" | "shortens" | "withdraws" | "declares_ended" | "alleges_violation" | "admits_violation" | "denies_violation" | "apologises" | "offers_reciprocity" | "fulfils";
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            saidAt: string;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            publishedAt: string;
            effectiveAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            gist: string | null;
            quote: string | null;
            source: {
                id: string;
                name: string;
            } | null;
            url: string | null;
            /** @description the reading that it yields, if it has claims */
            readingId: string | null;
            /** @description as logged, with bound actors by id; see `Claims` */
            claims: {
                [key: string]: unknown;
            } | null;
            retractions: components["schemas"]["Retraction"][];
        };
        Retraction: {
            id: string;
            /** @enum {string} */
            kind: "retraction" | "entry_error";
            reason: string;
            url: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
        };
        StatementPage: {
            items: components["schemas"]["Statement"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        SubmitReport: {
            commitmentId?: string;
            /** @description The source’s own id of the item; unique per source */
            externalId?: string;
            /** @description Within which time it happened; `to` defaults to `from` */
            observed: {
                /**
                 * Format: date-time
                 * @description RFC 3339 with an offset, in the years 1800 to 2200
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description RFC 3339 with an offset, in the years 1800 to 2200
                 */
                to?: string;
            };
            /** @enum {string} */
            act?: "any_attack" | "remote_violence" | "air_strike" | "drone_strike" | "missile_strike" | "aerial_bombing" | "shelling" | "remote_explosive" | "suicide_bomb" | "grenade" | "chemical_weapon" | "armed_clash" | "ground_assault" | "territory_seizure" | "naval_attack" | "attack_on_civilians" | "sexual_violence" | "abduction" | "torture" | "forced_displacement" | "excessive_force" | "assassination" | "cyber_attack" | "reconnaissance" | "mobilisation" | "base_established" | "territory_transfer" | "arrest" | "looting" | "blockade" | "riot" | "mob_violence" | "violent_demonstration" | "protest" | "other";
            /** @enum {string} */
            target?: "any" | "civilian" | "residential" | "medical" | "education" | "religious" | "cultural" | "humanitarian" | "infrastructure" | "energy" | "power_grid" | "gas" | "oil" | "nuclear" | "water" | "communications" | "transport" | "railway" | "port" | "airport" | "shipping" | "industry" | "food" | "government" | "military";
            areas?: components["schemas"]["Area"][];
            point?: {
                lat: number;
                lon: number;
                /** @description How far from there it may have been; left out, it was exactly there */
                precisionKm?: number;
            };
            allegedActor?: components["schemas"]["ActorInput"];
            /** @description The original claimant, where the source only relays */
            origin?: components["schemas"]["ActorInput"];
            /**
             * @default violates
             * @enum {string}
             */
            bearing?: "violates" | "fulfils";
            summary?: string;
            count?: {
                n: number;
                unit: string;
            };
            /** @description 1 (confirmed) to 6 (cannot be judged, the default) */
            credibility?: number;
            source: components["schemas"]["SourceInput"];
            /**
             * Format: date-time
             * @description RFC 3339 with an offset, in the years 1800 to 2200
             */
            publishedAt: string;
        };
        /** @description One source’s claim that something happened */
        Report: {
            id: string;
            externalId: string | null;
            commitmentId: string | null;
            revision: number;
            incidentId: string | null;
            observed: {
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                to: string;
            };
            act: string | null;
            target: string | null;
            areas: {
                [key: string]: unknown;
            }[];
            /** @description `precisionKm` says how far from there it may have been; without it, it was exactly there */
            point: {
                lat: number;
                lon: number;
                precisionKm?: number;
            } | null;
            allegedActor: components["schemas"]["ActorRef"] | null;
            origin: components["schemas"]["ActorRef"] | null;
            /** @enum {string} */
            bearing: "violates" | "fulfils";
            summary: string | null;
            count: {
                n: number;
                unit: string;
            } | null;
            source: {
                id: string;
                name: string;
                /** @enum {string} */
                reliability: "A" | "B" | "C" | "D" | "E" | "F";
            };
            url: string | null;
            credibility: number;
            /** @description what makes it implausible though possible; it is then in the review queue */
            doubts: string[];
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            retractions: components["schemas"]["Retraction"][];
            /** @description a reviewer’s verdict on the report itself; what is rejected or a duplicate does not count */
            review: {
                id: string;
                /** @enum {string} */
                verdict: "accepted" | "rejected" | "duplicate";
                duplicateOf: string | null;
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                recordedAt: string;
            } | null;
            matches: components["schemas"]["Match"][];
        };
        /** @description How the report falls under one reading, with the reason in each dimension */
        Match: {
            id: string;
            commitment: {
                id: string;
                title: string;
            };
            readingId: string;
            principal: components["schemas"]["ActorRef"];
            /** @description whether it is its principal’s reading today; an earlier one counts for answers about the past */
            isCurrent: boolean;
            /**
             * @description the rules’ own answer
             * @enum {string}
             */
            result: "in_scope" | "possibly" | "out_of_scope";
            /** @description a reviewer’s override, which stands above `result` */
            review: {
                id: string;
                /** @enum {string} */
                verdict: "in_scope" | "out_of_scope";
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                recordedAt: string;
            } | null;
            reasons: {
                /** @enum {string} */
                dimension: "time" | "act" | "target" | "area" | "actor";
                /** @enum {string} */
                answer: "yes" | "possibly" | "no";
                rule: string;
            }[];
            ruleset: string;
        };
        ReportPage: {
            items: components["schemas"]["Report"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        Retract: {
            reason: string;
            /**
             * @description `retraction`: the speaker or the outlet took it back; what was known before stays known. `entry_error`: the desk mistyped; it was never said.
             * @default retraction
             * @enum {string}
             */
            kind?: "retraction" | "entry_error";
            /**
             * Format: date-time
             * @description When it was taken back in public; defaults to now
             */
            publishedAt?: string;
            /** Format: uri */
            url?: string;
        };
        /** @description What is left out is taken over from the latest revision; null empties it. */
        ReviseReport: {
            /** @description Within which time it happened; `to` defaults to `from` */
            observed?: {
                /**
                 * Format: date-time
                 * @description RFC 3339 with an offset, in the years 1800 to 2200
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description RFC 3339 with an offset, in the years 1800 to 2200
                 */
                to?: string;
            };
            act?: ("any_attack" | "remote_violence" | "air_strike" | "drone_strike" | "missile_strike" | "aerial_bombing" | "shelling" | "remote_explosive" | "suicide_bomb" | "grenade" | "chemical_weapon" | "armed_clash" | "ground_assault" | "territory_seizure" | "naval_attack" | "attack_on_civilians" | "sexual_violence" | "abduction" | "torture" | "forced_displacement" | "excessive_force" | "assassination" | "cyber_attack" | "reconnaissance" | "mobilisation" | "base_established" | "territory_transfer" | "arrest" | "looting" | "blockade" | "riot" | "mob_violence" | "violent_demonstration" | "protest" | "other") | null;
            target?: ("any" | "civilian" | "residential" | "medical" | "education" | "religious" | "cultural" | "humanitarian" | "infrastructure" | "energy" | "power_grid" | "gas" | "oil" | "nuclear" | "water" | "communications" | "transport" | "railway" | "port" | "airport" | "shipping" | "industry" | "food" | "government" | "military") | null;
            areas?: components["schemas"]["Area"][];
            point?: {
                lat: number;
                lon: number;
                /** @description How far from there it may have been; left out, it was exactly there */
                precisionKm?: number;
            } | null;
            allegedActor?: components["schemas"]["ActorInput"] | null;
            origin?: components["schemas"]["ActorInput"] | null;
            /** @enum {string} */
            bearing?: "violates" | "fulfils";
            summary?: string | null;
            count?: {
                n: number;
                unit: string;
            } | null;
            /** @description 1 (confirmed) to 6 (cannot be judged, the default) */
            credibility?: number;
            url?: string | null;
            /**
             * Format: date-time
             * @description When the corrected version became public; defaults to now
             */
            publishedAt?: string;
        };
        ReviewMatch: {
            /**
             * @description What holds from now on, whatever the rules say; `rules` takes an override back, and the rules decide again.
             * @enum {string}
             */
            verdict: "in_scope" | "out_of_scope" | "rules";
            reason: string;
        };
        ReviewReport: {
            /**
             * @description it counts, however odd it looks
             * @constant
             */
            verdict: "accepted";
            reason: string;
        } | {
            /**
             * @description it does not count
             * @constant
             */
            verdict: "rejected";
            reason: string;
        } | {
            /**
             * @description it does not count, since another report of the same claim does
             * @constant
             */
            verdict: "duplicate";
            duplicateOf: string;
            reason: string;
        } | {
            /**
             * @description an earlier verdict is taken back
             * @constant
             */
            verdict: "undecided";
            reason: string;
        };
        /** @description Who decided what about a report, oldest first; of each match, and of the report itself, the latest holds */
        Reviews: {
            items: {
                id: string;
                /** @description the match that it overrides; null: it is about the report itself */
                matchId: string | null;
                /** @enum {string} */
                verdict: "in_scope" | "out_of_scope" | "rules" | "accepted" | "rejected" | "duplicate" | "undecided";
                duplicateOf: string | null;
                reason: string;
                /** @description the key */
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                recordedAt: string;
            }[];
        };
        /** @description Reports that are about one event, each of which stands alone so far */
        GroupReports: {
            reportIds: string[];
            title?: string;
            /** @description Why; kept beside who did it */
            reason?: string;
        };
        /** @description What several reports are about */
        Incident: {
            id: string;
            title: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            /** @description within which its reports were observed */
            observed: {
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                to: string;
            } | null;
            reportCount: number;
            /** @description Independent origins of the reports that were neither taken back nor rejected: by original claimant, else by whose outlet or of which independence group the source is */
            originCount: number;
            /** @description Where its reports stand today, if none is left here: it was merged away */
            movedTo: string[];
            reports: components["schemas"]["IncidentReport"][];
            commitments: components["schemas"]["IncidentBearing"][];
            /** @description Who did what with it, the first first */
            changes: components["schemas"]["IncidentChange"][];
        };
        /** @description A report as it stands under an incident: its latest version */
        IncidentReport: {
            id: string;
            /**
             * Format: date-time
             * @description since when it stands under this incident
             * @example 2026-01-30T09:15:00.000Z
             */
            since: string;
            observed: {
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                to: string;
            };
            act: string | null;
            target: string | null;
            areas: {
                [key: string]: unknown;
            }[];
            point: {
                lat: number;
                lon: number;
                precisionKm?: number;
            } | null;
            /** @enum {string} */
            bearing: "violates" | "fulfils";
            summary: string | null;
            count: {
                n: number;
                unit: string;
            } | null;
            source: {
                id: string;
                name: string;
                /** @enum {string} */
                reliability: "A" | "B" | "C" | "D" | "E" | "F";
                affiliatedWith: components["schemas"]["ActorRef"] | null;
                independenceGroup: string | null;
            };
            /** @description The original claimant, where the source only relays */
            origin: components["schemas"]["ActorRef"] | null;
            url: string | null;
            credibility: number;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            isRetracted: boolean;
            /** @description a reviewer’s; what is rejected or a duplicate does not count */
            verdict: ("accepted" | "rejected" | "duplicate") | null;
        };
        /** @description What the reports of an incident mean to one commitment, by its current readings */
        IncidentBearing: {
            commitment: {
                id: string;
                title: string;
            };
            /** @description Of the reports in scope of a current reading, as this commitment counts them: the bodies of one party are one origin */
            originCount: number;
            readings: {
                readingId: string;
                principal: components["schemas"]["ActorRef"];
                /**
                 * @description the most that any of the reports is
                 * @enum {string}
                 */
                result: "in_scope" | "possibly" | "out_of_scope";
                reports: {
                    id: string;
                    /** @enum {string} */
                    result: "in_scope" | "possibly" | "out_of_scope";
                }[];
            }[];
        };
        IncidentChange: {
            id: string;
            /** @enum {string} */
            kind: "grouped" | "merged" | "split";
            /** @description the incidents where the reports stood before */
            fromIds: string[];
            /** @description the incident where they stand since */
            toId: string;
            reportIds: string[];
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            /** @description the key; for keys with `log` or `review` */
            recordedBy: string | null;
        };
        IncidentPage: {
            items: components["schemas"]["IncidentSummary"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        IncidentSummary: {
            id: string;
            title: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            /** @description within which its reports were observed */
            observed: {
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                to: string;
            } | null;
            reportCount: number;
            /** @description Independent origins of the reports that were neither taken back nor rejected: by original claimant, else by whose outlet or of which independence group the source is */
            originCount: number;
        };
        RetitleIncident: {
            title: string | null;
        };
        MergeIncidents: {
            /** @description The incidents whose reports are put under the one in the path */
            incidentIds: string[];
            /** @description Why; kept beside who did it */
            reason: string;
        };
        SplitIncident: {
            /** @description The reports that are about another event; not all that stand here */
            reportIds: string[];
            /** @description Why; kept beside who did it */
            reason: string;
            /** @description Of the incident that they are put under */
            title?: string;
        };
        ReviewQueue: {
            items: components["schemas"]["ReviewItem"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        ReviewItem: {
            id: string;
            /** @enum {string} */
            kind: "scope" | "implausible" | "suspected_duplicate";
            /**
             * @description the most that the decision would change: the status; what a reading says of violation or fulfilment; whether one is alleged; nothing that is known. The list is in this order
             * @enum {string}
             */
            changes: "status" | "reading" | "allegation" | "nothing";
            /**
             * @description the verdict that would change this
             * @enum {string}
             */
            verdict: "in_scope" | "rejected";
            effects: components["schemas"]["ReviewEffect"][];
            /** @description of `scope`: the commitment; the matches of the report are then those with its readings */
            commitmentId: string | null;
            report: components["schemas"]["Report"];
            /** @description of `suspected_duplicate`: the report that it seems to repeat */
            other: components["schemas"]["Report"] | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            askedAt: string;
        };
        /** @description what a decision would change of one commitment; null where it stays as it is */
        ReviewEffect: {
            commitmentId: string;
            status: {
                /** @enum {string} */
                from: "announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established";
                /** @enum {string} */
                to: "announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established";
            } | null;
            readings: {
                readingId: string;
                compliance: {
                    /** @enum {string} */
                    from: "no_reports" | "alleged" | "reportedly_violated";
                    /** @enum {string} */
                    to: "no_reports" | "alleged" | "reportedly_violated";
                } | null;
                lifecycle: {
                    /** @enum {string} */
                    from: "announced" | "active" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established";
                    /** @enum {string} */
                    to: "announced" | "active" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established";
                } | null;
            }[];
        };
        IncidentSuggestionPage: {
            items: components["schemas"]["IncidentSuggestion"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description That two reports may be about one event */
        IncidentSuggestion: {
            id: string;
            /**
             * @description `accepted`: the two stand under one incident
             * @enum {string}
             */
            state: "open" | "accepted" | "dismissed";
            /** @description the sum of the points */
            score: number;
            /** @description What speaks for one event (points above 0) or against it */
            reasons: {
                /** @enum {string} */
                dimension: "time" | "area" | "act" | "target" | "place" | "count" | "claimant" | "source";
                rule: string;
                points: number;
            }[];
            /** @description the two */
            reports: {
                id: string;
                /**
                 * Format: date-time
                 * @description since when it stands under this incident
                 * @example 2026-01-30T09:15:00.000Z
                 */
                since: string;
                observed: {
                    /**
                     * Format: date-time
                     * @example 2026-01-30T09:15:00.000Z
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @example 2026-01-30T09:15:00.000Z
                     */
                    to: string;
                };
                act: string | null;
                target: string | null;
                areas: {
                    [key: string]: unknown;
                }[];
                point: {
                    lat: number;
                    lon: number;
                    precisionKm?: number;
                } | null;
                /** @enum {string} */
                bearing: "violates" | "fulfils";
                summary: string | null;
                count: {
                    n: number;
                    unit: string;
                } | null;
                source: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    reliability: "A" | "B" | "C" | "D" | "E" | "F";
                    affiliatedWith: components["schemas"]["ActorRef"] | null;
                    independenceGroup: string | null;
                };
                /** @description The original claimant, where the source only relays */
                origin: components["schemas"]["ActorRef"] | null;
                url: string | null;
                credibility: number;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                publishedAt: string;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                recordedAt: string;
                isRetracted: boolean;
                /** @description a reviewer’s; what is rejected or a duplicate does not count */
                verdict: ("accepted" | "rejected" | "duplicate") | null;
                incidentId: string;
            }[];
            /** @description why it was dismissed */
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            settledAt: string | null;
            /** @description the key */
            settledBy: string | null;
        };
        AcceptSuggestion: {
            /** @description Why; kept beside who did it */
            reason?: string;
        };
        DismissSuggestion: {
            /** @description Why; kept beside who did it */
            reason: string;
        };
        ImportWithNotes: {
            id: string;
            format: string;
            /** @enum {string} */
            state: "running" | "finished" | "failed" | "interrupted";
            /** @description rows that were read so far */
            rows: number;
            created: number;
            revised: number;
            unchanged: number;
            refused: number;
            error: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            updatedAt: string;
            /** @description what is to be said of its rows, in the order of lines */
            notes: {
                items: {
                    /** @description line of the file, the header being the first; in a JSON array the place of the item */
                    line: number;
                    reason: string;
                    /** @description false: the row was taken in, and this is odd about it */
                    isRefused: boolean;
                }[];
                /** @description Pass it as `cursor` for the next page; null on the last one. */
                nextCursor: string | null;
            };
        };
        ImportPage: {
            items: components["schemas"]["Import"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @description One file of reports, and how far it was taken in */
        Import: {
            id: string;
            format: string;
            /** @enum {string} */
            state: "running" | "finished" | "failed" | "interrupted";
            /** @description rows that were read so far */
            rows: number;
            created: number;
            revised: number;
            unchanged: number;
            refused: number;
            error: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            updatedAt: string;
        };
        CreateActor: {
            name: string;
            /** @enum {string} */
            kind: "state" | "government_body" | "armed_group" | "person" | "company" | "organisation" | "other";
            /** @default [] */
            aliases?: string[];
            /** @description whose spokesman, body or ministry it is */
            parentId?: string;
            /** @description ISO 3166-1 alpha-2 code of a state */
            iso?: string;
        };
        /** @description A state, a government body, an armed group, a person, a company or an organisation */
        Actor: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "state" | "government_body" | "armed_group" | "person" | "company" | "organisation" | "other";
            iso: string | null;
            aliases: string[];
            /** @description whose spokesman, body or ministry it is today */
            parent: components["schemas"]["ActorRef"] | null;
            /** @description its parent and all that stand above it, nearest first */
            lineage: components["schemas"]["ActorRef"][];
        };
        ActorPage: {
            items: components["schemas"]["Actor"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        AmendActor: {
            name?: string;
            aliases?: string[];
            iso?: string | null;
            /** @description whose spokesman, body or ministry it is from now on; null: nobody’s */
            parentId?: string | null;
        };
        /** @description A source that is not rated has the reliability F. Rating one above that needs the scope `review`. */
        CreateSource: {
            name: string;
            /** Format: uri */
            url?: string;
            /** @enum {string} */
            reliability?: "A" | "B" | "C" | "D" | "E" | "F";
            affiliatedWith?: components["schemas"]["ActorInput"];
            independenceGroup?: string;
        };
        /** @description An outlet, agency or monitor */
        Source: {
            id: string;
            name: string;
            url: string | null;
            /**
             * @description A (completely reliable) to F (cannot be judged, and what a source has that nobody rated)
             * @enum {string}
             */
            reliability: "A" | "B" | "C" | "D" | "E" | "F";
            /** @description whose outlet it is */
            affiliatedWith: components["schemas"]["ActorRef"] | null;
            /** @description sources of one group count as one origin */
            independenceGroup: string | null;
            /** @description every rating that it ever had, oldest first */
            ratings: {
                /**
                 * @description A (completely reliable) to F (cannot be judged, and what a source has that nobody rated)
                 * @enum {string}
                 */
                reliability: "A" | "B" | "C" | "D" | "E" | "F";
                /** @description whose outlet it is */
                affiliatedWith: components["schemas"]["ActorRef"] | null;
                /** @description sources of one group count as one origin */
                independenceGroup: string | null;
                /**
                 * Format: date-time
                 * @example 2026-01-30T09:15:00.000Z
                 */
                recordedAt: string;
            }[];
        };
        SourcePage: {
            items: components["schemas"]["Source"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        AmendSource: {
            name?: string;
            url?: string | null;
            /** @enum {string} */
            reliability?: "A" | "B" | "C" | "D" | "E" | "F";
            /** @description whose outlet it is; null: nobody’s */
            affiliatedWith?: components["schemas"]["ActorInput"] | null;
            /** @description sources of one group count as one origin */
            independenceGroup?: string | null;
        };
        AreaCandidatePage: {
            items: components["schemas"]["AreaCandidate"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        AreaCandidate: {
            /** @description of a town, that of the region in which it lies: it has none of its own */
            code: string;
            name: string;
            /** @enum {string} */
            kind: "country" | "region" | "city" | "town";
            /** @description in which it lies */
            parent: {
                code: string;
                name: string;
            } | null;
            /** @description how it fits the name that was asked for: as a whole, as a beginning, or nearly */
            match: ("exact" | "begins" | "similar") | null;
        };
        /** @description A country or a subdivision of ISO 3166 */
        IsoArea: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "country" | "region" | "city";
            /** @description as ISO has it: of a subdivision, in its own language */
            isoName: string;
            parent: {
                code: string;
                name: string;
            } | null;
            children: {
                code: string;
                name: string;
            }[];
            /** @description what it surrounds without containing it */
            surrounds: {
                code: string;
                name: string;
            }[];
            surroundedBy: {
                code: string;
                name: string;
            }[];
        };
        /** @description The acts and targets that a scope or a report can name, each broader term before its narrower ones */
        Taxonomies: {
            acts: {
                /** @example drone_strike */
                term: string;
                /** @description the broader term that it is a kind of */
                parent: string | null;
                /** @example Drone strike */
                label: string;
                /** @description what other data sets call it */
                codes: {
                    acled: string[];
                    cameo: string[];
                    plover: string[];
                };
            }[];
            targets: {
                /** @example drone_strike */
                term: string;
                /** @description the broader term that it is a kind of */
                parent: string | null;
                /** @example Drone strike */
                label: string;
            }[];
        };
        WebhookEndpointInput: {
            /**
             * @description How messages reach the endpoint: signed for programs (webhook), or worded for people. It stays as it was made.
             * @default webhook
             * @enum {string}
             */
            channel?: "webhook" | "slack" | "discord" | "teams" | "email";
            /**
             * @description Where messages are posted. https, a public address, and no user name, password or fragment; operators can allow more. Of the channel email, up to twenty addresses.
             * @example https://example.org/hooks/pledges
             * @example mailto:desk@example.org,night@example.org
             */
            url: string;
            description?: string;
            /** @description Which messages to send; empty means all. For every kind of end, ask for `commitment.expired` and `commitment.lapsed`. */
            types?: ("commitment.recorded" | "commitment.activated" | "commitment.reportedly_violated" | "commitment.expiring" | "commitment.expired" | "commitment.lapsed" | "commitment.fulfilled" | "commitment.withdrawn" | "commitment.superseded" | "commitment.not_established" | "commitment.extended" | "commitment.certainty_changed" | "commitment.disputed" | "commitment.stale" | "commitment.status_corrected" | "report.received" | "report.retracted" | "endpoint.disabled")[];
            /** @default {} */
            filters?: components["schemas"]["WebhookFilters"];
            /**
             * @description Further headers of every message, such as `Authorization`. Their values are kept sealed and are never shown again.
             * @default {}
             */
            headers?: {
                [key: string]: string;
            };
            /**
             * @description How long before its earliest end to be reminded of a commitment (`commitment.expiring`); none: not at all. A commitment may have leads of its own.
             * @default [
             *       "P1D"
             *     ]
             */
            expiringLeads?: string[];
            /**
             * @description How messages are signed, of the channel webhook alone. v1 (the default): HMAC-SHA256 with a shared secret. v1a: Ed25519; the answer tells the public key in `secrets`, and the private one never leaves the service.
             * @enum {string}
             */
            signature?: "v1" | "v1a";
        };
        /** @description Which commitments to be told of: every filter that is given must hold, and one fitting entry of its list suffices. Of what concerns no commitment everybody is told. */
        WebhookFilters: {
            /** @description ids of commitments */
            commitments?: string[];
            /** @description ids of actors: who is a party to the commitment or bound by it, or whose body, organ or spokesman is */
            actors?: string[];
            /** @description kinds of commitments */
            kinds?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
            /** @description ISO 3166 codes of areas that the commitment names; UA takes UA-30 */
            areas?: string[];
            /** @description tags of the commitment */
            tags?: string[];
            /** @description the status of the commitment after what is told; corrections reach whoever was told what they correct */
            statuses?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
        };
        WebhookEndpointWithSecret: {
            id: string;
            /**
             * @description How messages reach the endpoint: signed for programs (webhook), or worded for people. It stays as it was made.
             * @enum {string}
             */
            channel: "webhook" | "slack" | "discord" | "teams" | "email";
            /** @description with `***` in place of what may be secret in it: the values of its parameters, and keys in its path */
            url: string;
            description: string | null;
            /** @description empty: all */
            types: ("commitment.recorded" | "commitment.activated" | "commitment.reportedly_violated" | "commitment.expiring" | "commitment.expired" | "commitment.lapsed" | "commitment.fulfilled" | "commitment.withdrawn" | "commitment.superseded" | "commitment.not_established" | "commitment.extended" | "commitment.certainty_changed" | "commitment.disputed" | "commitment.stale" | "commitment.status_corrected" | "report.received" | "report.retracted" | "endpoint.disabled")[];
            /** @description which commitments to be told of; those that are left out restrict nothing */
            filters: {
                commitments?: string[];
                actors?: string[];
                kinds?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                areas?: string[];
                tags?: string[];
                statuses?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
            };
            /** @description names of the further headers that every message carries; their values are never shown */
            headers: string[];
            /** @description how long before an end to be reminded of it, the longest first */
            expiringLeads: string[];
            /** @description since when its messages wait */
            pausedAt: string | null;
            /** @description false: no messages are written for it */
            enabled: boolean;
            /** @description gone: it answered 410. failing: every attempt failed for days. by_hand: through the API */
            disabledFor: ("gone" | "failing" | "by_hand") | null;
            disabledAt: string | null;
            /** @description since when every attempt has failed */
            failingSince: string | null;
            /** @description how the first of them failed */
            failure: string | null;
            secrets: components["schemas"]["WebhookSecret"][];
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            createdAt: string;
            createdBy: string;
            /** @description `whsec_…`, shown in this answer alone; null when a request is repeated, of channels that sign nothing, and of Ed25519, which is verified with `publicKey` in `secrets` */
            secret: string | null;
        };
        /** @description A live secret, without what must stay secret */
        WebhookSecret: {
            id: string;
            /** @description `whpk_…`, what Ed25519 signatures are verified with; null for a shared secret */
            publicKey: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            createdAt: string;
            /** @description when it stops signing, after a rotation */
            expiresAt: string | null;
        };
        WebhookEndpointPage: {
            items: components["schemas"]["WebhookEndpoint"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        WebhookEndpoint: {
            id: string;
            /**
             * @description How messages reach the endpoint: signed for programs (webhook), or worded for people. It stays as it was made.
             * @enum {string}
             */
            channel: "webhook" | "slack" | "discord" | "teams" | "email";
            /** @description with `***` in place of what may be secret in it: the values of its parameters, and keys in its path */
            url: string;
            description: string | null;
            /** @description empty: all */
            types: ("commitment.recorded" | "commitment.activated" | "commitment.reportedly_violated" | "commitment.expiring" | "commitment.expired" | "commitment.lapsed" | "commitment.fulfilled" | "commitment.withdrawn" | "commitment.superseded" | "commitment.not_established" | "commitment.extended" | "commitment.certainty_changed" | "commitment.disputed" | "commitment.stale" | "commitment.status_corrected" | "report.received" | "report.retracted" | "endpoint.disabled")[];
            /** @description which commitments to be told of; those that are left out restrict nothing */
            filters: {
                commitments?: string[];
                actors?: string[];
                kinds?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                areas?: string[];
                tags?: string[];
                statuses?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
            };
            /** @description names of the further headers that every message carries; their values are never shown */
            headers: string[];
            /** @description how long before an end to be reminded of it, the longest first */
            expiringLeads: string[];
            /** @description since when its messages wait */
            pausedAt: string | null;
            /** @description false: no messages are written for it */
            enabled: boolean;
            /** @description gone: it answered 410. failing: every attempt failed for days. by_hand: through the API */
            disabledFor: ("gone" | "failing" | "by_hand") | null;
            disabledAt: string | null;
            /** @description since when every attempt has failed */
            failingSince: string | null;
            /** @description how the first of them failed */
            failure: string | null;
            secrets: components["schemas"]["WebhookSecret"][];
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            createdAt: string;
            createdBy: string;
        };
        AmendWebhookEndpoint: {
            /**
             * @description Where messages are posted. https, a public address, and no user name, password or fragment; operators can allow more. Of the channel email, up to twenty addresses.
             * @example https://example.org/hooks/pledges
             * @example mailto:desk@example.org,night@example.org
             */
            url?: string;
            description?: string | null;
            /** @description Which messages to send; empty means all. For every kind of end, ask for `commitment.expired` and `commitment.lapsed`. */
            types?: ("commitment.recorded" | "commitment.activated" | "commitment.reportedly_violated" | "commitment.expiring" | "commitment.expired" | "commitment.lapsed" | "commitment.fulfilled" | "commitment.withdrawn" | "commitment.superseded" | "commitment.not_established" | "commitment.extended" | "commitment.certainty_changed" | "commitment.disputed" | "commitment.stale" | "commitment.status_corrected" | "report.received" | "report.retracted" | "endpoint.disabled")[];
            filters?: components["schemas"]["WebhookFilters"];
            /** @description Headers to add or to change, by name; null removes one. Those that are not named stay. */
            headers?: {
                [key: string]: string | null;
            };
            /** @description How long before its earliest end to be reminded of a commitment (`commitment.expiring`); none: not at all. A commitment may have leads of its own. */
            expiringLeads?: string[];
            /** @description false: nothing new is written for it, and what waits is kept, until it is enabled again. To let new messages wait, pause it. */
            enabled?: boolean;
        };
        RotateSecretInput: {
            /**
             * @description How long the secrets of before go on signing beside the new one. 0 ends them at once: for a secret that has leaked.
             * @default 24
             */
            overlapHours?: number;
            /**
             * @default v1
             * @enum {string}
             */
            signature?: "v1" | "v1a";
        };
        WebhookMessage: {
            /** @description what the header `webhook-id` holds, at every attempt */
            id: string;
            endpointId: string;
            commitmentId: string | null;
            sequence: number | null;
            type: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed" | "cancelled";
            attempts: number;
            nextAttemptAt: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            createdAt: string;
            settledAt: string | null;
            /** @description the exact text that is signed and sent; null while its commitment is not public, for keys that may not see that */
            body: string | null;
        };
        WebhookMessagePage: {
            items: components["schemas"]["WebhookMessage"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        WebhookAttemptPage: {
            items: components["schemas"]["WebhookAttempt"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        WebhookAttempt: {
            number: number;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            startedAt: string;
            durationMs: number;
            /** @description the HTTP status, or of e-mail the reply code of the mail server */
            status: number | null;
            error: string | null;
            /** @description the first KiB of the answer */
            responseStart: string | null;
        };
        ReplayMessages: {
            /**
             * Format: date-time
             * @description Messages that were written from then on.
             */
            since: string;
            /**
             * Format: date-time
             * @description And before then.
             */
            until?: string;
            /**
             * @description Of these types alone; empty: of all.
             * @default []
             */
            types?: ("commitment.recorded" | "commitment.activated" | "commitment.reportedly_violated" | "commitment.expiring" | "commitment.expired" | "commitment.lapsed" | "commitment.fulfilled" | "commitment.withdrawn" | "commitment.superseded" | "commitment.not_established" | "commitment.extended" | "commitment.certainty_changed" | "commitment.disputed" | "commitment.stale" | "commitment.status_corrected" | "report.received" | "report.retracted" | "endpoint.test" | "endpoint.disabled")[];
        };
        ReplayedMessages: {
            /** @description how many messages are sent again */
            replayed: number;
            /** @description how many are not, since their commitments are not public today; left out where there are none */
            withheld?: number;
            /** @description there were more than are taken at once: ask again for the rest */
            hasMore: boolean;
        };
        ApiKeyInput: {
            /**
             * @description What or who uses it.
             * @example newsroom dashboard
             */
            name: string;
            /** @description `log` = log and amend commitments, statements and reports; `admin` implies all others. */
            scopes: ("read" | "log" | "review" | "webhooks" | "admin")[];
            /**
             * Format: date-time
             * @description Left out: it does not expire.
             */
            expiresAt?: string;
        };
        NewApiKey: {
            /** @example key_01k4wq1m3cf6yr2v1v0v6v0v6v */
            id: string;
            name: string;
            scopes: ("read" | "log" | "review" | "webhooks" | "admin")[];
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            createdAt: string;
            /** @description The id of the key that made it, or `admin` for the key of the settings. */
            createdBy: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description To the minute. */
            lastUsedAt: string | null;
            /** @description The key itself: shown in this answer and never again. Null when an `Idempotency-Key` brought the first answer back. */
            secret: string | null;
        };
        ApiKeyPage: {
            items: components["schemas"]["ApiKey"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        ApiKey: {
            /** @example key_01k4wq1m3cf6yr2v1v0v6v0v6v */
            id: string;
            name: string;
            scopes: ("read" | "log" | "review" | "webhooks" | "admin")[];
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            createdAt: string;
            /** @description The id of the key that made it, or `admin` for the key of the settings. */
            createdBy: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description To the minute. */
            lastUsedAt: string | null;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            /** @description Pass it as `cursor` for the next page; null on the last one. */
            nextCursor: string | null;
        };
        AuditEntry: {
            id: string;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            at: string;
            keyId: string;
            /** @description the operation’s name in this document */
            operation: string;
            requestId: string;
            /** @description the id in the request’s path */
            target: string | null;
            /** @description what was sent */
            input: unknown;
            /** @description the ids of what was made, mostly */
            result: unknown;
            /** @description of what was changed, the fields that are others now; null where it was made */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description the same fields afterwards; of what was made, all of it; null where it is gone */
            after: {
                [key: string]: unknown;
            } | null;
        };
        /** @description What has changed of a commitment */
        CommitmentEvent: {
            commitment: {
                /** @example commitment_01kgc9s8xye8a8rk9tkcd1mh6a */
                id: string;
                /** @example Week-long pause of strikes on Kyiv */
                title: string;
                /** @example strike_moratorium */
                kind: string;
                /**
                 * @description Whether it is kept by leaving something undone, or by doing it in time.
                 * @enum {string}
                 */
                mode: "abstain" | "perform";
                parties: {
                    /** @example actor_01kgc9s8xye8a8rk9tkcd1mh6a */
                    id: string;
                    /** @example Russia */
                    name: string;
                    /** @example committer */
                    role: string;
                }[];
                /**
                 * @description Where to read the commitment with its readings and reports.
                 * @example https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a
                 */
                url: string;
            };
            /**
             * @description The status before; null when the commitment was first recorded.
             * @example active
             */
            from: string | null;
            /**
             * @description The status after.
             * @example expired
             */
            to: string;
            /**
             * Format: date-time
             * @description When it became true.
             * @example 2026-02-01T21:00:00.000Z
             */
            validAt: string;
            /**
             * Format: date-time
             * @description When this service recorded it.
             * @example 2026-02-01T21:00:00.000Z
             */
            recordedAt: string;
            /** @description Recorded well after it became true. */
            late: boolean;
            /** @enum {string} */
            cause: "clock" | "statement" | "report" | "revision" | "retraction" | "review" | "grouping" | "edit" | "rule_change" | "reconciliation";
            /**
             * @description Ids of the readings, statements, reports or reviews that made the change; empty when the clock alone did.
             * @example []
             */
            facts: string[];
            /**
             * @description The other status that may hold as well; null where none may.
             * @example null
             */
            possibly: ("announced" | "active" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established") | null;
            /** @enum {string} */
            certainty: "certain" | "possible";
            /**
             * @description What was reported, not what is so.
             * @enum {string}
             */
            compliance: "no_reports" | "alleged" | "reportedly_violated";
            /** @description The parties’ own readings disagree. */
            disputed: boolean;
            /**
             * @description existence, start, end, area, acts, targets, compliance
             * @example []
             */
            disagreesOn: string[];
            /**
             * @description Whose readings say that it is reportedly violated.
             * @example []
             */
            violatedUnder: {
                /** @example actor_01kgc9s8xye8a8rk9tkcd1mh6a */
                id: string;
                /** @example Russia */
                name: string;
            }[];
            /** @description The reading that the status is told by; null while nobody has one. */
            reading: components["schemas"]["EventReading"] | null;
            /**
             * @description While the readings disagree, those of the others, at most eight; else empty.
             * @example []
             */
            otherReadings: components["schemas"]["EventReading"][];
            /**
             * @description Counts the changes of this commitment, without gaps: a receiver that has seen a higher one may ignore this.
             * @example 3
             */
            sequence: number;
            /**
             * @description The place in /v1/changes.
             * @example 1042
             */
            cursor: string;
            /**
             * Format: date-time
             * @description Of commitment.expiring: the earliest end by the reading that the status is told by.
             * @example 2026-02-01T21:00:00.000Z
             */
            end?: string;
            /**
             * @description Of commitment.expiring: how long before the end to be reminded was asked for.
             * @example P1D
             */
            lead?: string;
            /** @description Of commitment.status_corrected: the ids of the messages to this endpoint that are taken back by it. */
            corrects?: string[];
        };
        EventReading: {
            principal: {
                /** @example actor_01kgc9s8xye8a8rk9tkcd1mh6a */
                id: string;
                /** @example Russia */
                name: string;
            };
            /**
             * @example expired
             * @enum {string}
             */
            lifecycle: "announced" | "active" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established";
            /**
             * @description The other lifecycle that may hold as well.
             * @example null
             */
            possibly: ("announced" | "active" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established") | null;
            /**
             * @description What was reported, not what is so.
             * @enum {string}
             */
            compliance: "no_reports" | "alleged" | "reportedly_violated";
            /**
             * @example {
             *       "start": {
             *         "earliest": "2026-01-25T21:00:00.000Z",
             *         "latest": "2026-01-25T21:00:00.000Z",
             *         "basis": "derived",
             *         "zone": "Europe/Moscow"
             *       },
             *       "end": {
             *         "earliest": "2026-02-01T21:00:00.000Z",
             *         "latest": "2026-02-01T21:00:00.000Z",
             *         "basis": "stated",
             *         "phrase": "until February 1",
             *         "zone": "Europe/Moscow"
             *       }
             *     }
             */
            window: {
                start: {
                    /** @description null: unbounded */
                    earliest: string | null;
                    /** @description null: unbounded */
                    latest: string | null;
                    /** @enum {string} */
                    basis: "stated" | "derived" | "assumed" | "unknown";
                    /**
                     * @description The speaker’s own words.
                     * @example until February 1
                     */
                    phrase?: string;
                    /**
                     * @description IANA name of the zone in which it was said or counted.
                     * @example Europe/Moscow
                     */
                    zone?: string;
                };
                end: {
                    /** @description null: unbounded */
                    earliest: string | null;
                    /** @description null: unbounded */
                    latest: string | null;
                    /** @enum {string} */
                    basis: "stated" | "derived" | "assumed" | "unknown";
                    /**
                     * @description The speaker’s own words.
                     * @example until February 1
                     */
                    phrase?: string;
                    /**
                     * @description IANA name of the zone in which it was said or counted.
                     * @example Europe/Moscow
                     */
                    zone?: string;
                };
            };
            /**
             * @description Only what the readings disagree on. A field that is left out was not stated.
             * @example {}
             */
            scope: {
                acts?: string[];
                targets?: string[];
                areas?: {
                    code?: string;
                    label?: string;
                }[];
                exceptAreas?: {
                    code?: string;
                    label?: string;
                }[];
            };
        };
        /** @description A report that came in or was taken back */
        ReportEvent: {
            report: {
                /** @example report_01kgc9s8xye8a8rk9tkcd1mh6a */
                id: string;
                /** @example drone_strike */
                act: string | null;
                /** @example Drones struck the Holosiivskyi district. */
                summary: string | null;
                /**
                 * @description Where to read the report.
                 * @example https://pledges.example.org/v1/reports/report_01kgc9s8xye8a8rk9tkcd1mh6a
                 */
                url: string;
                source: {
                    /** @example source_01kgc9s8xye8a8rk9tkcd1mh6a */
                    id: string;
                    /** @example Ukrainian Air Force */
                    name: string;
                };
                observed: {
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    to: string;
                };
                /**
                 * @example [
                 *       {
                 *         "code": "UA-30"
                 *       }
                 *     ]
                 */
                areas: {
                    code?: string;
                    label?: string;
                }[];
                allegedActor: {
                    /** @example actor_01kgc9s8xye8a8rk9tkcd1mh6a */
                    id: string;
                    /** @example Russia */
                    name: string;
                } | null;
                /**
                 * @description Whose claim it is that the source relays.
                 * @example null
                 */
                origin: {
                    /** @example actor_01kgc9s8xye8a8rk9tkcd1mh6a */
                    id: string;
                    /** @example Russia */
                    name: string;
                } | null;
                /**
                 * @description What it would mean for a commitment that it falls under.
                 * @enum {string}
                 */
                bearing: "violates" | "fulfils";
            };
            commitments: {
                /** @example commitment_01kgc9s8xye8a8rk9tkcd1mh6a */
                id: string;
                /** @example Week-long pause of strikes on Kyiv */
                title: string;
                /** @example https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a */
                url: string;
                /** @enum {string} */
                result: "in_scope" | "possibly" | "out_of_scope";
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2026-02-01T21:00:00.000Z
             */
            recordedAt: string;
        };
        /** @description A test, sent on request */
        TestEvent: {
            /** @example endpoint_01kgc9s8xye8a8rk9tkcd1mh6a */
            endpointId: string;
            /** @example This is a test. If you can verify it, alerts will reach you. */
            message: string;
        };
        /** @description An endpoint that gets no more messages */
        EndpointDisabledEvent: {
            /** @example endpoint_01kgc9s8xye8a8rk9tkcd1mh6a */
            endpointId: string;
            /** @enum {string} */
            channel: "webhook" | "slack" | "discord" | "teams" | "email";
            /**
             * @description Of an e-mail endpoint, the domain of its first address.
             * @example hooks.example.org
             */
            host: string;
            /**
             * @description gone: it answered 410. failing: every attempt failed for days.
             * @enum {string}
             */
            reason: "gone" | "failing";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             * @example 2026-02-01T21:00:00.000Z
             */
            disabledAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCommitments: {
        parameters: {
            query?: {
                status?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
                kind?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                mode?: "abstain" | "perform";
                /** @description an actor who is a party */
                party?: string;
                /** @description an actor who is a party, or above one: a state is found by its ministries and spokesmen */
                actor?: string;
                /** @description what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out */
                area?: string;
                /** @description a tag, exactly as it is written */
                tag?: string;
                /** @description beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` lies before that; what has no end is left out */
                endsBefore?: string;
                /** @description `endsAt` lies after that; what has no end is left out */
                endsAfter?: string;
                /** @description changed then or later */
                updatedSince?: string;
                /** @description newest first; by `endsAt`: what ends soonest first */
                sort?: "updatedAt" | "createdAt" | "endsAt";
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of commitments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentPage"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logCommitment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogCommitment"];
            };
        };
        responses: {
            /** @description The commitment */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCommitment: {
        parameters: {
            query?: {
                /** @description RFC 3339 with an offset, in the years 1800 to 2200 */
                at?: string;
                /** @description RFC 3339 with an offset, in the years 1800 to 2200 */
                knownBy?: string;
                /** @description RFC 3339 with an offset, in the years 1800 to 2200 */
                recordedBy?: string;
            };
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The commitment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    amendCommitment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read, or `*`. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendCommitment"];
            };
        };
        responses: {
            /** @description The amended commitment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setVisibility: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read, or `*`. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetVisibility"];
            };
        };
        responses: {
            /** @description The commitment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHistory: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of status changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStatus: {
        parameters: {
            query?: {
                /** @description RFC 3339 with an offset, in the years 1800 to 2200 */
                knownBy?: string;
                /** @description RFC 3339 with an offset, in the years 1800 to 2200 */
                recordedBy?: string;
                /** @description RFC 3339 with an offset, in the years 1800 to 2200 */
                at?: string;
            };
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assessment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusAnswer"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReadings: {
        parameters: {
            query?: {
                /** @description RFC 3339 with an offset, in the years 1800 to 2200 */
                knownBy?: string;
                /** @description RFC 3339 with an offset, in the years 1800 to 2200 */
                recordedBy?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The readings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                /** @description RFC 3339 with an offset, in the years 1800 to 2200 */
                knownBy?: string;
                /** @description RFC 3339 with an offset, in the years 1800 to 2200 */
                recordedBy?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The timeline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatuses: {
        parameters: {
            query?: {
                status?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
                kind?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                mode?: "abstain" | "perform";
                /** @description an actor who is a party */
                party?: string;
                /** @description an actor who is a party, or above one: a state is found by its ministries and spokesmen */
                actor?: string;
                /** @description what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out */
                area?: string;
                /** @description a tag, exactly as it is written */
                tag?: string;
                /** @description beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` lies before that; what has no end is left out */
                endsBefore?: string;
                /** @description `endsAt` lies after that; what has no end is left out */
                endsAfter?: string;
                /** @description changed then or later */
                updatedSince?: string;
                /** @description up to 200 commitments; goes with no other parameter */
                id?: string[];
                /** @description newest first; by `endsAt`: what ends soonest first */
                sort?: "updatedAt" | "createdAt" | "endsAt";
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assessments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statuses"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSummary: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The summary */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of policies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /** @description a `cursor`; left out: from the beginning */
                after?: string;
                /** @description only those of these commitments */
                commitment?: string[];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes in the order in which they were written down */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamChanges: {
        parameters: {
            query?: {
                /** @description a `cursor`; left out, and without `Last-Event-ID`: from now on */
                after?: string;
                /** @description only those of these commitments */
                commitment?: string[];
                /** @description false: ends when all that is there was sent */
                follow?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, without end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBadge: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The badge */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml; charset=utf-8": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTimelineSvg: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml; charset=utf-8": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTimelinePng: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedAtom: {
        parameters: {
            query?: {
                status?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
                kind?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                mode?: "abstain" | "perform";
                /** @description an actor who is a party */
                party?: string;
                /** @description an actor who is a party, or above one: a state is found by its ministries and spokesmen */
                actor?: string;
                /** @description what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out */
                area?: string;
                /** @description a tag, exactly as it is written */
                tag?: string;
                /** @description beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` lies before that; what has no end is left out */
                endsBefore?: string;
                /** @description `endsAt` lies after that; what has no end is left out */
                endsAfter?: string;
                /** @description changed then or later */
                updatedSince?: string;
                limit?: number;
            };
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml; charset=utf-8": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedRss: {
        parameters: {
            query?: {
                status?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
                kind?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                mode?: "abstain" | "perform";
                /** @description an actor who is a party */
                party?: string;
                /** @description an actor who is a party, or above one: a state is found by its ministries and spokesmen */
                actor?: string;
                /** @description what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out */
                area?: string;
                /** @description a tag, exactly as it is written */
                tag?: string;
                /** @description beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` lies before that; what has no end is left out */
                endsBefore?: string;
                /** @description `endsAt` lies after that; what has no end is left out */
                endsAfter?: string;
                /** @description changed then or later */
                updatedSince?: string;
                limit?: number;
            };
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml; charset=utf-8": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedJson: {
        parameters: {
            query?: {
                status?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
                kind?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                mode?: "abstain" | "perform";
                /** @description an actor who is a party */
                party?: string;
                /** @description an actor who is a party, or above one: a state is found by its ministries and spokesmen */
                actor?: string;
                /** @description what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out */
                area?: string;
                /** @description a tag, exactly as it is written */
                tag?: string;
                /** @description beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` lies before that; what has no end is left out */
                endsBefore?: string;
                /** @description `endsAt` lies after that; what has no end is left out */
                endsAfter?: string;
                /** @description changed then or later */
                updatedSince?: string;
                limit?: number;
            };
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json; charset=utf-8": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedCalendar: {
        parameters: {
            query?: {
                status?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
                kind?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                mode?: "abstain" | "perform";
                /** @description an actor who is a party */
                party?: string;
                /** @description an actor who is a party, or above one: a state is found by its ministries and spokesmen */
                actor?: string;
                /** @description what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out */
                area?: string;
                /** @description a tag, exactly as it is written */
                tag?: string;
                /** @description beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` lies before that; what has no end is left out */
                endsBefore?: string;
                /** @description `endsAt` lies after that; what has no end is left out */
                endsAfter?: string;
                /** @description changed then or later */
                updatedSince?: string;
            };
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An iCalendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar; charset=utf-8": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCommitmentsCsv: {
        parameters: {
            query?: {
                status?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
                kind?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                mode?: "abstain" | "perform";
                /** @description an actor who is a party */
                party?: string;
                /** @description an actor who is a party, or above one: a state is found by its ministries and spokesmen */
                actor?: string;
                /** @description what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out */
                area?: string;
                /** @description a tag, exactly as it is written */
                tag?: string;
                /** @description beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` lies before that; what has no end is left out */
                endsBefore?: string;
                /** @description `endsAt` lies after that; what has no end is left out */
                endsAfter?: string;
                /** @description changed then or later */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8; header=present": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCommitmentsNdjson: {
        parameters: {
            query?: {
                status?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
                kind?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                mode?: "abstain" | "perform";
                /** @description an actor who is a party */
                party?: string;
                /** @description an actor who is a party, or above one: a state is found by its ministries and spokesmen */
                actor?: string;
                /** @description what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out */
                area?: string;
                /** @description a tag, exactly as it is written */
                tag?: string;
                /** @description beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` lies before that; what has no end is left out */
                endsBefore?: string;
                /** @description `endsAt` lies after that; what has no end is left out */
                endsAfter?: string;
                /** @description changed then or later */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson; charset=utf-8": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCommitmentsGeojson: {
        parameters: {
            query?: {
                status?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
                kind?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                mode?: "abstain" | "perform";
                /** @description an actor who is a party */
                party?: string;
                /** @description an actor who is a party, or above one: a state is found by its ministries and spokesmen */
                actor?: string;
                /** @description what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out */
                area?: string;
                /** @description a tag, exactly as it is written */
                tag?: string;
                /** @description beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` lies before that; what has no end is left out */
                endsBefore?: string;
                /** @description `endsAt` lies after that; what has no end is left out */
                endsAfter?: string;
                /** @description changed then or later */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json; charset=utf-8": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCommitmentsJsonld: {
        parameters: {
            query?: {
                status?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
                kind?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                mode?: "abstain" | "perform";
                /** @description an actor who is a party */
                party?: string;
                /** @description an actor who is a party, or above one: a state is found by its ministries and spokesmen */
                actor?: string;
                /** @description what a reading of today covers there: by this code, one inside it, or one that contains it; what is excepted is left out */
                area?: string;
                /** @description a tag, exactly as it is written */
                tag?: string;
                /** @description beginnings of words in the title, the tags, and the names and aliases of the parties, all of which have to be there; capitals and marks do not count, and Latin letters find Cyrillic words as well as the other way round */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` lies before that; what has no end is left out */
                endsBefore?: string;
                /** @description `endsAt` lies after that; what has no end is left out */
                endsAfter?: string;
                /** @description changed then or later */
                updatedSince?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json; charset=utf-8": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportReportsCsv: {
        parameters: {
            query?: {
                commitment?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8; header=present": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportReportsNdjson: {
        parameters: {
            query?: {
                commitment?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson; charset=utf-8": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportReportsGeojson: {
        parameters: {
            query?: {
                commitment?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json; charset=utf-8": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatements: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of statements */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddStatement"];
            };
        };
        responses: {
            /** @description The statement */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitReport"];
            };
        };
        responses: {
            /** @description The report with its matches */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReportsOfCommitment: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retractStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Retract"];
            };
        };
        responses: {
            /** @description The statement with its retraction */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retractReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Retract"];
            };
        };
        responses: {
            /** @description The report with its retraction */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviseReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseReport"];
            };
        };
        responses: {
            /** @description The report in its new version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewMatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewMatch"];
            };
        };
        responses: {
            /** @description The report with its matches */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewReport"];
            };
        };
        responses: {
            /** @description The report with its matches */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every verdict, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reviews"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description with a report that may fall under it */
                commitment?: string;
                /** @description with a report of a place in this area, as ISO 3166 code */
                area?: string;
                /** @description with a report that was observed after it began */
                from?: string;
                /** @description with a report that was observed before it ended */
                to?: string;
                /** @description `true`: with several reports */
                grouped?: "true" | "false";
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of incidents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groupReports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupReports"];
            };
        };
        responses: {
            /** @description The incident */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The incident */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retitleIncident: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read, or `*`. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetitleIncident"];
            };
        };
        responses: {
            /** @description The incident */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeIncidents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeIncidents"];
            };
        };
        responses: {
            /** @description The incident with the reports of all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    splitIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitIncident"];
            };
        };
        responses: {
            /** @description The incident that they stand under now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewQueue: {
        parameters: {
            query?: {
                kind?: ("scope" | "implausible" | "suspected_duplicate")[];
                /** @description what bears on this commitment */
                commitment?: string;
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of questions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewQueue"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSuggestions: {
        parameters: {
            query?: {
                state?: "open" | "accepted" | "dismissed";
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of suggestions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentSuggestionPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSuggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The suggestion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentSuggestion"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AcceptSuggestion"];
            };
        };
        responses: {
            /** @description The incident */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissSuggestion"];
            };
        };
        responses: {
            /** @description The suggestion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentSuggestion"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importReports: {
        parameters: {
            query: {
                format: "air-attacks" | "acled" | "ucdp-ged" | "csv" | "json" | "ndjson";
                /** @description A mapping in JSON, for what the file does not say itself: `columns` (field → column, where they differ), `values` (field → what the file says → what is meant), `constants` (field → one value for all rows), `acts` (`acled`, `cameo` or `plover`, where acts are told in their codes), `zone` (IANA, for times without an offset), `sources` (name → `{ reliability, affiliatedWith, independenceGroup }`, for a key with `review`), `credibility` (for rows that have none). */
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": unknown;
                "application/json": unknown;
                "application/x-ndjson": unknown;
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description What came of it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportWithNotes"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readImport: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportWithNotes"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listActors: {
        parameters: {
            query?: {
                /** @description what the name or an alias begins with */
                q?: string;
                kind?: "state" | "government_body" | "armed_group" | "person" | "company" | "organisation" | "other";
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of actors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createActor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateActor"];
            };
        };
        responses: {
            /** @description The actor */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Actor"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readActor: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Actor"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    amendActor: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read, or `*`. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendActor"];
            };
        };
        responses: {
            /** @description The amended actor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Actor"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description what the name begins with */
                q?: string;
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sources */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSource"];
            };
        };
        responses: {
            /** @description The source */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    amendSource: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read, or `*`. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendSource"];
            };
        };
        responses: {
            /** @description The amended source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAreas: {
        parameters: {
            query?: {
                /** @description the name */
                q?: string;
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of areas */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaCandidatePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readArea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ISO 3166-1 alpha-2 or 3166-2 code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The area */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsoArea"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaxonomies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Two small trees */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taxonomies"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of endpoints */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointInput"];
            };
        };
        responses: {
            /** @description The endpoint with its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETags that are at hand already: if one still holds, the answer is 304 without a body. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read, or `*`. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    amendWebhookEndpoint: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read, or `*`. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendWebhookEndpoint"];
            };
        };
        responses: {
            /** @description The amended endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateSecretInput"];
            };
        };
        responses: {
            /** @description The endpoint with its new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message, which is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMessage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookMessages: {
        parameters: {
            query?: {
                state?: "pending" | "delivered" | "failed" | "cancelled";
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMessagePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookAttempts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAttemptPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookMessages: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayMessages"];
            };
        };
        responses: {
            /** @description How many are on their way again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedMessages"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message, which is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMessage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyInput"];
            };
        };
        responses: {
            /** @description The new key with its secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request brings the first answer again, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revoked key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description the id of what was changed */
                target?: string;
                /** @description the id of the key */
                by?: string;
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    on_commitment_recorded: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.recorded",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": null,
                 *         "to": "announced",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "statement",
                 *         "facts": [
                 *           "statement_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         ],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "announced",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 1,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.recorded";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_activated: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.activated",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "announced",
                 *         "to": "active",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "clock",
                 *         "facts": [],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "active",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 2,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.activated";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_reportedly_violated: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.reportedly_violated",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "reportedly_violated",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "report",
                 *         "facts": [
                 *           "report_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         ],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "reportedly_violated",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [
                 *           {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           }
                 *         ],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "active",
                 *           "possibly": null,
                 *           "compliance": "reportedly_violated",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.reportedly_violated";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_expiring: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.expiring",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "active",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "clock",
                 *         "facts": [],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "active",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042",
                 *         "end": "2026-02-01T21:00:00.000Z",
                 *         "lead": "P1D"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.expiring";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_expired: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.expired",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "expired",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "clock",
                 *         "facts": [],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "expired",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.expired";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_lapsed: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.lapsed",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "perform",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "lapsed",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "clock",
                 *         "facts": [],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "lapsed",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.lapsed";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_fulfilled: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.fulfilled",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "perform",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "fulfilled",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "report",
                 *         "facts": [
                 *           "report_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         ],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "fulfilled",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.fulfilled";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_withdrawn: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.withdrawn",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "withdrawn",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "statement",
                 *         "facts": [
                 *           "statement_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         ],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "withdrawn",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.withdrawn";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_superseded: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.superseded",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "superseded",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "clock",
                 *         "facts": [],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "superseded",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.superseded";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_not_established: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.not_established",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "announced",
                 *         "to": "not_established",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "statement",
                 *         "facts": [
                 *           "statement_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         ],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "not_established",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.not_established";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_extended: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.extended",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "active",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "statement",
                 *         "facts": [
                 *           "statement_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         ],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "active",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.extended";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_certainty_changed: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.certainty_changed",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "active",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "clock",
                 *         "facts": [],
                 *         "possibly": "expired",
                 *         "certainty": "possible",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "active",
                 *           "possibly": "expired",
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.certainty_changed";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_disputed: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.disputed",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "active",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "statement",
                 *         "facts": [
                 *           "statement_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         ],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": true,
                 *         "disagreesOn": [
                 *           "end"
                 *         ],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "active",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [
                 *           {
                 *             "principal": {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6b",
                 *               "name": "Ukraine"
                 *             },
                 *             "lifecycle": "active",
                 *             "possibly": null,
                 *             "compliance": "no_reports",
                 *             "window": {
                 *               "start": {
                 *                 "earliest": "2026-01-25T21:00:00.000Z",
                 *                 "latest": "2026-01-25T21:00:00.000Z",
                 *                 "basis": "derived",
                 *                 "zone": "Europe/Moscow"
                 *               },
                 *               "end": {
                 *                 "earliest": "2026-02-05T22:00:00.000Z",
                 *                 "latest": "2026-02-05T22:00:00.000Z",
                 *                 "basis": "stated",
                 *                 "phrase": "for a week",
                 *                 "zone": "Europe/Kyiv"
                 *               }
                 *             },
                 *             "scope": {}
                 *           }
                 *         ],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.disputed";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_stale: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.stale",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "active",
                 *         "to": "active",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "clock",
                 *         "facts": [],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "active",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.stale";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_commitment_status_corrected: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "commitment.status_corrected",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "commitment": {
                 *           "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "title": "Week-long pause of strikes on Kyiv",
                 *           "kind": "strike_moratorium",
                 *           "mode": "abstain",
                 *           "parties": [
                 *             {
                 *               "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *               "name": "Russia",
                 *               "role": "committer"
                 *             }
                 *           ],
                 *           "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         },
                 *         "from": "reportedly_violated",
                 *         "to": "active",
                 *         "validAt": "2026-02-01T21:00:00.000Z",
                 *         "recordedAt": "2026-02-01T21:00:00.000Z",
                 *         "late": false,
                 *         "cause": "retraction",
                 *         "facts": [
                 *           "retraction_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "report_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         ],
                 *         "possibly": null,
                 *         "certainty": "certain",
                 *         "compliance": "no_reports",
                 *         "disputed": false,
                 *         "disagreesOn": [],
                 *         "violatedUnder": [],
                 *         "reading": {
                 *           "principal": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "lifecycle": "active",
                 *           "possibly": null,
                 *           "compliance": "no_reports",
                 *           "window": {
                 *             "start": {
                 *               "earliest": "2026-01-25T21:00:00.000Z",
                 *               "latest": "2026-01-25T21:00:00.000Z",
                 *               "basis": "derived",
                 *               "zone": "Europe/Moscow"
                 *             },
                 *             "end": {
                 *               "earliest": "2026-02-01T21:00:00.000Z",
                 *               "latest": "2026-02-01T21:00:00.000Z",
                 *               "basis": "stated",
                 *               "phrase": "until February 1",
                 *               "zone": "Europe/Moscow"
                 *             }
                 *           },
                 *           "scope": {}
                 *         },
                 *         "otherReadings": [],
                 *         "sequence": 3,
                 *         "cursor": "1042",
                 *         "corrects": [
                 *           "msg_01kgc9s8xye8a8rk9tkcd1mh6a"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "commitment.status_corrected";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["CommitmentEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_report_received: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "report.received",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "report": {
                 *           "id": "report_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "act": "drone_strike",
                 *           "summary": "Drones struck the Holosiivskyi district.",
                 *           "url": "https://pledges.example.org/v1/reports/report_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "source": {
                 *             "id": "source_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Ukrainian Air Force"
                 *           },
                 *           "observed": {
                 *             "from": "2026-02-01T21:00:00.000Z",
                 *             "to": "2026-02-01T21:00:00.000Z"
                 *           },
                 *           "areas": [
                 *             {
                 *               "code": "UA-30"
                 *             }
                 *           ],
                 *           "allegedActor": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "origin": null,
                 *           "bearing": "violates"
                 *         },
                 *         "commitments": [
                 *           {
                 *             "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "title": "Week-long pause of strikes on Kyiv",
                 *             "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "result": "in_scope"
                 *           }
                 *         ],
                 *         "recordedAt": "2026-02-01T21:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "report.received";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["ReportEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_report_retracted: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "report.retracted",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "report": {
                 *           "id": "report_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "act": "drone_strike",
                 *           "summary": "Drones struck the Holosiivskyi district.",
                 *           "url": "https://pledges.example.org/v1/reports/report_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *           "source": {
                 *             "id": "source_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Ukrainian Air Force"
                 *           },
                 *           "observed": {
                 *             "from": "2026-02-01T21:00:00.000Z",
                 *             "to": "2026-02-01T21:00:00.000Z"
                 *           },
                 *           "areas": [
                 *             {
                 *               "code": "UA-30"
                 *             }
                 *           ],
                 *           "allegedActor": {
                 *             "id": "actor_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "name": "Russia"
                 *           },
                 *           "origin": null,
                 *           "bearing": "violates"
                 *         },
                 *         "commitments": [
                 *           {
                 *             "id": "commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "title": "Week-long pause of strikes on Kyiv",
                 *             "url": "https://pledges.example.org/v1/commitments/commitment_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *             "result": "in_scope"
                 *           }
                 *         ],
                 *         "recordedAt": "2026-02-01T21:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "report.retracted";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["ReportEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_endpoint_test: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "endpoint.test",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "endpointId": "endpoint_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *         "message": "This is a test. If you can verify it, alerts will reach you."
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "endpoint.test";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["TestEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_endpoint_disabled: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message: the same at every attempt. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. Refuse what is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or several signatures, with blanks between them: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "endpoint.disabled",
                 *       "timestamp": "2026-02-01T21:00:00.000Z",
                 *       "data": {
                 *         "endpointId": "endpoint_01kgc9s8xye8a8rk9tkcd1mh6a",
                 *         "channel": "webhook",
                 *         "host": "hooks.example.org",
                 *         "reason": "failing",
                 *         "disabledAt": "2026-02-01T21:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    type: "endpoint.disabled";
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     * @example 2026-02-01T21:00:00.000Z
                     */
                    timestamp: string;
                    data: components["schemas"]["EndpointDisabledEvent"];
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Whatever else the answer holds is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: it is sent again, ten times in all over three days. `Retry-After` can lengthen a wait, to an hour at most. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
