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
         * @description A commitment has to match every filter. Sorted by `endsAt`, commitments without an end are omitted.
         */
        get: operations["listCommitments"];
        put?: never;
        /**
         * Log a commitment
         * @description One request with parties, scope, start, duration and one source creates a commitment with one statement and one reading.
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
         * @description `at` returns the assessment at another instant, `knownBy` and `recordedBy` the assessment from what was known then. All other fields are as of today.
         */
        get: operations["readCommitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Amend editorial fields
         * @description Changes title, tags, parties, links and other editorial fields. Facts cannot be amended: record statements and reports instead.
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
         * @description Only keys with `log` or `review` see a draft, and it sends no messages. A commitment that was taken down returns 410 with the reason. Nothing is deleted.
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
         * @description The assessment, calculated at the request, so it is current to the second even if no job has run. `at` returns it at another instant, `knownBy` from what was public by then, `recordedBy` from what was stored by then. The response repeats the parameters that you send.
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
         * @description All readings, oldest first; `isCurrent` marks the current one of each principal.
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
         * Read a timeline for a page or a chart
         * @description The certain and possible spans of each reading, with statements and incidents.
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
         * List only the statuses
         * @description Returns up to 200 commitments by `id`, in the order of the ids and in one response; or, without `id`, by the filters and order of the list of commitments.
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
         * Read the summary for a front page
         * @description Counts commitments by status, kind and party, and lists what ends next and what changed last.
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
         * List the thresholds and since when each was in force, latest first
         * @description The operator sets them; a change takes effect at the next start. Requests with `recordedBy` use the thresholds in force then.
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
         * @description To keep a copy: start without `after`, store `cursor`, and send it as `after` next time. Every change comes exactly once, even if several are written at the same time. Changes of commitments that you may not see are omitted; `gone` lists commitments that you could see before and may not see now.
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
         * @description Each `change` event is an item of `/v1/changes`, each `gone` event an entry of its `gone`; the event `id` is the cursor. The stream starts with a `hello` event, and with the changes from now on or after the cursor in `Last-Event-ID` or `after`. Comments keep it alive. It ends with an `end` event when the service stops, when the key is revoked or expires (`reason` is `revoked`), or after half an hour; reconnect with `Last-Event-ID`, as EventSource does. A client that reads nothing for 20 s is disconnected.
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
         * @description An SVG with the status in words and colour, for web pages.
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
         * @description A row per reading with its certain and possible spans and its statements, a row of reported incidents, and the present.
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
         * @description The same picture for places that do not accept SVG, 1,920 pixels wide.
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
         * @description The same texts as alerts, newest first, with the filters of the list of commitments. Covers the 200 most recently updated commitments.
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
         * @description The same texts as alerts, newest first, with the filters of the list of commitments. Covers the 200 most recently updated commitments.
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
         * @description The same texts as alerts, newest first, with the filters of the list of commitments. Covers the 200 most recently updated commitments.
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
         * @description One event per window and one per end, with the filters of the list of commitments. Covers the 200 most recently updated commitments. Uncertain events are tentative and say so.
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
         * @description Commitments that match the filters, newest first, as a stream. If the connection breaks, the file is incomplete.
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
         * @description Commitments that match the filters, newest first, as a stream. If the connection breaks, the file is incomplete.
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
         * @description Commitments that match the filters, newest first, as a stream. If the connection breaks, the file is incomplete.
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
         * @description Commitments that match the filters, newest first, as a stream. If the connection breaks, the file is incomplete.
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
         * @description All reports, or those that may fall under one commitment, newest first, as a stream. If the connection breaks, the file is incomplete.
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
         * @description All reports, or those that may fall under one commitment, newest first, as a stream. If the connection breaks, the file is incomplete.
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
         * @description All reports, or those that may fall under one commitment, newest first, as a stream. If the connection breaks, the file is incomplete.
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
        /** List the statements about a commitment, oldest first */
        get: operations["listStatements"];
        put?: never;
        /**
         * Record what somebody said about a commitment
         * @description A statement with claims creates a reading of its principal; omitted fields are inherited from the principal’s previous reading.
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
         * @description For one commitment or without one. It is matched to every reading that it may fall under; the response has the matches.
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
         * Retract a statement
         * @description Nothing is deleted: the retraction is recorded as a fact, affected assessments are recalculated, and endpoints that were alerted get a correction.
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
         * Retract a report
         * @description Nothing is deleted: the retraction is recorded as a fact, affected assessments are recalculated, and endpoints that were alerted get a correction.
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
         * @description Omitted fields keep the value of the latest revision; null clears a field. Answers about the past use the revision of that time.
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
         * @description The override wins over the result of the rules, which stays visible, and survives a new matching of the report. `rules` withdraws it. Endpoints that were alerted are notified of changes.
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
         * @description A rejected report, or a duplicate of another one, does not count. A later verdict replaces this one.
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
         * List incidents, newest first
         * @description Every report has its own incident until it is grouped with others. Incidents without reports are omitted. One report has to match all filters.
         */
        get: operations["listIncidents"];
        put?: never;
        /**
         * Group reports that are about one event
         * @description Each report must be the only one of its incident. The assessments of all commitments that the reports may fall under are recalculated at once; if a status is withdrawn, a correction is sent.
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
         * Read an incident with its reports and their effect on commitments
         * @description An incident that was merged into another has no reports; `movedTo` lists where they are today.
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
         * @description Moves their reports to this incident. The merged incidents stay, without reports, and `movedTo` names this one. The assessments of all commitments that the reports may fall under are recalculated at once; if a status is withdrawn, a correction is sent.
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
         * @description If all reports came from one incident that is now empty, they return to it, which undoes a merge; else they get a new incident. The assessments of all commitments that the reports may fall under are recalculated at once; if a status is withdrawn, a correction is sent.
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
         * @description `scope`: the report is possibly in scope, and a verdict would change an assessment (decide with `POST /v1/matches/{id}/review`). `implausible`: the report is possible but unlikely. `suspected_duplicate`: it seems to repeat another report of the same source (decide both with `POST /v1/reports/{id}/review`). Items that would change a status come first, then the newest. Items leave the queue when they are decided, retracted, or can change nothing any more.
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
         * List pairs of reports that may be about one event, most likely first
         * @description Created when a report is submitted or revised, with points for time, area, act, target, place name, figures and claimant. Reports are grouped only when a suggestion is accepted.
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
         * Put both reports under one incident
         * @description Merges their incidents into the one with more reports, else into the older one. Affected assessments are recalculated at once.
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
         * Record that the two reports are about different events
         * @description The pair is never suggested again.
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
         * @description Up to 100 MiB (a JSON array: 16 MiB). Rows are identified by `externalId` and source: an unchanged row changes nothing, a changed row becomes a revision of its report. Rows with faults are refused with their line numbers, and all others are imported. A job matches the new reports within minutes. If the client disconnects before the response, the import stops; imported rows stay, and the file can be sent again.
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
         * Read the progress of an import, and why rows were refused
         * @description `cursor` and `limit` page through the notes on its rows, by line.
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
        /** List actors by name */
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
        /** Read an actor with the actors above it */
        get: operations["readActor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Amend an actor
         * @description A new parent holds from now on: affected assessments are recalculated at once, and answers about the past use the old parent.
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
        /** List sources by name */
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
        /** Read a source with all its ratings */
        get: operations["readSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Amend a source
         * @description A new rating needs the scope `review` and holds from now on: affected assessments are recalculated at once, and answers about the past use the old rating.
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
         * @description Finds names in any script or common spelling, exact matches first. Without `q`, lists the countries.
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
        /** Read an area with its parent, its parts, and the areas that it surrounds */
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
        /** List webhook endpoints, oldest first */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Register a webhook endpoint
         * @description Only this response shows the shared secret; Ed25519 signatures are verified with a public key. Messages are signed by the Standard Webhooks specification.
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
         * @description Both secrets sign for a while, so that the receiver can change over without losing a message.
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
        /** Enable a disabled webhook endpoint */
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
         * @description New messages wait until the endpoint is resumed; a message that waits longer than the history is kept is cancelled. A running attempt may still arrive.
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
         * @description Waiting messages are sent in order.
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
        /** List the sent and waiting messages of an endpoint, newest first */
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
        /** List the attempts of a message, oldest first */
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
         * Send messages again that failed since a time
         * @description Sends failed and cancelled messages again, in order, with the same ids and bodies and a new schedule; at most 10,000 per request, oldest first. Waiting and delivered messages are not sent again.
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
         * @description With the same id and body, and a new schedule.
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
        /** List the API keys, oldest first */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Only this response shows the key; the service stores its hash.
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
         * @description Takes effect at once in this process and within a second in others. Open streams and downloads of the key end. Revoking a revoked key changes nothing.
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
        /** List who did what, newest first */
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
             * @description The documentation of this kind of problem.
             */
            type: string;
            title: string;
            status: number;
            /**
             * @description The kind of problem; stable, for programs.
             * @enum {string}
             */
            code: "malformed_request" | "unauthenticated" | "forbidden" | "not_found" | "method_not_allowed" | "conflict" | "idempotency_key_in_use" | "gone" | "precondition_failed" | "payload_too_large" | "unsupported_media_type" | "invalid_input" | "idempotency_key_reused" | "precondition_required" | "rate_limited" | "internal" | "unavailable";
            /** @description What is wrong in this case, and what to send or do. */
            detail: string;
            requestId: string;
            /** @description Every fault in the input. */
            errors?: {
                /**
                 * @description Where in the input, in JavaScript notation.
                 * @example parties[0].role
                 */
                path: string;
                /**
                 * @description What is wrong and what to send.
                 * @example is missing; send "committer" or "mediator"
                 */
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
            /** @description How long before the earliest end to send reminders, instead of the leads of each endpoint. Empty: no reminders; null: the leads of each endpoint. */
            expiringLeads?: string[];
            parties: components["schemas"]["PartyInput"][];
            /** @description How this commitment relates to others: it renews, supersedes, is part of, or mirrors them. */
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
        /** @description An actor, found or created, and its role in the commitment */
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
        /** @description What is covered. An omitted field restricts nothing; "unspecified" means that the speaker declined to say. */
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
             * @description The name of a country or region, in any script or common spelling. Its code is stored, with the name as the label.
             * @example Kyiv oblast
             */
            name?: string;
            label?: string;
            geometry?: components["schemas"]["Geometry"];
        };
        /** @description GeoJSON Polygon or MultiPolygon, WGS 84, longitude first. Rings are closed and do not cross; cut outlines in two at the antimeridian. The outlines of one scope have at most 10000 positions and 200 rings in all, those of one report 2000 positions. */
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
        /** @description What was said about the start or the end: an instant, a local date or time with `zone`, or EDTF; and the words as `phrase`. */
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
            /** @description how long before its end reminders are sent; null: the leads of each endpoint */
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
            /** @description true: the link goes from this commitment to the other; false: from the other to this one */
            outgoing: boolean;
            commitment: {
                id: string;
                title: string;
                status: components["schemas"]["Status"];
            };
        };
        /**
         * @description The status in one word, for polling
         * @enum {string}
         */
        Status: "announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established";
        /** @description The result of the rules for one commitment at one instant */
        Assessment: {
            commitmentId: string;
            status: components["schemas"]["Status"];
            lifecycle: components["schemas"]["Lifecycle"];
            possibly?: components["schemas"]["Lifecycle"];
            /** @description the worst compliance of any current reading */
            compliance: components["schemas"]["Compliance"];
            /** @enum {string} */
            certainty: "certain" | "possible";
            disputed: boolean;
            disagreesOn: ("existence" | "start" | "end" | "area" | "acts" | "targets" | "compliance")[];
            flags: ("timing_inconsistent" | "stale" | "late" | "unmonitored")[];
            /** @description the principals whose readings are reportedly violated */
            violatedUnder: components["schemas"]["ActorRef"][];
            /** @description when it is certainly in force */
            startsAt: string | null;
            /** @description when it is certainly over; null: open-ended */
            endsAt: string | null;
            /** @description when it may be over; null: over already, or open-ended */
            mayEndAt: string | null;
            /** @description the next instant at which the assessment changes by time alone */
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
         * @description What was reported, not what is true. `no_reports` does not mean "kept".
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
            /** @description another lifecycle that may apply instead */
            possibly?: components["schemas"]["Lifecycle"];
            compliance: components["schemas"]["Compliance"];
            window: {
                start: components["schemas"]["WindowBound"];
                end: components["schemas"]["WindowBound"];
            };
            because: components["schemas"]["Reason"][];
        };
        /** @description A bound somewhere from `earliest` to `latest`, both included */
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
             * @description inherited from the principal’s previous reading
             * @constant
             */
            inherited?: true;
        };
        /** @description A rule that led to the result, and the ids of the facts behind it */
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
            /** @description How this commitment relates to others: it renews, supersedes, is part of, or mirrors them. */
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
            /** @description position among the changes of all commitments */
            cursor: string;
            commitmentId: string;
            /** @description per commitment, from 1, without gaps */
            sequence: number;
            from: components["schemas"]["Status"] | null;
            to: components["schemas"]["Status"];
            /** @enum {string} */
            cause: "clock" | "statement" | "report" | "revision" | "retraction" | "review" | "grouping" | "edit" | "rule_change" | "reconciliation";
            /** @description ids of the facts that caused the change */
            facts: string[];
            /** @description types of the alerts that the change sends */
            events: string[];
            /**
             * Format: date-time
             * @description when it became true
             * @example 2026-01-30T09:15:00.000Z
             */
            validAt: string;
            /**
             * Format: date-time
             * @description when it was recorded
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
            /** @description the worst compliance of any current reading */
            compliance: components["schemas"]["Compliance"];
            /** @enum {string} */
            certainty: "certain" | "possible";
            disputed: boolean;
            disagreesOn: ("existence" | "start" | "end" | "area" | "acts" | "targets" | "compliance")[];
            flags: ("timing_inconsistent" | "stale" | "late" | "unmonitored")[];
            /** @description the principals whose readings are reportedly violated */
            violatedUnder: components["schemas"]["ActorRef"][];
            /** @description when it is certainly in force */
            startsAt: string | null;
            /** @description when it is certainly over; null: open-ended */
            endsAt: string | null;
            /** @description when it may be over; null: over already, or open-ended */
            mayEndAt: string | null;
            /** @description the next instant at which the assessment changes by time alone */
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
            /** @description fields inherited from the principal’s previous reading */
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
            /** @description requested ids that do not exist or that you may not see */
            missing: string[];
        };
        Summary: {
            /** @description commitments that you may see */
            commitments: number;
            /** @description statuses without commitments are omitted */
            byStatus: {
                [key: string]: number;
            };
            byKind: {
                [key: string]: number;
            };
            /** @description the twenty actors with the most commitments */
            byParty: {
                actor: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "state" | "government_body" | "armed_group" | "person" | "company" | "organisation" | "other";
                };
                /** @description commitments that it is a party to today */
                commitments: number;
                /** @description commitments of which it is a committer */
                asCommitter: number;
            }[];
            /** @description the ten announced or active commitments that end next */
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
            /** @description the ten latest status changes, latest first */
            changedLast: {
                /** @description position in /v1/changes */
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
            /** @description the ruleset in assessments: the version of the rules, followed by thresholds that differ from the default */
            ruleset: string;
            /**
             * Format: date-time
             * @description in force until the next policy; the first one from the beginning
             * @example 2026-01-30T09:15:00.000Z
             */
            inForceSince: string;
            /**
             * @description one report suffices if its source belongs to no party and has at least this reliability …
             * @enum {string}
             */
            reliabilityNeeded: "A" | "B" | "C" | "D" | "E" | "F";
            /** @description … and the report at least this credibility */
            credibilityNeeded: number;
            /** @description or if an incident has this many independent origins */
            originsNeeded: number;
            /** @description an open-ended commitment is stale after this time without a statement */
            reviewAfter: string;
            /** @description time for the committer to confirm, from the first announcement */
            confirmWithin: string;
        };
        Changes: {
            items: components["schemas"]["StatusChange"][];
            /** @description commitments that are no longer public; none of them is in `items`. They count towards `limit`. */
            gone: components["schemas"]["GoneCommitment"][];
            /**
             * @description Send it as `after` to continue from here, even if there were no changes.
             * @example 1042
             */
            cursor: string;
            /** @description true: more changes are available */
            hasMore: boolean;
        };
        /** @description A commitment that is no longer public: delete it from your copy. If it was taken down, `GET /v1/commitments/{id}` returns the reason. */
        GoneCommitment: {
            /** @description position among the changes */
            cursor: string;
            commitmentId: string;
            /**
             * Format: date-time
             * @description when it stopped being public
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
        /** @description What a statement says about the window and the scope. Omitted fields are inherited from the same principal’s previous reading. */
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
            /** @description the actor on whose behalf it was made */
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
            /** @description the reading that it created, if it has claims */
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
            /** @description the source’s own id for this item; unique per source */
            externalId?: string;
            /** @description when it happened, as a range; `to` defaults to `from` */
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
                /** @description how far from the point it may have been; omitted: exactly there */
                precisionKm?: number;
            };
            allegedActor?: components["schemas"]["ActorInput"];
            /** @description the original claimant, if the source only relays */
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
        /** @description One source’s allegation that something happened */
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
            /** @description `precisionKm`: how far from the point it may have been; omitted: exactly there */
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
            /** @description why it is implausible though possible; such reports go to the review queue */
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
            /** @description a reviewer’s verdict on the report itself; rejected and duplicate reports do not count */
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
        /** @description How the report falls under one reading, with a reason per dimension */
        Match: {
            id: string;
            commitment: {
                id: string;
                title: string;
            };
            readingId: string;
            principal: components["schemas"]["ActorRef"];
            /** @description true: the principal’s current reading; an earlier one counts only for answers about the past */
            isCurrent: boolean;
            /**
             * @description the result of the rules
             * @enum {string}
             */
            result: "in_scope" | "possibly" | "out_of_scope";
            /** @description a reviewer’s override, which wins over `result` */
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
            /** @description when it happened, as a range; `to` defaults to `from` */
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
                /** @description how far from the point it may have been; omitted: exactly there */
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
        /** @description Verdicts on a report and its matches, oldest first; the latest of each counts */
        Reviews: {
            items: {
                id: string;
                /** @description the match that it overrides; null: a verdict on the report itself */
                matchId: string | null;
                /** @enum {string} */
                verdict: "in_scope" | "out_of_scope" | "rules" | "accepted" | "rejected" | "duplicate" | "undecided";
                duplicateOf: string | null;
                reason: string;
                /** @description id of the API key */
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
            /** @description why; stored with the key that did it */
            reason?: string;
        };
        /** @description An event that one or more reports are about */
        Incident: {
            id: string;
            title: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            /** @description time range of its reports */
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
            /** @description independent origins of its reports, without retracted and rejected ones: by original claimant, else by the source’s affiliation or independence group */
            originCount: number;
            /** @description the incidents that its reports are under today, if it was merged into another one */
            movedTo: string[];
            reports: components["schemas"]["IncidentReport"][];
            commitments: components["schemas"]["IncidentBearing"][];
            /** @description changes of the grouping, oldest first */
            changes: components["schemas"]["IncidentChange"][];
        };
        /** @description The latest revision of a report under an incident */
        IncidentReport: {
            id: string;
            /**
             * Format: date-time
             * @description since when it is under this incident
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
            /** @description the original claimant, if the source only relays */
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
            /** @description a reviewer’s verdict; rejected and duplicate reports do not count */
            verdict: ("accepted" | "rejected" | "duplicate") | null;
        };
        /** @description How the reports of an incident fall under the current readings of one commitment */
        IncidentBearing: {
            commitment: {
                id: string;
                title: string;
            };
            /** @description independent origins of the reports in scope of a current reading; for this commitment, the bodies of one party are one origin */
            originCount: number;
            readings: {
                readingId: string;
                principal: components["schemas"]["ActorRef"];
                /**
                 * @description the strongest result of any of the reports
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
            /** @description the incidents that the reports were under before */
            fromIds: string[];
            /** @description the incident that they are under since */
            toId: string;
            reportIds: string[];
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            recordedAt: string;
            /** @description id of the API key; only shown to keys with `log` or `review` */
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
            /** @description time range of its reports */
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
            /** @description independent origins of its reports, without retracted and rejected ones: by original claimant, else by the source’s affiliation or independence group */
            originCount: number;
        };
        RetitleIncident: {
            title: string | null;
        };
        MergeIncidents: {
            /** @description The incidents whose reports are put under the one in the path */
            incidentIds: string[];
            /** @description why; stored with the key that did it */
            reason: string;
        };
        SplitIncident: {
            /** @description The reports that are about another event; not all that stand here */
            reportIds: string[];
            /** @description why; stored with the key that did it */
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
             * @description the largest effect of the verdict: on the status; on violation or fulfilment in a reading; on an allegation in a reading; none. Items are sorted in this order
             * @enum {string}
             */
            changes: "status" | "reading" | "allegation" | "nothing";
            /**
             * @description the verdict that would change this
             * @enum {string}
             */
            verdict: "in_scope" | "rejected";
            effects: components["schemas"]["ReviewEffect"][];
            /** @description for `scope`: the commitment; `report` then has only the matches with its readings */
            commitmentId: string | null;
            report: components["schemas"]["Report"];
            /** @description for `suspected_duplicate`: the report that it seems to repeat */
            other: components["schemas"]["Report"] | null;
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            askedAt: string;
        };
        /** @description what the verdict would change for one commitment; null: no change */
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
        /** @description A suggestion that two reports are about one event */
        IncidentSuggestion: {
            id: string;
            /**
             * @description `accepted`: both reports are under one incident
             * @enum {string}
             */
            state: "open" | "accepted" | "dismissed";
            /** @description the sum of the points */
            score: number;
            /** @description evidence for one event (points above 0) or against it */
            reasons: {
                /** @enum {string} */
                dimension: "time" | "area" | "act" | "target" | "place" | "count" | "claimant" | "source";
                rule: string;
                points: number;
            }[];
            /** @description the two reports */
            reports: {
                id: string;
                /**
                 * Format: date-time
                 * @description since when it is under this incident
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
                /** @description the original claimant, if the source only relays */
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
                /** @description a reviewer’s verdict; rejected and duplicate reports do not count */
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
            /** @description id of the API key */
            settledBy: string | null;
        };
        AcceptSuggestion: {
            /** @description why; stored with the key that did it */
            reason?: string;
        };
        DismissSuggestion: {
            /** @description why; stored with the key that did it */
            reason: string;
        };
        ImportWithNotes: {
            id: string;
            format: string;
            /** @enum {string} */
            state: "running" | "finished" | "failed" | "interrupted";
            /** @description rows read so far */
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
            /** @description notes on its rows, by line */
            notes: {
                items: {
                    /** @description line of the file, with the header as line 1; in a JSON array, the number of the item */
                    line: number;
                    reason: string;
                    /** @description false: the row was imported, and the note is a warning */
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
        /** @description The import of one file of reports, and its progress */
        Import: {
            id: string;
            format: string;
            /** @enum {string} */
            state: "running" | "finished" | "failed" | "interrupted";
            /** @description rows read so far */
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
            /** @description the actor that it speaks or acts for today */
            parent: components["schemas"]["ActorRef"] | null;
            /** @description its parent and the actors above that, nearest first */
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
             * @description A (completely reliable) to F (cannot be judged; default)
             * @enum {string}
             */
            reliability: "A" | "B" | "C" | "D" | "E" | "F";
            /** @description the actor that the outlet belongs to */
            affiliatedWith: components["schemas"]["ActorRef"] | null;
            /** @description sources of one group count as one origin */
            independenceGroup: string | null;
            /** @description all ratings, oldest first */
            ratings: {
                /**
                 * @description A (completely reliable) to F (cannot be judged; default)
                 * @enum {string}
                 */
                reliability: "A" | "B" | "C" | "D" | "E" | "F";
                /** @description the actor that the outlet belongs to */
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
            /** @description ISO 3166 code; of a town, the code of its region */
            code: string;
            name: string;
            /** @enum {string} */
            kind: "country" | "region" | "city" | "town";
            /** @description the area that contains it */
            parent: {
                code: string;
                name: string;
            } | null;
            /** @description how it matches `q`: the whole name, its start, or a similar spelling */
            match: ("exact" | "begins" | "similar") | null;
        };
        /** @description A country or a subdivision of ISO 3166 */
        IsoArea: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "country" | "region" | "city";
            /** @description name in ISO 3166; of a subdivision, in its own language */
            isoName: string;
            parent: {
                code: string;
                name: string;
            } | null;
            children: {
                code: string;
                name: string;
            }[];
            /** @description areas that it surrounds but does not contain */
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
                /** @description the broader term */
                parent: string | null;
                /** @example Drone strike */
                label: string;
                /** @description codes of the term in other data sets */
                codes: {
                    acled: string[];
                    cameo: string[];
                    plover: string[];
                };
            }[];
            targets: {
                /** @example drone_strike */
                term: string;
                /** @description the broader term */
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
            /** @description with `***` in place of parameter values and of keys in the path */
            url: string;
            description: string | null;
            /** @description empty: all */
            types: ("commitment.recorded" | "commitment.activated" | "commitment.reportedly_violated" | "commitment.expiring" | "commitment.expired" | "commitment.lapsed" | "commitment.fulfilled" | "commitment.withdrawn" | "commitment.superseded" | "commitment.not_established" | "commitment.extended" | "commitment.certainty_changed" | "commitment.disputed" | "commitment.stale" | "commitment.status_corrected" | "report.received" | "report.retracted" | "endpoint.disabled")[];
            /** @description which commitments to send messages about; omitted filters restrict nothing */
            filters: {
                commitments?: string[];
                actors?: string[];
                kinds?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                areas?: string[];
                tags?: string[];
                statuses?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
            };
            /** @description names of extra headers of every message; values are never shown */
            headers: string[];
            /** @description how long before an end to send reminders, longest first */
            expiringLeads: string[];
            /** @description since when it is paused; null if not */
            pausedAt: string | null;
            /** @description false: no messages are written for it */
            enabled: boolean;
            /** @description gone: the receiver returned 410. failing: every attempt failed for days. by_hand: disabled through the API */
            disabledFor: ("gone" | "failing" | "by_hand") | null;
            disabledAt: string | null;
            /** @description since when every attempt has failed */
            failingSince: string | null;
            /** @description how the first of these attempts failed */
            failure: string | null;
            secrets: components["schemas"]["WebhookSecret"][];
            /**
             * Format: date-time
             * @example 2026-01-30T09:15:00.000Z
             */
            createdAt: string;
            createdBy: string;
            /** @description `whsec_…`, shown only in this response. Null in a repeated response, for channels without signatures, and for Ed25519, which is verified with `publicKey` in `secrets` */
            secret: string | null;
        };
        /** @description An active signing secret, without the secret itself */
        WebhookSecret: {
            id: string;
            /** @description `whpk_…`, to verify Ed25519 signatures; null for a shared secret */
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
            /** @description with `***` in place of parameter values and of keys in the path */
            url: string;
            description: string | null;
            /** @description empty: all */
            types: ("commitment.recorded" | "commitment.activated" | "commitment.reportedly_violated" | "commitment.expiring" | "commitment.expired" | "commitment.lapsed" | "commitment.fulfilled" | "commitment.withdrawn" | "commitment.superseded" | "commitment.not_established" | "commitment.extended" | "commitment.certainty_changed" | "commitment.disputed" | "commitment.stale" | "commitment.status_corrected" | "report.received" | "report.retracted" | "endpoint.disabled")[];
            /** @description which commitments to send messages about; omitted filters restrict nothing */
            filters: {
                commitments?: string[];
                actors?: string[];
                kinds?: ("ceasefire" | "strike_moratorium" | "humanitarian_pause" | "withdrawal" | "release" | "access" | "policy_promise" | "corporate_pledge" | "other")[];
                areas?: string[];
                tags?: string[];
                statuses?: ("announced" | "active" | "reportedly_violated" | "expired" | "withdrawn" | "superseded" | "fulfilled" | "lapsed" | "not_established")[];
            };
            /** @description names of extra headers of every message; values are never shown */
            headers: string[];
            /** @description how long before an end to send reminders, longest first */
            expiringLeads: string[];
            /** @description since when it is paused; null if not */
            pausedAt: string | null;
            /** @description false: no messages are written for it */
            enabled: boolean;
            /** @description gone: the receiver returned 410. failing: every attempt failed for days. by_hand: disabled through the API */
            disabledFor: ("gone" | "failing" | "by_hand") | null;
            disabledAt: string | null;
            /** @description since when every attempt has failed */
            failingSince: string | null;
            /** @description how the first of these attempts failed */
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
            /** @description the header `webhook-id` of every attempt */
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
            /** @description the exact text that is signed and sent; null if its commitment is not public and your key may not see it */
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
            /** @description the HTTP status; for e-mail, the reply code of the mail server */
            status: number | null;
            error: string | null;
            /** @description the first KiB of the response */
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
            /** @description messages that are sent again */
            replayed: number;
            /** @description messages that are not sent, since their commitments are not public now; omitted if 0 */
            withheld?: number;
            /** @description true: there are more than one request sends; repeat the request for the rest */
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
            /** @description The id of the key that created it, or `admin` for the key of the settings. */
            createdBy: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description To the minute. */
            lastUsedAt: string | null;
            /** @description The key itself; only the first response shows it. Null in a response that repeats an `Idempotency-Key`. */
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
            /** @description The id of the key that created it, or `admin` for the key of the settings. */
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
            /** @description the operationId in this document */
            operation: string;
            requestId: string;
            /** @description the id in the request’s path */
            target: string | null;
            /** @description the request body */
            input: unknown;
            /** @description usually the ids of what was created */
            result: unknown;
            /** @description the changed fields before the change; null for a creation */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description the same fields after the change; all fields for a creation; null for a deletion */
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
                /** @description an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen */
                actor?: string;
                /** @description an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count */
                area?: string;
                /** @description an exact tag */
                tag?: string;
                /** @description starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` is before this time; commitments without an end are omitted */
                endsBefore?: string;
                /** @description `endsAt` is after this time; commitments without an end are omitted */
                endsAfter?: string;
                /** @description updated at this time or later */
                updatedSince?: string;
                /** @description newest first; by `endsAt`: next end first */
                sort?: "updatedAt" | "createdAt" | "endsAt";
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
            };
            header?: {
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description The ETag of the version that you read, or `*`. */
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
                /** @description The ETag of the version that you read, or `*`. */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen */
                actor?: string;
                /** @description an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count */
                area?: string;
                /** @description an exact tag */
                tag?: string;
                /** @description starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` is before this time; commitments without an end are omitted */
                endsBefore?: string;
                /** @description `endsAt` is after this time; commitments without an end are omitted */
                endsAfter?: string;
                /** @description updated at this time or later */
                updatedSince?: string;
                /** @description up to 200 commitments; cannot be combined with other parameters */
                id?: string[];
                /** @description newest first; by `endsAt`: next end first */
                sort?: "updatedAt" | "createdAt" | "endsAt";
                limit?: number;
                /** @description `nextCursor` of the previous page */
                cursor?: string;
            };
            header?: {
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description a `cursor`; default: from the beginning */
                after?: string;
                /** @description only changes of these commitments */
                commitment?: string[];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes in the order in which they were recorded */
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
                /** @description a `cursor`; without it and without `Last-Event-ID`: from now on */
                after?: string;
                /** @description only changes of these commitments */
                commitment?: string[];
                /** @description false: end after the changes recorded so far */
                follow?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An endless stream of events */
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
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen */
                actor?: string;
                /** @description an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count */
                area?: string;
                /** @description an exact tag */
                tag?: string;
                /** @description starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` is before this time; commitments without an end are omitted */
                endsBefore?: string;
                /** @description `endsAt` is after this time; commitments without an end are omitted */
                endsAfter?: string;
                /** @description updated at this time or later */
                updatedSince?: string;
                limit?: number;
            };
            header?: {
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen */
                actor?: string;
                /** @description an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count */
                area?: string;
                /** @description an exact tag */
                tag?: string;
                /** @description starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` is before this time; commitments without an end are omitted */
                endsBefore?: string;
                /** @description `endsAt` is after this time; commitments without an end are omitted */
                endsAfter?: string;
                /** @description updated at this time or later */
                updatedSince?: string;
                limit?: number;
            };
            header?: {
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen */
                actor?: string;
                /** @description an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count */
                area?: string;
                /** @description an exact tag */
                tag?: string;
                /** @description starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` is before this time; commitments without an end are omitted */
                endsBefore?: string;
                /** @description `endsAt` is after this time; commitments without an end are omitted */
                endsAfter?: string;
                /** @description updated at this time or later */
                updatedSince?: string;
                limit?: number;
            };
            header?: {
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen */
                actor?: string;
                /** @description an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count */
                area?: string;
                /** @description an exact tag */
                tag?: string;
                /** @description starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` is before this time; commitments without an end are omitted */
                endsBefore?: string;
                /** @description `endsAt` is after this time; commitments without an end are omitted */
                endsAfter?: string;
                /** @description updated at this time or later */
                updatedSince?: string;
            };
            header?: {
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen */
                actor?: string;
                /** @description an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count */
                area?: string;
                /** @description an exact tag */
                tag?: string;
                /** @description starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` is before this time; commitments without an end are omitted */
                endsBefore?: string;
                /** @description `endsAt` is after this time; commitments without an end are omitted */
                endsAfter?: string;
                /** @description updated at this time or later */
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
                /** @description an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen */
                actor?: string;
                /** @description an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count */
                area?: string;
                /** @description an exact tag */
                tag?: string;
                /** @description starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` is before this time; commitments without an end are omitted */
                endsBefore?: string;
                /** @description `endsAt` is after this time; commitments without an end are omitted */
                endsAfter?: string;
                /** @description updated at this time or later */
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
                /** @description an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen */
                actor?: string;
                /** @description an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count */
                area?: string;
                /** @description an exact tag */
                tag?: string;
                /** @description starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` is before this time; commitments without an end are omitted */
                endsBefore?: string;
                /** @description `endsAt` is after this time; commitments without an end are omitted */
                endsAfter?: string;
                /** @description updated at this time or later */
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
                /** @description an actor who is a party, or above one: a state also finds commitments of its ministries and spokesmen */
                actor?: string;
                /** @description an area that a current reading covers, by this code, one inside it, or one that contains it; excepted areas do not count */
                area?: string;
                /** @description an exact tag */
                tag?: string;
                /** @description starts of words in the title, the tags, and the names and aliases of the parties; all have to match. Case and diacritics do not matter, and Latin letters also find Cyrillic words and vice versa */
                q?: string;
                disputed?: "true" | "false";
                /** @description `endsAt` is before this time; commitments without an end are omitted */
                endsBefore?: string;
                /** @description `endsAt` is after this time; commitments without an end are omitted */
                endsAfter?: string;
                /** @description updated at this time or later */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description with a report that may fall under this commitment */
                commitment?: string;
                /** @description with a report from this area (ISO 3166 code) */
                area?: string;
                /** @description with a report observed after this time */
                from?: string;
                /** @description with a report observed before this time */
                to?: string;
                /** @description true: with several reports */
                grouped?: "true" | "false";
                limit?: number;
                /** @description `nextCursor` of the previous page */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description The ETag of the version that you read, or `*`. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
            /** @description The incident that the reports are under now */
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
                /** @description items that affect this commitment */
                commitment?: string;
                limit?: number;
                /** @description `nextCursor` of the previous page */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description A mapping in JSON, for data that the file lacks: `columns` (field → column, if the names differ), `values` (field → value in the file → value to store), `constants` (field → one value for all rows), `acts` (`acled`, `cameo` or `plover`, if the file has their codes), `zone` (IANA, for times without an offset), `sources` (name → `{ reliability, affiliatedWith, independenceGroup }`; needs a key with `review`), `credibility` (for rows without one). */
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
            /** @description The result of the import */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description start of a name or an alias */
                q?: string;
                kind?: "state" | "government_body" | "armed_group" | "person" | "company" | "organisation" | "other";
                limit?: number;
                /** @description `nextCursor` of the previous page */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description The ETag of the version that you read, or `*`. */
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
                /** @description start of the name */
                q?: string;
                limit?: number;
                /** @description `nextCursor` of the previous page */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description The ETag of the version that you read, or `*`. */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description ETags of cached responses: if one is still current, the response is 304 without a body. */
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
                /** @description The ETag of the version that you read, or `*`. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
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
                /** @description The ETag of the version that you read, or `*`. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message, now waiting to be sent */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description `nextCursor` of the previous page */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
            /** @description How many messages are sent again */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message, now waiting to be sent */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description For 24 hours, the same key with the same request returns the first response again. */
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
                /** @description id of the changed resource */
                target?: string;
                /** @description id of the API key */
                by?: string;
                limit?: number;
                /** @description `nextCursor` of the previous page */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
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
                /** @description Id of the message; the same at every attempt. */
                "webhook-id": string;
                /** @description Time of this attempt, in seconds since 1970. Refuse a message that is more than five minutes off. */
                "webhook-timestamp": string;
                /** @description One or more signatures, separated by spaces: `v1,` and HMAC-SHA256, or `v1a,` and Ed25519, over `id.timestamp.body`, in base64. */
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
            /** @description The receiver wants no more messages: the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The rest of the response is ignored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not received: the message is sent again, up to ten attempts over three days. `Retry-After` can lengthen a wait to at most an hour. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
