// Made from docs/api/openapi.json by apps/setup/jobs/write-schemas.mjs: change the contracts instead.
export interface paths {
    "/api/practices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Practices, by their start, the latest first */
        get: operations["listPractices"];
        put?: never;
        /** Schedules a practice */
        post: operations["createPractice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A practice */
        get: operations["readPractice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in a practice, as far as the caller may know */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What users suffered, over time */
        get: operations["readImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the page
         * @description For responders.
         */
        post: operations["acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/stumped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that responders are stumped
         * @description From now on hints may be questions.
         */
        post: operations["sayStumped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/declare-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declares the incident over
         * @description For responders. What they say of the cause is compared with the evidence.
         */
        post: operations["declareOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has all faults undone
         * @description For instigators; the practice goes on.
         */
        post: operations["revertFaults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a practice at once, undoes all faults and tells everybody why */
        post: operations["stopPractice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What speaks against a plan before it is made */
        post: operations["checkPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan of a practice */
        get: operations["readPlan"];
        /** Moves a practice to another time */
        put: operations["movePractice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/call-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls a practice off before it begins */
        post: operations["callPracticeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/rehearse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rehearses a practice: a script plays the responder */
        post: operations["rehearsePractice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Schedules the next practice of the same people */
        post: operations["createNextPractice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Series, those that go on first */
        get: operations["listSeries"];
        put?: never;
        /** Makes a series */
        post: operations["createSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A series */
        get: operations["readSeries"];
        /** Changes a series */
        put: operations["changeSeries"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}/past": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Practices of a series whose start is past, the latest first */
        get: operations["listPastOfSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes no further practice for now */
        post: operations["pauseSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes practices again */
        post: operations["resumeSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes no further practice */
        post: operations["endSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}/instigate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller instigates what is made from now on */
        post: operations["instigateSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller no longer instigates what is made from now on */
        post: operations["leaveSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}/occurrences/{on}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Skips the practice of a day */
        post: operations["skipOccurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}/occurrences/{on}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the practice of a day */
        post: operations["moveOccurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{id}/occurrences/{on}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves a day to the rule again */
        post: operations["restoreOccurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who takes part, who waits, and how many may */
        get: operations["readRoster"];
        put?: never;
        /** Signs the caller up */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/roster/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Gives the own place, or the wait for one, up */
        delete: operations["withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/roster/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Overrides how many may take part
         * @description For instigators.
         */
        put: operations["changeLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/coordinator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says who coordinates the responders */
        post: operations["handCoordination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes in a room */
        post: operations["postMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the incident stands, from what was written and measured */
        get: operations["readSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes or gives a hint: the next one of the scenario, or one in own words */
        post: operations["giveHint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a hint would help or disturb now
         * @description For instigators.
         */
        get: operations["readHintAdvice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches the logs of the stack */
        get: operations["searchLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/logs/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which nodes and services write logs */
        get: operations["listLogSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/logs/tail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follows the logs as they are written */
        get: operations["followLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/consoles/{name}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where a web page of the stack itself is shown */
        post: operations["createConsoleLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was captured */
        get: operations["listEvidence"];
        put?: never;
        /** Captures the state of a node before somebody acts on it */
        post: operations["captureEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/evidence/{evidence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A captured state, as text */
        get: operations["readEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/artifacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files that a practice leaves behind */
        get: operations["listArtifacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/artifacts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that a practice leaves behind */
        get: operations["readArtifact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/after": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What remains of a practice that is over */
        get: operations["readAfter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The own account of the responders of the impact */
        put: operations["assess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/debrief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Schedules the debrief, or moves it */
        put: operations["scheduleDebrief"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/debrief/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes down what was learned */
        put: operations["writeDebriefNotes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds an action item */
        post: operations["addAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Action items of the practices in which the caller took part */
        get: operations["listActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is done */
        post: operations["finishAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actions/{id}/retest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plays the same scenario again, to test what was done */
        post: operations["retestAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be practised */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenarios/fitting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many scenarios there are to draw from */
        post: operations["countFittingScenarios"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scenarios/{stack}/{name}/knowers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who knows a scenario, and how
         * @description For authors and administrators.
         */
        get: operations["listKnowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stacks/{id}/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pages of the guide of a stack */
        get: operations["listGuidePages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stacks/{id}/guide/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the guide of a stack */
        get: operations["readGuidePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prerequisites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is needed, and what of it the caller has */
        get: operations["listPrerequisites"];
        put?: never;
        /**
         * Adds a prerequisite
         * @description For administrators.
         */
        post: operations["addPrerequisite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prerequisites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a prerequisite
         * @description For administrators.
         */
        delete: operations["removePrerequisite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prerequisites/{id}/attestation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The caller says that they have what is needed */
        put: operations["attestPrerequisite"];
        post?: never;
        /** The caller takes that back */
        delete: operations["takeAttestationBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last visit of the caller */
        get: operations["readMyVisit"];
        put?: never;
        post?: never;
        /** Ends the visit */
        delete: operations["leaveMyVisit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a healthy sandbox to look around in */
        post: operations["askForVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is prepared for a practice
         * @description For instigators.
         */
        get: operations["readReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is kept for how long */
        get: operations["readRetention"];
        /** Says what is kept for how long */
        put: operations["setRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would go now by some settings
         * @description Nothing is touched.
         */
        post: operations["previewRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/on-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on call now */
        get: operations["listOnCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}/rota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shifts of a team within a span of time */
        get: operations["readRota"];
        put?: never;
        post?: never;
        /** Removes a rota */
        delete: operations["removeRota"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}/rota/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says who is on call in turn */
        put: operations["setRotation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}/rota/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Agrees to be paged by practices while on call, or no longer does */
        put: operations["setRotaConsent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}/rota/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody takes over a part of a shift */
        post: operations["createOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}/rota/overrides/{override}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Gives a part of a shift back */
        delete: operations["removeOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a new address of the own calendar
         * @description Whoever has the address can read it. The one before becomes void.
         */
        post: operations["renewCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A calendar of shifts, for programs that show calendars */
        get: operations["readCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the web app shows the caller */
        get: operations["listMyNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notices/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says which notices the caller has looked at */
        post: operations["seeMyNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notice-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the caller is told */
        get: operations["readMyNoticeSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notice-ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chooses how the caller is told */
        put: operations["chooseMyNoticeWays"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of notices
         * @description Administrators see all, everybody their own, instigators those of their practice.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a delivery that was given up tried again */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The channels of the organisation */
        get: operations["listChannels"];
        put?: never;
        /**
         * Adds a channel of the organisation
         * @description For administrators.
         */
        post: operations["createChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds an own channel */
        post: operations["createMyChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a channel */
        delete: operations["removeChannel"];
        options?: never;
        head?: never;
        /** Changes a channel */
        patch: operations["changeChannel"];
        trace?: never;
    };
    "/api/channels/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says something harmless through a channel
         * @description The answer says whether the receiver took it.
         */
        post: operations["tryChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the organisation */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the role or the access of somebody
         * @description For administrators. One of them is always left.
         */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/people/{id}/login-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a login link for somebody who cannot come in
         * @description For administrators.
         */
        post: operations["createLoginLinkFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/experience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How well the caller knows each component of each stack */
        get: operations["readMyExperience"];
        /** Says how well the caller knows a component */
        put: operations["declareMyExperience"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/mix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the responders of a practice are a good mix of beginners and experts */
        get: operations["readMix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All teams */
        get: operations["listTeams"];
        put?: never;
        /** Makes a team */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a team */
        delete: operations["removeTeam"];
        options?: never;
        head?: never;
        /** Renames a team */
        patch: operations["renameTeam"];
        trace?: never;
    };
    "/api/teams/{id}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts somebody into a team */
        put: operations["joinTeam"];
        post?: never;
        /** Takes somebody out of a team */
        delete: operations["leaveTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open invitations */
        get: operations["listInvitations"];
        put?: never;
        /** Invites somebody by letter */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a link to pass on by hand
         * @description It replaces the one before.
         */
        post: operations["createInvitationLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an invitation back */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom the link of an invitation is for */
        post: operations["lookAtInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts an invitation, and logs in
         * @description The session comes in a cookie.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/login/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Logs in whoever follows the link
         * @description For browsers: it answers with a redirection, also when the link no longer works.
         */
        get: operations["redeemLoginLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logs in by address and password
         * @description The session comes in a cookie.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a login link to whoever has the address
         * @description The answer is the same when nobody has it.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of the cookie */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/login-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a login link for the caller, for another browser */
        post: operations["createLoginLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in-ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one may come in here */
        get: operations["listSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openid/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends a browser to the provider
         * @description Its address may carry `to`, a path to end at.
         */
        get: operations["startAtProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openid/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends the browser back */
        get: operations["comeBackFromProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As whom at the provider the caller may come in */
        get: operations["listMyIdentities"];
        put?: never;
        /**
         * Begins to link one more
         * @description The browser then goes to the address of the answer.
         */
        post: operations["linkIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unlinks one */
        delete: operations["unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the caller is */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the own name and address */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/me/time-zone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says in which time zone the caller lives */
        put: operations["changeMyTimeZone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password
         * @description All other sessions of the caller end.
         */
        post: operations["changeMyPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own API tokens */
        get: operations["listTokens"];
        put?: never;
        /** Makes an API token */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Makes a token void */
        delete: operations["dropToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server can do its work */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["readDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationRequest: {
            /** @description As it was given to the person */
            token: string;
            /** @description What colleagues see */
            name: string;
            /** @description What is typed to log in from now on */
            password: string;
        };
        ActionItem: {
            /** @description Id of the item */
            id: string;
            practiceId: components["schemas"]["PracticeId"];
            /** @description What is to be done */
            what: string;
            /** @description Name of the person who sees to it */
            owner: string;
            /** @description Day on which it is due */
            dueOn: string;
            /** @description null while it is open */
            doneAt: string | null;
            /** @description Who said so; null while it is open */
            doneBy: string | null;
            /** @description Practice that plays the same scenario again, to test it */
            retestId: string | null;
        };
        ActionList: {
            /** @description By the day on which they are due */
            actions: components["schemas"]["ActionItem"][];
            /** @description Asked as "after" it answers the next page; null: this is the last one */
            next: string | null;
        };
        ActionRequest: {
            /** @description What is to be done */
            what: string;
            /** @description Id of the person of the practice who sees to it */
            ownerId: string;
            /**
             * Format: date
             * @description Day on which it is due
             */
            dueOn: string;
        };
        AddPrerequisiteRequest: {
            /**
             * @description Only for this stack; null: for all
             * @default null
             */
            stack?: (string | null) | undefined;
            /** @default attested */
            kind?: components["schemas"]["PrerequisiteKind"] | undefined;
            /** @description What is needed, such as "Credentials for the VPN" */
            title: string;
            /**
             * @description How to get it
             * @default
             */
            help?: string | undefined;
        };
        After: {
            /** @description What responders wrote; null: nothing yet */
            assessment: components["schemas"]["Assessment"] | null;
            /** @description What was measured */
            measured: components["schemas"]["Impact"];
            /** @description null when nobody declared it over */
            declaration: components["schemas"]["Declaration"] | null;
            /** @description When it takes place; null: not scheduled yet */
            debrief: components["schemas"]["Debrief"] | null;
            /** @description What was written down; null: nothing yet */
            notes: components["schemas"]["DebriefNotesOutput"] | null;
            /** @description What is to be done */
            actions: components["schemas"]["ActionItem"][];
            /** @description Who may own an action */
            people: {
                /** @description Id of the person */
                id: string;
                /** @description What colleagues see */
                name: string;
            }[];
            /** @description The caller took part, and may write all of it */
            mayWrite: boolean;
        };
        Artifact: {
            /** @description File name, for example timeline.json */
            name: string;
            /** @description Media type */
            mediaType: string;
            /** @description Its length; null: not known before it is read */
            bytes: number | null;
        };
        Assessment: {
            /** @description When users began to suffer */
            startedAt: string;
            /** @description When no user suffered any more */
            endedAt: string;
            /** @description How users were touched */
            touched: string;
            /** @description Which kinds of requests, and how much of each */
            journeys: {
                /** @description Name of the journey */
                name: string;
                /** @description Share of its requests that failed, from 0 to 1 */
                failedShare: number;
            }[];
            /** @description Who wrote it last */
            by: string;
            /** @description When it was written last */
            at: string;
        };
        AssessmentRequest: {
            /** @description When users began to suffer, as responders see it */
            startedAt: components["schemas"]["Instant"];
            /** @description When no user suffered any more */
            endedAt: components["schemas"]["Instant"];
            /** @description How users were touched */
            touched: string;
            /**
             * @description Which kinds of requests, and how much of each
             * @default []
             */
            journeys?: {
                /** @description Name of a journey of the stack */
                name: string;
                /** @description Share of its requests that failed, from 0 to 1 */
                failedShare: number;
            }[] | undefined;
        };
        /**
         * @description What the attempt is to lead to
         * @enum {string}
         */
        AttemptPromise: "fix" | "workaround" | "nothing" | "relief" | "harm";
        CallOffRequest: {
            /** @description Told to all */
            reason: string;
        };
        ChangeChannelRequest: {
            /** @description How lists call it */
            name?: string | undefined;
            /** @description What it is told of */
            kinds?: components["schemas"]["NoticeKind"][] | undefined;
            /** @description False: it is told nothing */
            enabled?: boolean | undefined;
        };
        ChangeLimitsRequest: {
            /** @description People who break, watch and hint */
            instigators: {
                /** @description With fewer it does not begin */
                least: number;
                /** @description More wait for a place */
                most: number;
            };
            /** @description People who are paged; the coordinator is one of them */
            responders: {
                /** @description With fewer it does not begin */
                least: number;
                /** @description More wait for a place */
                most: number;
            };
            /** @description Shown to all */
            reason: string;
        };
        ChangeMeRequest: {
            /** @description What colleagues see */
            name: string;
            /** @description Address to log in and be written to; null: none */
            email: string | null;
            /** @description The password, for another address; not needed within 10 minutes after logging in */
            current?: string | undefined;
        };
        ChangePasswordRequest: {
            /** @description Not needed soon after logging in by a link or at the provider */
            current?: string | undefined;
            /** @description What is typed to log in from now on */
            password: string;
        };
        ChangePersonRequest: {
            role?: components["schemas"]["OrgRole"] | undefined;
            /** @description true takes access away at once, false gives it again */
            disabled?: boolean | undefined;
            /** @description Takes the address away, so that somebody else may have it */
            email?: null | undefined;
        };
        ChangeTimeZoneRequest: {
            /** @description IANA name of the zone that they live in */
            timeZone: components["schemas"]["TimeZone"];
        };
        Channel: {
            /** @description Id of the channel */
            id: string;
            form: components["schemas"]["ChannelForm"];
            /** @description How lists call it */
            name: string;
            /** @description Host of its address */
            host: string;
            /** @description What it is told of */
            kinds: components["schemas"]["NoticeKind"][];
            /** @description False: it is told nothing */
            enabled: boolean;
            /** @description True for the webhook of the environment, which cannot be changed here */
            fixed: boolean;
        };
        ChannelCreated: {
            /** @description Id of the channel */
            id: string;
            /** @description Of a signed webhook: told here, once */
            signingKey: string | null;
        };
        /**
         * @description slack: incoming webhook of Slack or Mattermost; discord: webhook of Discord; signed: JSON with a signature (Standard Webhooks); pagerduty: Events API v2
         * @enum {string}
         */
        ChannelForm: "slack" | "discord" | "signed" | "pagerduty";
        Collateral: {
            /** @description Id of the invariant probe */
            probe: string;
            /** @description What should have stayed true */
            title: string;
            /** @description What the probe saw */
            evidence: string;
        };
        ComponentExperience: {
            /** @description Service, or node without one, of the stack */
            component: string;
            /** @description What the person says; null: nothing */
            declared: components["schemas"]["ExperienceLevel"] | null;
            /** @description Practices to the end whose incident touched it */
            practised: number;
            /** @description What counts: the greater of what is declared and what was practised */
            level: components["schemas"]["ExperienceLevel"];
        };
        ConsoleLink: {
            /** @description Where the console is shown: a path that lets its holder in until the practice ends or half a day is over */
            url: string;
        };
        CoordinatorRequest: {
            /** @description A responder of the practice */
            personId: string;
        };
        CreateChannelRequest: {
            form: components["schemas"]["ChannelForm"];
            /** @description How lists call it */
            name: string;
            /**
             * Format: uri
             * @description Needed, except for a pager: without it that is PagerDuty itself
             */
            address?: string | undefined;
            /** @description Integration key of a pager */
            routingKey?: string | undefined;
            /** @description What it is told of; what is usual for its form when absent */
            kinds?: components["schemas"]["NoticeKind"][] | undefined;
            /**
             * @description False: it is told nothing
             * @default true
             */
            enabled?: boolean | undefined;
        };
        CreatePracticeRequest: {
            /** @description Id of a scenario; absent when one is drawn */
            scenario?: components["schemas"]["ScenarioId"] | undefined;
            /** @description Draws a scenario that none of the group knows, or an unseen variant; absent with "scenario" */
            draw?: components["schemas"]["ScenarioDraw"] | undefined;
            /** @description Also a variant that the caller, who responds, has seen already */
            again?: boolean | undefined;
            /** @description Seed of the variant; drawn at random when absent */
            variant?: string | undefined;
            /**
             * Format: date-time
             * @description Start as an instant; absent with "localStart"
             */
            startsAt?: string | undefined;
            /** @description Start on the clocks of "timeZone" */
            localStart?: components["schemas"]["LocalTime"] | undefined;
            /** @description Zone in which it is planned; UTC when absent */
            timeZone?: components["schemas"]["TimeZone"] | undefined;
            /** @description How long it is expected to take; what the scenario says when absent */
            expectedMinutes?: components["schemas"]["ExpectedMinutes"] | undefined;
            /**
             * @description Role of the caller in it
             * @default responder
             */
            role?: components["schemas"]["PracticeRole"] | undefined;
            /** @default alone */
            mode?: components["schemas"]["PracticeMode"] | undefined;
            /** @description Id of a team: who is on call in it at the start, and agreed to it, responds too. For groups */
            onCallTeam?: string | undefined;
            /**
             * @description "scripted" types a fix or a decoy of the scenario; only for instigators
             * @default people
             * @enum {string}
             */
            responder?: ("people" | "scripted") | undefined;
            /** @description Name of the fix or decoy that a scripted responder types; the first fix when absent */
            attempt?: components["schemas"]["ShortName"] | undefined;
            /** @description Divides all timers; the stack sets the limit */
            tempo?: number | undefined;
        };
        CreateSeriesRequest: {
            /** @description What the series is called */
            name: string;
            /** @description When its practices begin */
            rule: {
                /**
                 * @description 1: each week, 2: every other week
                 * @default 1
                 */
                everyWeeks?: number | undefined;
                weekday: components["schemas"]["Weekday"];
                /** @description Time on the clocks of the zone, the same in summer and winter */
                at: string;
                /** @description Zone on whose clocks it begins */
                timeZone: components["schemas"]["TimeZone"];
                /**
                 * Format: date
                 * @description When absent: today for a new series, and after the practices that are made for another one
                 */
                from?: string | undefined;
                /**
                 * @description None begins after this day; null: it goes on
                 * @default null
                 */
                until?: (string | null) | undefined;
            };
            /**
             * @description Id of the team for which scenarios are drawn, and that is told; null: everybody is told
             * @default null
             */
            teamId?: (string | null) | undefined;
            /**
             * @description Who is on call in the team at the start, and agreed to it, responds too
             * @default false
             */
            pageOnCall?: boolean | undefined;
            /**
             * @description What scenarios are drawn from
             * @default {}
             */
            wish?: components["schemas"]["ScenarioWish"] | undefined;
            /**
             * @description How long each is expected to take; null: what its scenario says
             * @default null
             */
            expectedMinutes?: (components["schemas"]["ExpectedMinutes"] | null) | undefined;
            /**
             * @description How many take part; null: as many as is usual. Only for groups
             * @default null
             */
            limits?: (components["schemas"]["RosterLimits"] | null) | undefined;
            /**
             * @description So long before its start a practice is made, and people may sign up
             * @default 14
             */
            daysAhead?: number | undefined;
            /**
             * @description "alone": the caller practises by themselves each time; "group": people sign up
             * @default group
             */
            mode?: components["schemas"]["PracticeMode"] | undefined;
            /**
             * @description The caller instigates each practice of a group, and so does not respond in any of them
             * @default true
             */
            instigate?: boolean | undefined;
        };
        CreateTokenRequest: {
            /** @description What it is for */
            label: string;
        };
        Debrief: {
            /** @description When it begins */
            startsAt: string;
            /** @description Zone in which it was planned */
            timeZone: string;
            /** @description How long it takes */
            minutes: number;
            /** @description Link of a call, or a room; null when none was named */
            place: string | null;
            /** @description Who scheduled it */
            by: string;
        };
        DebriefNotes: {
            /**
             * @description Brief summary by the responders
             * @default
             */
            summary?: string | undefined;
            /**
             * @description What helped
             * @default
             */
            helped?: string | undefined;
            /**
             * @description What misled
             * @default
             */
            misled?: string | undefined;
            /**
             * @description Lessons on the incident
             * @default
             */
            incident?: string | undefined;
            /**
             * @description Lessons on the response
             * @default
             */
            response?: string | undefined;
            /**
             * @description Lessons on the practice itself
             * @default
             */
            practice?: string | undefined;
        };
        DebriefNotesOutput: {
            /**
             * @description Brief summary by the responders
             * @default
             */
            summary: string;
            /**
             * @description What helped
             * @default
             */
            helped: string;
            /**
             * @description What misled
             * @default
             */
            misled: string;
            /**
             * @description Lessons on the incident
             * @default
             */
            incident: string;
            /**
             * @description Lessons on the response
             * @default
             */
            response: string;
            /**
             * @description Lessons on the practice itself
             * @default
             */
            practice: string;
        };
        DebriefRequest: {
            /** @description When it begins */
            startsAt: components["schemas"]["Instant"];
            /** @description Time zone in which the start was chosen */
            timeZone: string;
            /**
             * @description How long it takes
             * @default 60
             */
            minutes?: number | undefined;
            /** @description Link of a call, or a room */
            place?: string | undefined;
        };
        Declaration: {
            /** @description Who declared it over */
            by: string;
            /** @description When */
            declaredAt: string;
            /** @description The cause in their words; null: they named none */
            cause: string | null;
            /** @description When service had been well for the whole hold time; null: it was not restored */
            restoredAt: string | null;
            /** @description Whether the cause was gone; null: not decided */
            fixed: boolean | null;
            /** @description When the cause was judged to be gone; null: it was not */
            fixedAt: string | null;
            /** @description Probes that were red at the end */
            stillRed: {
                /** @description Id of the probe */
                probe: string;
                /** @description What is true when it is green */
                title: string;
                /** @description What the probe is for */
                kind: components["schemas"]["ProbeKind"];
            }[];
        };
        DeclareExperienceRequest: {
            /** @description Id of the stack */
            stack: string;
            /** @description One of its components */
            component: string;
            /** @description null: take back what was said */
            level: components["schemas"]["ExperienceLevel"] | null;
        };
        DeclareOverRequest: {
            /** @description The cause in the words of the responders; it is compared with the evidence */
            cause?: string | undefined;
            /**
             * @description Also although service does not count as restored
             * @default false
             */
            anyway?: boolean | undefined;
        };
        Delivery: {
            /** @description Id of the delivery */
            id: string;
            kind: components["schemas"]["NoticeKind"];
            /** @description What it is about, in a line */
            subject: string;
            /** @description Practice that it is about; null when it is about a series */
            practiceId: components["schemas"]["PracticeId"] | null;
            /** @description Page of the web app that shows what it is about */
            path: string;
            way: components["schemas"]["DeliveryWay"];
            /** @description Person or channel */
            to: string;
            state: components["schemas"]["DeliveryState"];
            /** @description How often it was tried */
            attempts: number;
            /** @description Why it was not delivered, at the last attempt */
            message: string | null;
            /** @description When it was to be told */
            createdAt: string;
            /** @description When it was last tried; null: not yet */
            triedAt: string | null;
            /** @description When it is tried again; null: not any more */
            nextTryAt: string | null;
            /** @description When it was delivered or given up; null: not yet */
            doneAt: string | null;
        };
        DeliveryPage: {
            /** @description Newest first */
            deliveries: components["schemas"]["Delivery"][];
            /** @description Asked as "after" it answers the next page; null: this is the last one */
            next: string | null;
        };
        /**
         * @description waiting: to be tried, perhaps again; skipped: there was nobody to deliver it to, or it came too late; given-up: the receiver does not take it
         * @enum {string}
         */
        DeliveryState: "waiting" | "delivered" | "skipped" | "given-up";
        /**
         * @description email: a letter; browser: in the web app; channel: a chat, webhook or pager
         * @enum {string}
         */
        DeliveryWay: "email" | "browser" | "channel";
        ErrorBody: {
            /** @description Stable, machine-readable name of the error */
            code: string;
            /** @description One sentence for a person that says what to do */
            message: string;
            /** @description Field by field, for refused input */
            details?: {
                /** @description Path of the field at fault */
                field: string;
                /** @description What is wrong with it */
                message: string;
            }[] | undefined;
            /** @description Finds the same event in the server log */
            correlationId: string;
        };
        Evidence: {
            /** @description Id of the capture */
            id: string;
            /** @description Name of the node */
            node: string;
            /** @description Who captured it */
            by: string;
            /** @description When it was captured */
            at: string;
            /** @description Length of its text */
            bytes: number;
            /** @description What could not be captured */
            missing: string[];
        };
        EvidenceList: {
            /** @description Oldest first */
            evidence: components["schemas"]["Evidence"][];
        };
        EvidenceRequest: {
            /** @description Node whose state is captured */
            node: string;
        };
        ExpectedMinutes: number;
        /**
         * @description How well somebody knows a component
         * @enum {string}
         */
        ExperienceLevel: "none" | "some" | "good" | "expert";
        ExperienceView: {
            /** @description All stacks */
            stacks: {
                /** @description Id of the stack */
                stack: string;
                /** @description The stack in words */
                title: string;
                /** @description Its components */
                components: components["schemas"]["ComponentExperience"][];
            }[];
        };
        FeedEvent: {
            /**
             * @description What happened
             * @constant
             */
            type: "practice.scheduled";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description When it begins */
                startsAt: string;
                /** @description What it is called */
                title: string;
                /** @description Who did it */
                by: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "practice.stateChanged";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description State until now */
                from: components["schemas"]["PracticeState"];
                /** @description State from now on */
                to: components["schemas"]["PracticeState"];
                /** @description Why, when it was aborted */
                reason?: string | undefined;
                /** @description Person, absent when the software did it */
                by?: string | undefined;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "practice.joined";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who joined */
                name: string;
                role: components["schemas"]["PracticeRole"];
                /** @description true: had waited for a place, and moved up */
                waited?: boolean | undefined;
                /** @description Name of the team in which they are on call, when that is why */
                onCall?: string | undefined;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "practice.declaredOver";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
                /** @description The cause in the words of the responders */
                cause?: string | undefined;
                /** @description true: although service did not count as restored */
                anyway?: boolean | undefined;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "practice.resumed";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description How long nobody conducted it */
                downMs: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "practice.stopSuggested";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Since its start, at tempo 1 */
                afterMs: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "practice.moved";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Start before */
                from: string;
                /** @description Start now */
                startsAt: string;
                /** @description Zone in which it was planned */
                timeZone: string;
                /** @description How long it is expected to take */
                expectedMinutes: number;
                /** @description Who moved it */
                by: string;
                /** @description Why */
                reason?: string | undefined;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "roster.waiting";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who it is about */
                name: string;
                role: components["schemas"]["PracticeRole"];
                /** @description From 1 */
                place: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "roster.left";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who it is about */
                name: string;
                role: components["schemas"]["PracticeRole"];
                /** @description Had no place, but waited for one */
                waited: boolean;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "roster.limitsChanged";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
                /** @description Why */
                reason: string;
                /** @description How many may take part from now on */
                limits: components["schemas"]["RosterLimitsOutput"];
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "roster.onCallMissing";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Name of the team */
                team: string;
                /** @description Who is on call; null: nobody */
                name: string | null;
                /**
                 * @description not-agreed: to being paged by practices; not-eligible: may not respond in this one
                 * @enum {string}
                 */
                why: "nobody" | "not-agreed" | "not-eligible" | "full";
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "coordinator.changed";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who coordinates from now on */
                name: string;
                /** @description Who did until now; null: nobody */
                from: string | null;
                /** @description Who did it */
                by: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "sandbox.leased";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Id of the sandbox */
                sandboxId: string;
                /** @description Whether it was kept ready */
                warm: boolean;
                /** @description How long getting it took */
                leaseMs: number;
                /** @description How long making it had taken */
                provisionMs: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "sandbox.steady";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description How long that took */
                afterMs: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "sandbox.failed";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Why */
                message: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "sandbox.removed";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description How long that took */
                afterMs: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "fault.planned";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Row in the ledger */
                injectionId: string;
                /** @description Kind of fault */
                fault: string;
                /** @description Name of the injection in its scenario */
                name: string;
                /** @description What it does, in words */
                summary: string;
                /** @description What it does, step by step */
                steps: string[];
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "fault.applied";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Row in the ledger */
                injectionId: string;
                /** @description Kind of fault */
                fault: string;
                /** @description Name of the injection in its scenario */
                name: string;
                /** @description How long that took */
                durationMs: number;
                /** @description Begin minus plan */
                latenessMs: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "fault.failed";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Row in the ledger */
                injectionId: string;
                /** @description Kind of fault */
                fault: string;
                /** @description Name of the injection in its scenario */
                name: string;
                /** @description Why not */
                message: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "fault.reverted";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Row in the ledger */
                injectionId: string;
                /** @description Kind of fault */
                fault: string;
                /** @description Name of the injection in its scenario */
                name: string;
                /** @description How long that took */
                durationMs: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "fault.revertFailed";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Row in the ledger */
                injectionId: string;
                /** @description Kind of fault */
                fault: string;
                /** @description Name of the injection in its scenario */
                name: string;
                /** @description Why not */
                message: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "faults.calledOff";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "journey.failing";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Name of the journey */
                journey: string;
                /** @description The journey in words */
                title: string;
                /** @description Why its run failed */
                error: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "journey.recovered";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Name of the journey */
                journey: string;
                /** @description The journey in words */
                title: string;
                /** @description How long it failed */
                failedForMs: number;
                /** @description How many of its runs failed */
                failed: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "impact.began";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Name of the journey */
                journey: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "impact.ended";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description How long users suffered */
                lastedMs: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "alert.fired";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Name of the alert */
                name: string;
                /** @description How bad it is */
                severity: string;
                /** @description What is wrong, as the monitor words it */
                summary: string;
                /** @description Same for the firing and the resolving of one alert */
                fingerprint: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "alert.resolved";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Name of the alert */
                name: string;
                /** @description How bad it is */
                severity: string;
                /** @description What is wrong, as the monitor words it */
                summary: string;
                /** @description Same for the firing and the resolving of one alert */
                fingerprint: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "report.received";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who told, for example "A user in the forum" */
                by: string;
                /** @description What is wrong, in short */
                title: string;
                /** @description How bad it is */
                severity: string;
                /** @description What is wrong, in full */
                text: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "page.sent";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description How they were told */
                channel: string;
                /** @description Name of the alert, or who reported */
                alert: string;
                /** @description Whether the receiver took it */
                delivered: boolean;
                /** @description Why it was not delivered */
                message?: string | undefined;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "page.acknowledged";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who took it */
                by: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "terminal.opened";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Id of the terminal */
                terminalId: string;
                /** @description Who did it */
                by: string;
                /** @description Name of the node */
                node: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "terminal.closed";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Id of the terminal */
                terminalId: string;
                /** @description Who did it */
                by: string;
                /** @description Why */
                reason: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "command.ran";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Id of the terminal */
                terminalId: string;
                /** @description Who did it */
                by: string;
                /** @description Name of the host, as its shell says */
                host: string;
                /** @description What was typed */
                command: string;
                /** @description null when the shell did not say */
                exitStatus: number | null;
                /** @description How long it ran */
                durationMs: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "logs.searched";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
                /** @description Words that were looked for */
                text: string | null;
                /** @description Empty: all */
                nodes: string[];
                /** @description Empty: all */
                services: string[];
                /** @description Lines on the first page */
                found: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "evidence.captured";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Id of the capture */
                evidenceId: string;
                /** @description Who did it */
                by: string;
                /** @description Name of the node */
                node: string;
                /** @description Length of its text */
                bytes: number;
                /** @description Parts that could not be captured */
                missing: string[];
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "script.done";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Name of the fix or decoy */
                attempt: string;
                /** @description When the last line was typed */
                typedAt: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "hint.asked";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "hint.given";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Position in the scenario, from 0; null for one in the words of an instigator */
                index: number | null;
                /** @description Who gave or took it */
                by?: string | undefined;
                /**
                 * @description Whether it points at something or asks something
                 * @enum {string}
                 */
                kind: "pointer" | "question";
                /** @description What is said */
                text: string;
                /** @description What a pointer points at */
                ref?: string | undefined;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "message.posted";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                room: components["schemas"]["Room"];
                /** @description What is said */
                text: string;
                mark?: components["schemas"]["MessageMark"] | undefined;
                /** @description Who takes care of a question */
                owner?: string | undefined;
                /** @description The message that this one is about */
                about?: {
                    /** @description Message that this one is about */
                    seq: number;
                    outcome: components["schemas"]["MessageOutcome"];
                } | undefined;
                /** @description Who did it */
                by: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "responders.stalled";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Without progress */
                minutes: number;
                /** @description What the last progress was; null when there was none */
                last: string | null;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "status.overdue";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Since the last word to users, or since the start */
                minutes: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "probe.changed";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Id of the probe */
                probe: string;
                /** @description What is true when it is green */
                title: string;
                /** @description What the probe is for */
                kind: components["schemas"]["ProbeKind"];
                /** @description Whether it is green now */
                green: boolean;
                /** @description What was seen */
                evidence: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "verdict.restored";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description How long all had to be well */
                holdMs: number;
                /** @description Since when all was well */
                healthySince: string;
                /** @description What was seen */
                evidence: string[];
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "verdict.relapsed";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: Record<string, never>;
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "verdict.fixed";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Whether the cause is gone */
                fixed: boolean;
                /** @description What was seen */
                evidence: string[];
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "verdict.collateral";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description What was harmed and still is */
                collateral: components["schemas"]["Collateral"][];
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "declaration.compared";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: components["schemas"]["Declaration"];
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "postmortem.drafted";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description How long drafting it took */
                durationMs: number;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "assessment.written";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "debrief.scheduled";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
                /** @description When it begins */
                startsAt: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "debrief.noted";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "action.added";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
                /** @description What is to be done */
                what: string;
                /** @description Who sees to it */
                owner: string;
                /** @description Day on which it is due */
                dueOn: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "action.done";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
                /** @description What is to be done */
                what: string;
            };
        } | {
            /**
             * @description What happened
             * @constant
             */
            type: "action.retested";
            practiceId: components["schemas"]["PracticeId"];
            /** @description Gap-free number within the practice, from 1 */
            seq: number;
            /**
             * Format: date-time
             * @description When it happened (not when it was stored)
             */
            occurredAt: string;
            /** @description The facts of it */
            data: {
                /** @description Who did it */
                by: string;
                /** @description What is to be done */
                what: string;
                /** @description Practice that plays it again */
                retestId: string;
            };
        };
        ForgotPasswordRequest: {
            /** @description Address; kept in lower case */
            email: string;
        };
        Guide: {
            /** @description The first page first, the others by title */
            pages: components["schemas"]["GuidePageSummary"][];
        };
        GuidePage: {
            /** @description Path below the guide, without .md; "README" is the first page */
            name: string;
            /** @description Its first heading */
            title: string;
            /** @description The page as it was written */
            markdown: string;
        };
        GuidePageSummary: {
            /** @description Path below the guide, without .md; "README" is the first page */
            name: string;
            /** @description Its first heading */
            title: string;
        };
        Health: {
            /**
             * @description "degraded": something that it needs does not answer
             * @enum {string}
             */
            status: "ok" | "degraded";
            /** @description Version of SimSup */
            version: string;
            /**
             * @description Whether the container engine answers
             * @enum {string}
             */
            engine: "ok" | "unreachable";
            /**
             * @description Whether Postgres answers
             * @enum {string}
             */
            database: "ok" | "unreachable";
            /** @description Sandboxes that are ready for a practice */
            warmSandboxes: number;
        };
        HintAdvice: {
            /**
             * @description silence: they get on; pointer: they have stalled; question: they say that they are stumped
             * @enum {string}
             */
            advice: "silence" | "pointer" | "question";
            /** @description Why, in one sentence */
            reason: string;
            /** @description null when there was none yet */
            lastProgress: {
                /** @description When */
                at: string;
                /** @description Who did what */
                what: string;
            } | null;
        };
        HintRequest: {
            /** @description A hint in the words of an instigator: a pointer, or a question for the stumped */
            own?: ({
                /**
                 * @description Points at something that exists
                 * @constant
                 */
                kind: "pointer";
                /** @description What it points at: guide:page, man:page(1), file:node:/path, source:path */
                ref: string;
                /** @description What is said, without what would give it away */
                text: string;
            } | {
                /**
                 * @description Asks something; for the stumped only
                 * @constant
                 */
                kind: "question";
                /** @description What is said, without what would give it away */
                text: string;
            }) | undefined;
        };
        Identity: {
            /** @description Names it in requests */
            id: string;
            /** @description The provider, as it writes itself */
            issuer: string;
            /** @description Address or name that the provider gave at the last sign-in */
            label: string;
            /** @description When it was linked */
            createdAt: string;
            /** @description When it last signed in */
            lastUsedAt: string;
        };
        Impact: {
            /** @description Start of the first failed run, or null when nobody suffered */
            onsetAt: string | null;
            /** @description When the last journey was healthy again, or null while it lasts */
            endAt: string | null;
            /** @description What the users of each journey suffered */
            journeys: components["schemas"]["JourneyImpact"][];
        };
        ImpactBucket: {
            /** @description Start of the bucket */
            at: string;
            /** @description Name of the journey */
            journey: string;
            /** @description Runs that started within it */
            requests: number;
            /** @description Runs of these that failed */
            failed: number;
            /** @description Runs of these that succeeded too slowly */
            slow: number;
            /** @description Median latency, null when nothing ran */
            latencyP50Ms: number | null;
        };
        ImpactSeries: {
            /** @description Width of a bucket */
            bucketMs: number;
            /** @description Start of the first bucket */
            fromAt: string;
            /** @description End of the last bucket */
            toAt: string;
            /** @description Oldest first; those in which nothing ran are left out */
            buckets: components["schemas"]["ImpactBucket"][];
        };
        InboxNotice: {
            /** @description Id of the notice */
            id: string;
            kind: components["schemas"]["NoticeKind"];
            /** @description Practice that it is about; null when it is about a series */
            practiceId: components["schemas"]["PracticeId"] | null;
            /** @description Page of the web app that shows what it is about */
            path: string;
            /** @description What it is about, in a line */
            subject: string;
            /** @description What it says */
            lines: string[];
            /** @description When it was told */
            toldAt: string;
            /** @description When they looked at it; null: not yet */
            seenAt: string | null;
        };
        InboxPage: {
            /** @description Newest first */
            notices: components["schemas"]["InboxNotice"][];
            /** @description Asked as "after" it answers the next page; null: this is the last one */
            next: string | null;
        };
        /**
         * Format: date-time
         * @description Instant, ISO 8601
         */
        Instant: string;
        Invitation: {
            /** @description Id of the invitation */
            id: string;
            /** @description Address that it is sent to */
            email: string;
            role: components["schemas"]["OrgRole"];
            /** @description When it was made */
            createdAt: string;
            /** @description When it no longer works */
            expiresAt: string;
            /** @description When it was sent; null: not yet */
            mailedAt: string | null;
            /** @description Why the last attempt to send it failed */
            mailError: string | null;
        };
        InviteRequest: {
            /** @description Address; kept in lower case */
            email: string;
            /** @default member */
            role?: components["schemas"]["OrgRole"] | undefined;
        };
        Invited: {
            /** @description Address that it is sent to */
            email: string;
            role: components["schemas"]["OrgRole"];
        };
        JourneyImpact: {
            /** @description Name of the journey */
            name: string;
            /** @description The journey in words */
            title: string;
            /** @description Runs that started within the window */
            requests: number;
            /** @description Runs that failed */
            failed: number;
            /** @description Runs that succeeded but took longer than the stack calls slow */
            slow: number;
            /** @description failed / requests, 0 when there were none */
            failedShare: number;
            /** @description First failed run, or null */
            firstFailedAt: string | null;
            /** @description Last failed run, or null */
            lastFailedAt: string | null;
        };
        LinkIdentity: {
            /** @description Page of the provider */
            url: string;
        };
        LinkIdentityRequest: {
            /** @description The password; not needed within 10 minutes after logging in */
            current?: string | undefined;
        };
        LocalTime: string;
        LogEntry: {
            /**
             * Format: date-time
             * @description When it was written, by the clock of the stack
             */
            at: string;
            /** @description Node that wrote it */
            node: string;
            /** @description Service that wrote it */
            service: string;
            /** @description The line, without its end */
            text: string;
        };
        LogPage: {
            /** @description Newest first */
            entries: components["schemas"]["LogEntry"][];
            /** @description Cursor of the lines before these; null when there are none */
            next: string | null;
        };
        LogSources: {
            /** @description Nodes of which lines are kept */
            nodes: string[];
            /** @description Services of which lines are kept */
            services: string[];
        };
        LookInvitationRequest: {
            /** @description As it was given to the person */
            token: string;
        };
        Me: {
            /** @description Id of the person */
            id: string;
            /** @description What colleagues see */
            name: string;
            /** @description Address; null: none */
            email: string | null;
            role: components["schemas"]["OrgRole"];
            /** @description Zone that they live in; null as long as they have not said */
            timeZone: string | null;
        };
        /**
         * @description What the message is
         * @enum {string}
         */
        MessageMark: "symptom" | "hypothesis" | "finding" | "action" | "question" | "decision";
        /**
         * @description answered is for questions, the others are for hypotheses
         * @enum {string}
         */
        MessageOutcome: "answered" | "investigating" | "confirmed" | "ruled-out";
        MessageRequest: {
            room: components["schemas"]["Room"];
            /** @description What is said */
            text: string;
            mark?: components["schemas"]["MessageMark"] | undefined;
            /** @description Who takes care of a question: the name of a responder */
            owner?: string | undefined;
            /** @description Answers a question, or says how a hypothesis stands */
            about?: {
                /** @description Number of the message that this one is about */
                seq: number;
                outcome: components["schemas"]["MessageOutcome"];
            } | undefined;
        };
        MixAdvice: {
            /**
             * @description "scenario": what it touches, for instigators; "stack": all of it, for all others
             * @enum {string}
             */
            about: "scenario" | "stack";
            /**
             * @description "too-few": there are not two responders yet
             * @enum {string}
             */
            standing: "too-few" | "mixed" | "all-new" | "all-expert";
            /** @description People who have not signed up and would make it mixed, by the alphabet */
            wouldBalance: {
                /** @description Id of the person */
                personId: string;
                /** @description What colleagues see */
                name: string;
            }[];
        };
        MoveOccurrenceRequest: {
            /** @description New start, on the clocks of the zone of the series */
            localStart: components["schemas"]["LocalTime"];
            /** @description Told to all */
            reason?: string | undefined;
        };
        MoveRequest: {
            /**
             * Format: date-time
             * @description Start as an instant; absent with "localStart"
             */
            startsAt?: string | undefined;
            /** @description Start on the clocks of "timeZone" */
            localStart?: components["schemas"]["LocalTime"] | undefined;
            /** @description Zone in which it is planned; UTC when absent */
            timeZone?: components["schemas"]["TimeZone"] | undefined;
            /** @description How long it is expected to take; what the scenario says when absent */
            expectedMinutes?: components["schemas"]["ExpectedMinutes"] | undefined;
            /** @description Told to all */
            reason?: string | undefined;
        };
        NextPracticeRequest: {
            /**
             * Format: date-time
             * @description Start as an instant; absent with "localStart"
             */
            startsAt?: string | undefined;
            /** @description Start on the clocks of "timeZone" */
            localStart?: components["schemas"]["LocalTime"] | undefined;
            /** @description Zone in which it is planned; UTC when absent */
            timeZone?: components["schemas"]["TimeZone"] | undefined;
            /** @description How long it is expected to take; what the scenario says when absent */
            expectedMinutes?: components["schemas"]["ExpectedMinutes"] | undefined;
        };
        /**
         * @description What people are told of
         * @enum {string}
         */
        NoticeKind: "practice.announced" | "practice.moved" | "practice.called-off" | "practice.reminder" | "series.failed" | "signup.confirmed" | "signup.waiting" | "signup.promoted" | "signup.withdrawn" | "page" | "page.acknowledged" | "status.overdue" | "responders.stalled" | "practice.over" | "debrief.scheduled" | "debrief.called-off" | "action.due";
        NoticeSettings: {
            /** @description This SimSup sends letters */
            mail: boolean;
            /** @description What is told by which way */
            ways: {
                /** @description What comes by letter */
                email: components["schemas"]["NoticeKind"][];
                /** @description What the web app shows */
                browser: components["schemas"]["NoticeKind"][];
            };
            /** @description One’s own */
            channels: components["schemas"]["Channel"][];
        };
        NoticeWaysRequest: {
            /** @description What comes by letter */
            email: components["schemas"]["NoticeKind"][];
            /** @description What the web app shows */
            browser: components["schemas"]["NoticeKind"][];
        };
        NoticesSeenRequest: {
            /** @description What was looked at */
            ids: string[];
        };
        OfferedScenario: {
            /** @description null for those who must not know it */
            id: string | null;
            /** @description Id of the stack */
            stack: string;
            /** @description Version of its file */
            version: number;
            /** @description From 1, easy, to 5 */
            difficulty: number;
            /** @description Empty for those who must not know it */
            skills: string[];
            /** @description Empty for those who must not know it */
            components: string[];
            /** @description How long it is expected to take */
            expectedMinutes: number;
            /** @description How many materially different variants can be drawn */
            variants: number;
            /** @description When it was certified as it is now; null when it was not, or changed since */
            certifiedAt: string | null;
            /** @description How many components it touches */
            componentCount: number;
            /** @description How the caller knows it; null: not at all */
            known: components["schemas"]["ScenarioKnowledge"] | null;
        };
        OnCallNow: {
            /** @description Which team */
            team: {
                /** @description Id of the team */
                id: string;
                /** @description Its name */
                name: string;
            };
            /** @description Who is on call; null: nobody */
            person: {
                /** @description Id of the person */
                id: string;
                /** @description What colleagues see */
                name: string;
            } | null;
        };
        /**
         * @description admin manages people, author writes and certifies scenarios, member practises
         * @enum {string}
         */
        OrgRole: "admin" | "author" | "member";
        OverrideRequest: {
            /** @description Who takes over */
            personId: string;
            /**
             * Format: date-time
             * @description Begin
             */
            from: string;
            /**
             * Format: date-time
             * @description End
             */
            to: string;
        };
        OwnVisit: {
            /** @description The last visit of the caller; null: they never had one */
            visit: components["schemas"]["VisitView"] | null;
        };
        PastPage: {
            /** @description The latest first */
            past: components["schemas"]["SeriesOccurrence"][];
            /** @description Asked as "after" it answers the next page; null: this is the last one */
            next: string | null;
        };
        PeoplePage: {
            /** @description By name */
            people: components["schemas"]["Person"][];
            /** @description Asked as "after" it answers the next page; null: this is the last one */
            next: string | null;
        };
        Person: {
            /** @description Id of the person */
            id: string;
            /** @description What colleagues see */
            name: string;
            /** @description Address; null: none */
            email: string | null;
            role: components["schemas"]["OrgRole"];
            /** @description True: may not come in */
            disabled: boolean;
        };
        PlanCheck: {
            /** @description Instant of the start */
            startsAt: string;
            /** @description Instant of the expected end */
            endsAt: string;
            /** @description Zone in which it was planned */
            timeZone: string;
            /** @description Start on the clocks of that zone */
            localStart: string;
            /** @description How long it is expected to take */
            expectedMinutes: number;
            /** @description What somebody may want to change */
            warnings: components["schemas"]["PlanWarning"][];
        };
        PlanCheckRequest: {
            /**
             * Format: date-time
             * @description Start as an instant; absent with "localStart"
             */
            startsAt?: string | undefined;
            /** @description Start on the clocks of "timeZone" */
            localStart?: components["schemas"]["LocalTime"] | undefined;
            /** @description Zone in which it is planned; UTC when absent */
            timeZone?: components["schemas"]["TimeZone"] | undefined;
            /** @description How long it is expected to take; what the scenario says when absent */
            expectedMinutes?: components["schemas"]["ExpectedMinutes"] | undefined;
            /**
             * @description Ids of those who will take part, besides the caller
             * @default []
             */
            people?: string[] | undefined;
        };
        PlanView: {
            /** @description Instant of the start */
            startsAt: string;
            /** @description Instant of the expected end */
            endsAt: string;
            /** @description Zone in which it was planned */
            timeZone: string;
            /** @description Start on the clocks of that zone */
            localStart: string;
            /** @description How long it is expected to take */
            expectedMinutes: number;
            /** @description What somebody may want to change */
            warnings: components["schemas"]["PlanWarning"][];
            /** @description How often it was changed */
            revision: number;
            /** @description Whether the scenario was proved as it is now; null for those who must not know it */
            certificate: {
                /**
                 * @description "stale": it was certified, and changed since
                 * @enum {string}
                 */
                standing: "certified" | "stale" | "none";
                /** @description When it was certified; null: never */
                certifiedAt: string | null;
                /** @description The very variant of this practice was certified */
                variantCertified: boolean;
            } | null;
            /** @description Runs of the same variant by a script; null for those who must not know it */
            rehearsals: {
                /** @description Id of the practice */
                id: string;
                /** @description How it stands */
                state: string;
                /** @description Whether users were served again; null: not decided */
                restored: boolean | null;
                /** @description Whether the cause was gone; null: not decided */
                fixed: boolean | null;
                /** @description When it began */
                startedAt: string;
            }[] | null;
            /** @description Whoever is on call responds too; null: nobody is paged who has not signed up */
            onCall: {
                /** @description Name of the team */
                team: string;
                /** @description Who is on call in it at the start; null: nobody */
                name: string | null;
                /** @description They agreed to be paged by practices while they are on call */
                agreed: boolean;
            } | null;
            /** @description The series that it is one of */
            series: {
                /** @description Id of the series */
                id: string;
                /** @description What it is called */
                name: string;
                /** @description Day by the rule of the series */
                on: string;
            } | null;
            /** @description What the caller may do now; the server enforces the same */
            can: {
                /** @description Move it */
                move: boolean;
                /** @description Call it off */
                callOff: boolean;
                /** @description Rehearse it */
                rehearse: boolean;
                /** @description Schedule another practice for the same people */
                scheduleNext: boolean;
            };
        };
        PlanWarning: {
            /**
             * @description Outside of the business day; another practice; no room for a sandbox; far from 1 to 4 hours
             * @enum {string}
             */
            kind: "business-hours" | "conflict" | "capacity" | "length";
            /** @description What, and for whom */
            message: string;
            /** @description Names of those whom it concerns; empty: all */
            people: string[];
        };
        PlayedAttempt: {
            /** @description Name of the fix or decoy */
            name: string;
            /** @description What it does, in words */
            title: string;
            promises: components["schemas"]["AttemptPromise"];
        };
        /** @description Id of the practice */
        PracticeId: string;
        PracticeList: {
            /** @description By their start, the latest first */
            practices: components["schemas"]["PracticeSummary"][];
            /** @description Asked as "after" it answers the next page; null: this is the last one */
            next: string | null;
        };
        /**
         * @description "alone": one person practises by themselves; "group": people sign up until it is prepared
         * @enum {string}
         */
        PracticeMode: "alone" | "group";
        /**
         * @description Role within one practice
         * @enum {string}
         */
        PracticeRole: "instigator" | "coordinator" | "responder" | "observer";
        /**
         * @description State in the life of a practice
         * @enum {string}
         */
        PracticeState: "draft" | "announced" | "preparing" | "ready" | "live" | "restored" | "assessed" | "debriefed" | "closed" | "aborted";
        PracticeSummary: {
            id: components["schemas"]["PracticeId"];
            /** @description What the list shows: the scenario is named only to those who may know it */
            title: string;
            /** @description Id of the stack */
            stack: string;
            /** @description null for those who must not know it yet */
            scenario: string | null;
            state: components["schemas"]["PracticeState"];
            /** @description When it begins, or began */
            startsAt: string;
            /** @description When it went live */
            beganAt: string | null;
            /** @description When it ended; null: not yet */
            endedAt: string | null;
            myRole: components["schemas"]["PracticeRole"] | null;
            /** @description Why it was aborted; null: it was not */
            abortReason: string | null;
            /** @description What was judged from evidence */
            verdict: components["schemas"]["Verdict"];
        };
        PracticeView: {
            id: components["schemas"]["PracticeId"];
            /** @description What the list shows: the scenario is named only to those who may know it */
            title: string;
            /** @description Id of the stack */
            stack: string;
            /** @description null for those who must not know it yet */
            scenario: string | null;
            state: components["schemas"]["PracticeState"];
            /** @description When it begins, or began */
            startsAt: string;
            /** @description When it went live */
            beganAt: string | null;
            /** @description When it ended; null: not yet */
            endedAt: string | null;
            myRole: components["schemas"]["PracticeRole"] | null;
            /** @description Why it was aborted; null: it was not */
            abortReason: string | null;
            /** @description What was judged from evidence */
            verdict: components["schemas"]["Verdict"];
            /** @description Seed of the variant; null for those who must not know it */
            variant: string | null;
            /** @description All timers are divided by this */
            tempo: number;
            /** @description Number of the latest event */
            lastSeq: number;
            /** @description What responders were paged with; null: nothing yet */
            page: {
                /** @description What is wrong, in short */
                title: string;
                /** @description How bad it is */
                severity: string;
                /** @description What it says */
                text: string;
            } | null;
            /** @description Who takes part */
            people: {
                /** @description What colleagues see */
                name: string;
                role: components["schemas"]["PracticeRole"];
            }[];
            /** @description Nodes of the stack */
            nodes: {
                /** @description Name of the node */
                name: string;
                /** @description The node in words */
                title: string;
            }[];
            /** @description What users of the stack do */
            journeys: {
                /** @description Name of the journey */
                name: string;
                /** @description The journey in words */
                title: string;
            }[];
            /** @description Web pages of the stack itself, such as dashboards */
            consoles: {
                /** @description Name of the console */
                name: string;
                /** @description What it shows */
                title: string;
            }[];
            /** @description null when the logs of this stack cannot be searched */
            logs: {
                /** @description Saved searches, by name */
                searches: components["schemas"]["StackLogSearch"][];
            } | null;
            /** @description The stack has a guide */
            guide: boolean;
            /** @description What users suffered, as measured */
            impact: components["schemas"]["Impact"];
            /** @description How many were given, and are left */
            hints: {
                /** @description So many were given */
                given: number;
                /** @description So many pointers are left */
                pointersLeft: number;
                /** @description So many questions are left */
                questionsLeft: number;
                /** @description Responders asked for more help, so questions may be given */
                stumped: boolean;
            };
            /** @description Rooms that the caller may read */
            rooms: {
                room: components["schemas"]["Room"];
                /** @description The caller may write there now */
                write: boolean;
            }[];
            /** @description What the caller may do now; the server enforces the same */
            can: {
                /** @description Open terminals */
                openTerminal: boolean;
                /** @description Search its logs and open its consoles */
                watchStack: boolean;
                /** @description Take the page */
                acknowledge: boolean;
                /** @description Say who coordinates the responders */
                coordinate: boolean;
                /** @description Take the next hint */
                takeHint: boolean;
                /** @description Give a hint in own words, and be advised when */
                giveHint: boolean;
                /** @description Say that responders are stumped */
                askForHelp: boolean;
                /** @description Declare the incident over */
                declareOver: boolean;
                /** @description Declare it over although service does not count as restored */
                declareAnyway: boolean;
                /** @description Have all faults undone; the practice goes on */
                revert: boolean;
                /** @description End it at once */
                stop: boolean;
                /** @description Read the postmortem */
                readPostmortem: boolean;
            };
            /** @description For instigators, and for everybody after the end of what began */
            sealed: {
                /** @description The scenario in words */
                title: string;
                /** @description What happened before */
                story: string;
                /** @description What is broken, and why */
                rootCause: string;
                /** @description What can be learned from it */
                lessons: string[];
                /** @description What the scripted responder plays; null without one */
                attempt: components["schemas"]["PlayedAttempt"] | null;
            } | null;
        };
        Prerequisite: {
            /**
             * @description Only for this stack; null: for all
             * @default null
             */
            stack: string | null;
            /** @default attested */
            kind: components["schemas"]["PrerequisiteKind"];
            /** @description What is needed, such as "Credentials for the VPN" */
            title: string;
            /**
             * @description How to get it
             * @default
             */
            help: string;
            /** @description Id of the prerequisite */
            id: string;
            /** @description When the caller met it; null: not yet */
            metAt: string | null;
            /** @description Names of the nodes or saved searches that are still to do */
            left: string[];
        };
        /**
         * @description "attested": the person says so. What is checked on a stack: "guide": they have opened its guide; "nodes": they have logged in to each node; "searches": they have run each saved search, both on a visit
         * @enum {string}
         */
        PrerequisiteKind: "attested" | "guide" | "nodes" | "searches";
        /** @enum {string} */
        ProbeKind: "steady" | "rootCause" | "invariant";
        Readiness: {
            /** @description Those of the practice first, then all others */
            people: {
                /** @description Id of the person */
                personId: string;
                /** @description Their name */
                name: string;
                /** @description Their part in the practice, or in its waiting list */
                role: components["schemas"]["PracticeRole"] | null;
                /** @description Prerequisites that they do not meet; empty: they are ready */
                lacks: string[];
            }[];
        };
        RetentionPreview: {
            /** @description Practices whose artifacts would go, those that ended first before the others */
            practices: {
                /** @description Id of the practice */
                id: string;
                /** @description As it was announced */
                title: string;
                /** @description When it ended */
                endedAt: string;
                /** @description Recorded terminals */
                recordings: number;
                /** @description Captures of nodes */
                captures: number;
            }[];
            /** @description Notices that would be forgotten, with their deliveries */
            notices: number;
        };
        RetentionSettings: {
            /** @description Recordings, captured evidence and files of a practice go so long after its end; null: kept */
            artifactsDays: number | null;
            /** @description What people were told, and what became of it, is forgotten after so long; null: kept */
            noticesDays: number | null;
        };
        RetentionSettingsOutput: {
            /** @description Recordings, captured evidence and files of a practice go so long after its end; null: kept */
            artifactsDays: number | null;
            /** @description What people were told, and what became of it, is forgotten after so long; null: kept */
            noticesDays: number | null;
        };
        RetentionView: {
            /** @description As they are now */
            settings: components["schemas"]["RetentionSettingsOutput"];
            /** @description Who set it last; null: it is as it was from the start */
            changed: {
                /** @description Name of who set it */
                by: string;
                /** @description When */
                at: string;
            } | null;
        };
        RetestRequest: {
            /** @description When it is played again; now when absent */
            startsAt?: components["schemas"]["Instant"] | undefined;
        };
        /**
         * @description operations: what is done and learned; status: what users see and whether the fix is known; instigators: unseen by responders before the end
         * @enum {string}
         */
        Room: "operations" | "status" | "instigators";
        RosterEntry: {
            /** @description Id of the person */
            personId: string;
            /** @description Their name */
            name: string;
            role: components["schemas"]["PracticeRole"];
            /** @description Place on the waiting list, from 1; null: takes part */
            place: number | null;
            /** @description When they signed up */
            since: string;
        };
        RosterLimits: {
            /** @description People who break, watch and hint */
            instigators: {
                /** @description With fewer it does not begin */
                least: number;
                /** @description More wait for a place */
                most: number;
            };
            /** @description People who are paged; the coordinator is one of them */
            responders: {
                /** @description With fewer it does not begin */
                least: number;
                /** @description More wait for a place */
                most: number;
            };
        };
        RosterLimitsOutput: {
            /** @description People who break, watch and hint */
            instigators: {
                /** @description With fewer it does not begin */
                least: number;
                /** @description More wait for a place */
                most: number;
            };
            /** @description People who are paged; the coordinator is one of them */
            responders: {
                /** @description With fewer it does not begin */
                least: number;
                /** @description More wait for a place */
                most: number;
            };
        };
        RosterView: {
            mode: components["schemas"]["PracticeMode"];
            /** @description How many may take part */
            limits: components["schemas"]["RosterLimitsOutput"];
            /** @description Who changed the limits, and why; null: they are the usual ones */
            overridden: {
                /** @description Who did it */
                by: string;
                /** @description Why */
                reason: string;
                /** @description When */
                at: string;
            } | null;
            /** @description Those who take part, then those who wait */
            entries: components["schemas"]["RosterEntry"][];
            /** @description So many more are needed, or it does not begin; 0 where nobody need sign up */
            missing: {
                /** @description So many instigators */
                instigators: number;
                /** @description So many responders */
                responders: number;
            };
            /** @description What the caller may do now; the server enforces the same */
            can: {
                /** @description Parts that the caller may ask for now */
                signUpAs: components["schemas"]["SignUpRole"][];
                /** @description Prerequisites that alone keep the caller from responding */
                lacks: string[];
                /** @description Give the own place, or the wait for one, up */
                withdraw: boolean;
                /** @description Override the limits */
                changeLimits: boolean;
            };
        };
        RotaConsentRequest: {
            /** @description The caller may be paged by practices while they are on call for the team */
            agreed: boolean;
        };
        RotaView: {
            /** @description Which team */
            team: {
                /** @description Id of the team */
                id: string;
                /** @description Its name */
                name: string;
            };
            /** @description null when the team has no rota */
            rotation: components["schemas"]["RotationRequestOutput"] | null;
            /** @description In order of time */
            shifts: {
                /** @description Begin */
                from: string;
                /** @description End */
                to: string;
                /** @description Id of the person; null: nobody */
                personId: string | null;
                /** @description What colleagues see */
                name: string | null;
                /** @description By which they took over */
                overrideId: string | null;
            }[];
            /** @description Who takes over parts of shifts */
            overrides: {
                /** @description Id of the override */
                id: string;
                /** @description Begin */
                from: string;
                /** @description End */
                to: string;
                /** @description Id of the person; null: nobody */
                personId: string | null;
                /** @description What colleagues see */
                name: string | null;
            }[];
            /** @description Ids of those who agreed to be paged by practices while they are on call */
            agreed: string[];
            /** @description What somebody may want to mend */
            findings: {
                /**
                 * @description "gap": nobody is on call; "doubleBooking": one person is on call twice
                 * @enum {string}
                 */
                kind: "gap" | "doubleBooking";
                /** @description Begin */
                from: string;
                /** @description End */
                to: string;
            }[];
        };
        RotationRequest: {
            /** @description Time zone in which shifts change hands */
            timeZone: components["schemas"]["TimeZone"];
            /** @description Local date and time at which the first person begins */
            firstHandOff: components["schemas"]["LocalTime"];
            /**
             * @description Length of a shift in hours
             * @default 72
             */
            shiftHours?: number | undefined;
            /** @description Ids of people, in turn */
            people: string[];
        };
        RotationRequestOutput: {
            /** @description Time zone in which shifts change hands */
            timeZone: components["schemas"]["TimeZone"];
            /** @description Local date and time at which the first person begins */
            firstHandOff: components["schemas"]["LocalTime"];
            /**
             * @description Length of a shift in hours
             * @default 72
             */
            shiftHours: number;
            /** @description Ids of people, in turn */
            people: string[];
        };
        ScenarioDraw: {
            /** @description Id of a stack; any when absent */
            stack?: string | undefined;
            /** @description Difficulty from 1 to 5; any when absent */
            difficulty?: number | undefined;
            /**
             * @description At least one of these is practised; any when empty
             * @default []
             */
            skills?: string[] | undefined;
            /** @description It takes about this long at most */
            mostMinutes?: number | undefined;
            /**
             * @description Ids of those who will respond, besides the caller: what they know is not drawn
             * @default []
             */
            people?: string[] | undefined;
        };
        ScenarioFit: {
            /** @description Scenarios of that difficulty, skill and length */
            fitting: number;
            /** @description Of those, what none of the group knows */
            unseen: number;
            /** @description Of those, what somebody knows, but not in all variants */
            unseenVariants: number;
        };
        /** @description Id of the scenario: stack, slash, name */
        ScenarioId: string;
        ScenarioKnowers: {
            /** @description The longest first */
            knowers: {
                /** @description Id of the person */
                personId: string;
                /** @description What colleagues see */
                name: string;
                how: components["schemas"]["ScenarioKnowledge"];
                /** @description Seed of the variant */
                variant: string;
                /** @description Practice in which they came to know it */
                practiceId: string;
                /** @description Since when */
                at: string;
            }[];
        };
        /**
         * @description "responded": worked on it; "instigated": chose or led it; "read": read its sealed part
         * @enum {string}
         */
        ScenarioKnowledge: "responded" | "instigated" | "read";
        ScenarioList: {
            /** @description The easy ones first; else in no telling order */
            scenarios: components["schemas"]["OfferedScenario"][];
            /** @description All skills that can be practised */
            skills: string[];
        };
        ScenarioWish: {
            /** @description Id of a stack; any when absent */
            stack?: string | undefined;
            /** @description Difficulty from 1 to 5; any when absent */
            difficulty?: number | undefined;
            /**
             * @description At least one of these is practised; any when empty
             * @default []
             */
            skills?: string[] | undefined;
            /** @description It takes about this long at most */
            mostMinutes?: number | undefined;
        };
        ScenarioWishOutput: {
            /** @description Id of a stack; any when absent */
            stack?: string | undefined;
            /** @description Difficulty from 1 to 5; any when absent */
            difficulty?: number | undefined;
            /**
             * @description At least one of these is practised; any when empty
             * @default []
             */
            skills: string[];
            /** @description It takes about this long at most */
            mostMinutes?: number | undefined;
        };
        SeriesOccurrence: {
            /** @description Day by the rule, which names it also when it was moved */
            on: string;
            /** @description Instant of the start */
            startsAt: string;
            /** @description Start on the clocks of the zone of the series */
            localStart: string;
            /**
             * @description planned: to be made; made: there is a practice; failed: none could be made, see "note"
             * @enum {string}
             */
            standing: "planned" | "made" | "skipped" | "failed";
            /** @description The practice, when it is made */
            practiceId: string | null;
            /** @description State of the practice */
            state: string | null;
            /** @description It begins at another time than the rule says */
            moved: boolean;
            /** @description Who skipped it and why, or why it could not be made */
            note: string | null;
        };
        SeriesPage: {
            /** @description Those that go on first, then by name */
            series: components["schemas"]["SeriesView"][];
            /** @description Asked as "after" it answers the next page; null: this is the last one */
            next: string | null;
        };
        SeriesRule: {
            /** @description 1: each week, 2: every other week */
            everyWeeks: number;
            weekday: components["schemas"]["Weekday"];
            /** @description Time on the clocks of the zone, the same in summer and winter */
            at: string;
            /** @description Zone on whose clocks it begins */
            timeZone: components["schemas"]["TimeZone"];
            /**
             * Format: date
             * @description None begins before this day; weeks are counted from the first one after it
             */
            from: string;
            /** @description None begins after this day; null: it goes on */
            until: string | null;
        };
        SeriesSettings: {
            /** @description What the series is called */
            name: string;
            /** @description When its practices begin */
            rule: {
                /**
                 * @description 1: each week, 2: every other week
                 * @default 1
                 */
                everyWeeks?: number | undefined;
                weekday: components["schemas"]["Weekday"];
                /** @description Time on the clocks of the zone, the same in summer and winter */
                at: string;
                /** @description Zone on whose clocks it begins */
                timeZone: components["schemas"]["TimeZone"];
                /**
                 * Format: date
                 * @description When absent: today for a new series, and after the practices that are made for another one
                 */
                from?: string | undefined;
                /**
                 * @description None begins after this day; null: it goes on
                 * @default null
                 */
                until?: (string | null) | undefined;
            };
            /**
             * @description Id of the team for which scenarios are drawn, and that is told; null: everybody is told
             * @default null
             */
            teamId?: (string | null) | undefined;
            /**
             * @description Who is on call in the team at the start, and agreed to it, responds too
             * @default false
             */
            pageOnCall?: boolean | undefined;
            /**
             * @description What scenarios are drawn from
             * @default {}
             */
            wish?: components["schemas"]["ScenarioWish"] | undefined;
            /**
             * @description How long each is expected to take; null: what its scenario says
             * @default null
             */
            expectedMinutes?: (components["schemas"]["ExpectedMinutes"] | null) | undefined;
            /**
             * @description How many take part; null: as many as is usual. Only for groups
             * @default null
             */
            limits?: (components["schemas"]["RosterLimits"] | null) | undefined;
            /**
             * @description So long before its start a practice is made, and people may sign up
             * @default 14
             */
            daysAhead?: number | undefined;
        };
        SeriesView: {
            /** @description Id of the series */
            id: string;
            /** @description What the series is called */
            name: string;
            mode: components["schemas"]["PracticeMode"];
            /**
             * @description paused or ended: no further practice is made; those that are made stay
             * @enum {string}
             */
            standing: "going" | "paused" | "ended";
            /** @description When its practices begin */
            rule: components["schemas"]["SeriesRule"];
            /** @description The team for which scenarios are drawn */
            team: {
                /** @description Id of the person or team */
                id: string;
                /** @description What colleagues see */
                name: string;
            } | null;
            /** @description What scenarios are drawn from; null for those who do not keep the series */
            wish: components["schemas"]["ScenarioWishOutput"] | null;
            /** @description How long each is expected to take; null: what its scenario says */
            expectedMinutes: components["schemas"]["ExpectedMinutes"] | null;
            /** @description How many take part; null: as many as is usual. Only for groups */
            limits: components["schemas"]["RosterLimitsOutput"] | null;
            /** @description So many days before its start a practice is made */
            daysAhead: number;
            /** @description Who is on call in the team responds too */
            pageOnCall: boolean;
            /** @description Who made it */
            createdBy: {
                /** @description Id of the person or team */
                id: string;
                /** @description What colleagues see */
                name: string;
            };
            /** @description Who instigates practices that are made from now on */
            instigators: {
                /** @description Id of the person or team */
                id: string;
                /** @description What colleagues see */
                name: string;
            }[];
            /** @description The next ones, by their start */
            upcoming: components["schemas"]["SeriesOccurrence"][];
            /** @description The last ones that were made, the latest first; all are at /api/series/{id}/past */
            past: components["schemas"]["SeriesOccurrence"][];
            /** @description What the caller may do now; the server enforces the same */
            can: {
                /** @description Change, pause and end it, skip and move single practices */
                change: boolean;
                /** @description Volunteer as an instigator of what is made from now on */
                instigate: boolean;
                /** @description No longer instigate what is made from now on */
                leave: boolean;
            };
        };
        ShortName: string;
        SignInRequest: {
            /** @description Address; kept in lower case */
            email: string;
            /** @description Password of the account */
            password: string;
        };
        SignInWays: {
            /** @description Email and password are a way in */
            password: boolean;
            /** @description The OpenID Connect provider; null: none */
            openId: {
                /** @description What the provider is called here */
                name: string;
                /** @description Where a browser goes to sign in there; may carry `to`, a path to end at */
                startUrl: string;
            } | null;
            /** @description What people type into a browser */
            publicUrl: string;
        };
        SignUpRequest: {
            /** @default responder */
            role?: components["schemas"]["SignUpRole"] | undefined;
        };
        /**
         * @description Part that one wants to have
         * @enum {string}
         */
        SignUpRole: "instigator" | "responder" | "observer";
        SkipRequest: {
            /** @description Told to those who signed up */
            reason: string;
        };
        StackChecks: {
            /** @description Logging in to each node that responders log in to */
            nodes: {
                /** @description Name of the node */
                name: string;
                /** @description The node in words */
                title: string;
                /** @description When it was seen to be done first; null: not yet */
                doneAt: string | null;
            }[];
            /** @description Running each saved search of the logs */
            searches: {
                /** @description Name of the search */
                name: string;
                /** @description When it was seen to be done first; null: not yet */
                doneAt: string | null;
            }[];
            /** @description Opening the guide; null: the stack has none */
            guide: {
                /** @description When it was seen to be done first; null: not yet */
                doneAt: string | null;
            } | null;
        };
        StackLogSearch: {
            /** @description What the search is called, as in production */
            name: string;
            /** @description It looks back this far; absent: the last hour */
            minutes?: number | undefined;
            /**
             * @description Only lines of these nodes; empty: of all
             * @default []
             */
            nodes: string[];
            /**
             * @description Only lines of these services; empty: of all
             * @default []
             */
            services: string[];
            /**
             * @description Words that all must occur; "a phrase" as it stands; -word must not occur
             * @default
             */
            text: string;
        };
        StopRequest: {
            /** @description Told to all */
            reason: string;
        };
        TalkSummary: {
            /** @description What users cannot do now, as measured */
            failing: {
                /** @description What users do */
                title: string;
                /** @description Why it fails */
                error: string;
                /** @description Since when */
                since: string;
            }[];
            /** @description Alerts that fire now */
            alerts: {
                /** @description Name of the alert */
                name: string;
                /** @description What is wrong, as the monitor words it */
                summary: string;
                /** @description Since when */
                since: string;
            }[];
            /** @description What users suffer, as people said */
            symptoms: {
                /** @description Number of the message on the timeline */
                seq: number;
                /** @description When it was written */
                at: string;
                /** @description Who wrote it */
                by: string;
                /** @description What is said */
                text: string;
                /** @description Who takes care of it; null when nobody was named */
                owner: string | null;
                /** @description The latest message about it */
                lastSaid: {
                    /** @description Who said it */
                    by: string;
                    /** @description What is said */
                    text: string;
                    /** @description When */
                    at: string;
                } | null;
            }[];
            /** @description Hypotheses that were confirmed */
            confirmed: {
                /** @description Number of the message on the timeline */
                seq: number;
                /** @description When it was written */
                at: string;
                /** @description Who wrote it */
                by: string;
                /** @description What is said */
                text: string;
                /** @description Who takes care of it; null when nobody was named */
                owner: string | null;
                /** @description The latest message about it */
                lastSaid: {
                    /** @description Who said it */
                    by: string;
                    /** @description What is said */
                    text: string;
                    /** @description When */
                    at: string;
                } | null;
            }[];
            /** @description Findings */
            data: {
                /** @description Number of the message on the timeline */
                seq: number;
                /** @description When it was written */
                at: string;
                /** @description Who wrote it */
                by: string;
                /** @description What is said */
                text: string;
                /** @description Who takes care of it; null when nobody was named */
                owner: string | null;
                /** @description The latest message about it */
                lastSaid: {
                    /** @description Who said it */
                    by: string;
                    /** @description What is said */
                    text: string;
                    /** @description When */
                    at: string;
                } | null;
            }[];
            /** @description Questions without an answer */
            openQuestions: {
                /** @description Number of the message on the timeline */
                seq: number;
                /** @description When it was written */
                at: string;
                /** @description Who wrote it */
                by: string;
                /** @description What is said */
                text: string;
                /** @description Who takes care of it; null when nobody was named */
                owner: string | null;
                /** @description The latest message about it */
                lastSaid: {
                    /** @description Who said it */
                    by: string;
                    /** @description What is said */
                    text: string;
                    /** @description When */
                    at: string;
                } | null;
            }[];
            /** @description Hypotheses that somebody looks into */
            investigating: {
                /** @description Number of the message on the timeline */
                seq: number;
                /** @description When it was written */
                at: string;
                /** @description Who wrote it */
                by: string;
                /** @description What is said */
                text: string;
                /** @description Who takes care of it; null when nobody was named */
                owner: string | null;
                /** @description The latest message about it */
                lastSaid: {
                    /** @description Who said it */
                    by: string;
                    /** @description What is said */
                    text: string;
                    /** @description When */
                    at: string;
                } | null;
            }[];
            /** @description Hypotheses that nobody looks into yet */
            notInvestigated: {
                /** @description Number of the message on the timeline */
                seq: number;
                /** @description When it was written */
                at: string;
                /** @description Who wrote it */
                by: string;
                /** @description What is said */
                text: string;
                /** @description Who takes care of it; null when nobody was named */
                owner: string | null;
                /** @description The latest message about it */
                lastSaid: {
                    /** @description Who said it */
                    by: string;
                    /** @description What is said */
                    text: string;
                    /** @description When */
                    at: string;
                } | null;
            }[];
            /** @description Hypotheses that were ruled out */
            ruledOut: {
                /** @description Number of the message on the timeline */
                seq: number;
                /** @description When it was written */
                at: string;
                /** @description Who wrote it */
                by: string;
                /** @description What is said */
                text: string;
                /** @description Who takes care of it; null when nobody was named */
                owner: string | null;
                /** @description The latest message about it */
                lastSaid: {
                    /** @description Who said it */
                    by: string;
                    /** @description What is said */
                    text: string;
                    /** @description When */
                    at: string;
                } | null;
            }[];
            /** @description What was done */
            actions: {
                /** @description Number of the message on the timeline */
                seq: number;
                /** @description When it was written */
                at: string;
                /** @description Who wrote it */
                by: string;
                /** @description What is said */
                text: string;
                /** @description Who takes care of it; null when nobody was named */
                owner: string | null;
                /** @description The latest message about it */
                lastSaid: {
                    /** @description Who said it */
                    by: string;
                    /** @description What is said */
                    text: string;
                    /** @description When */
                    at: string;
                } | null;
            }[];
            /** @description What was decided */
            decisions: {
                /** @description Number of the message on the timeline */
                seq: number;
                /** @description When it was written */
                at: string;
                /** @description Who wrote it */
                by: string;
                /** @description What is said */
                text: string;
                /** @description Who takes care of it; null when nobody was named */
                owner: string | null;
                /** @description The latest message about it */
                lastSaid: {
                    /** @description Who said it */
                    by: string;
                    /** @description What is said */
                    text: string;
                    /** @description When */
                    at: string;
                } | null;
            }[];
        };
        Team: {
            /** @description Id of the team */
            id: string;
            /** @description Name of the team */
            name: string;
            /** @description Who is in it, by name */
            members: {
                /** @description Id of the person */
                id: string;
                /** @description What colleagues see */
                name: string;
            }[];
        };
        TeamRequest: {
            /** @description Name of the team */
            name: string;
        };
        TimeZone: string;
        TimelinePage: {
            /** @description Oldest first */
            events: components["schemas"]["FeedEvent"][];
            /** @description Number of the latest event of the practice */
            lastSeq: number;
        };
        Token: {
            /** @description Id of the token */
            id: string;
            /** @description What it is for */
            label: string;
            /** @description When it was made */
            createdAt: string;
            /** @description To the hour */
            lastUsedAt: string | null;
        };
        Verdict: {
            /** @description Users were served again for long enough */
            restored: boolean | null;
            /** @description The cause is gone too */
            fixed: boolean | null;
            /** @description What was harmed and still is */
            collateral: components["schemas"]["Collateral"][];
        };
        VisitRequest: {
            /** @description Id of the stack to look around in */
            stack: string;
        };
        /**
         * @description "preparing": its sandbox is being made ready; "open": shells, logs and consoles can be opened
         * @enum {string}
         */
        VisitState: "preparing" | "open" | "over";
        VisitView: {
            /** @description Id of the visit; shells, logs and consoles take it as that of a practice */
            id: components["schemas"]["PracticeId"];
            /** @description Id of the stack */
            stack: string;
            /** @description What the stack is called */
            title: string;
            state: components["schemas"]["VisitState"];
            /** @description When it ends by itself */
            endsAt: string;
            /** @description Why it ended before anybody could look around; null otherwise */
            trouble: string | null;
            /** @description Nodes that one logs in to */
            nodes: {
                /** @description Its name */
                name: string;
                /** @description The same in words */
                title: string;
            }[];
            /** @description Web pages of the stack */
            consoles: {
                /** @description Its name */
                name: string;
                /** @description The same in words */
                title: string;
            }[];
            /** @description null when the logs of this stack cannot be searched */
            logs: {
                /** @description Saved searches, by name */
                searches: components["schemas"]["StackLogSearch"][];
            } | null;
            /** @description The stack has a guide */
            guide: boolean;
            /** @description What the visitor may do now; the server enforces the same */
            can: {
                /** @description Open shells */
                openTerminal: boolean;
                /** @description Search its logs and open its consoles */
                watchStack: boolean;
            };
            /** @description What they have shown that they can do */
            checks: components["schemas"]["StackChecks"];
        };
        /**
         * @description Day of the week
         * @enum {string}
         */
        Weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
    };
    responses: {
        /** @description The request is not what the schema allows: "details" says what, field by field */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Nobody is logged in, or what was sent to log in is wrong */
        LoginNeeded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The caller may not do this */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description It does not exist, or not for the caller */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Not now: the state of things does not allow it */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Understood, but it cannot be done as it stands */
        Unfit: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Too many requests: wait before the next one */
        TooMany: {
            headers: {
                /** @description Seconds to wait */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The server, or something that it needs, is in trouble */
        Trouble: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
        ViewAs: "responder" | "observer";
        /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPractices: {
        parameters: {
            query?: {
                /** @description Longest page */
                limit?: number;
                /** @description "next" of the page before, as it was; absent: the first page */
                after?: string;
                /** @description Only those in this state, or in one of these */
                state?: components["schemas"]["PracticeState"][];
                /** @description "true": only those that are over; "false": only those that are to come or going on */
                over?: "true" | "false";
                /** @description Only those on this stack, by its id */
                stack?: string;
                /** @description Only those that play this scenario, as far as the caller may know what they play */
                scenario?: components["schemas"]["ScenarioId"];
                /** @description "true": only those in which the caller takes part */
                mine?: "true" | "false";
                /** @description Only those in which the caller has this role */
                role?: components["schemas"]["PracticeRole"];
                /** @description Only those that begin then or later */
                from?: components["schemas"]["Instant"];
                /** @description Only those that begin before */
                to?: components["schemas"]["Instant"];
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createPractice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePracticeRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readPractice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                /** @description Only events with a greater "seq" */
                after?: number;
                /** @description Longest page */
                limit?: number;
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readImpact: {
        parameters: {
            query?: {
                /** @description Width of a bucket, in ms */
                bucketMs?: number;
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactSeries"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    acknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    sayStumped: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    declareOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareOverRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    revertFaults: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    stopPractice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    checkPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCheckRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanCheck"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    movePractice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    callPracticeOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallOffRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    rehearsePractice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createNextPractice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextPracticeRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listSeries: {
        parameters: {
            query?: {
                /** @description Longest page */
                limit?: number;
                /** @description "next" of the page before, as it was; absent: the first page */
                after?: string;
                /** @description Only those that stand so, or in one of these ways */
                standing?: ("going" | "paused" | "ended")[];
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesPage"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSeriesRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the series */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    changeSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the series */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesSettings"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listPastOfSeries: {
        parameters: {
            query?: {
                /** @description Longest page */
                limit?: number;
                /** @description "next" of the page before, as it was; absent: the first page */
                after?: string;
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the series */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastPage"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    pauseSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the series */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    resumeSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the series */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    endSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the series */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    instigateSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the series */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    leaveSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the series */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    skipOccurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the series */
                id: string;
                /** @description Day of the practice by the rule of the series, such as 2026-11-23 */
                on: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    moveOccurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the series */
                id: string;
                /** @description Day of the practice by the rule of the series, such as 2026-11-23 */
                on: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveOccurrenceRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    restoreOccurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the series */
                id: string;
                /** @description Day of the practice by the rule of the series, such as 2026-11-23 */
                on: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readRoster: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUpRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    changeLimits: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLimitsRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    handCoordination: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoordinatorRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    postMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readSummary: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TalkSummary"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    giveHint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HintRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readHintAdvice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HintAdvice"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    searchLogs: {
        parameters: {
            query?: {
                /** @description Only lines of these nodes, with commas between them; absent: of all */
                node?: string;
                /** @description Only lines of these services, with commas between them; absent: of all */
                service?: string;
                /** @description Words that all must occur, in any case; "a phrase" as it stands; -word must not occur */
                text?: string;
                /** @description Oldest instant; absent: as far back as the store goes */
                from?: string;
                /** @description Newest instant; absent: now */
                to?: string;
                /** @description Longest page */
                limit?: number;
                /** @description Cursor of an earlier page: goes on with older lines */
                before?: string;
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listLogSources: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogSources"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    followLogs: {
        parameters: {
            query?: {
                /** @description Only lines of these nodes, with commas between them; absent: of all */
                node?: string;
                /** @description Only lines of these services, with commas between them; absent: of all */
                service?: string;
                /** @description Words that all must occur, in any case; "a phrase" as it stands; -word must not occur */
                text?: string;
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A LogEntry a line; an empty line now and then while nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createConsoleLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
                /** @description Name of the console */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleLink"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    captureEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
                /** @description Id of the capture */
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was captured */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listArtifacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All files that can be read now */
                        artifacts: components["schemas"]["Artifact"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readArtifact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
                /** @description Name of the file */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, with the media type that the list says */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readAfter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["After"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    assess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    scheduleDebrief: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DebriefRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    writeDebriefNotes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DebriefNotes"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    addAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listActions: {
        parameters: {
            query?: {
                /** @description Longest page */
                limit?: number;
                /** @description "next" of the page before, as it was; absent: the first page */
                after?: string;
                /** @description "true": only those that are not done; "false": only those that are; absent: all */
                open?: "true" | "false";
                /** @description "true": only those that are not done although their day is over; "false": only the others */
                overdue?: "true" | "false";
                /** @description "true": only those that the caller owns */
                mine?: "true" | "false";
                /** @description Only those of this person, by their id */
                owner?: string;
                /** @description Only those of this practice */
                practice?: components["schemas"]["PracticeId"];
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionList"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    finishAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the action item */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    retestAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the action item */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetestRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionItem"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listScenarios: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioList"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    countFittingScenarios: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioDraw"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioFit"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listKnowers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the stack */
                stack: string;
                /** @description Name of the scenario */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioKnowers"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listGuidePages: {
        parameters: {
            query?: {
                /** @description Only pages in which all of these words occur; absent: all */
                text?: string;
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the stack */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guide"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readGuidePage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the stack */
                id: string;
                /** @description Path of the page below the guide, without .md; it may hold slashes */
                page: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuidePage"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listPrerequisites: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All, as the caller stands to them */
                        prerequisites: components["schemas"]["Prerequisite"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    addPrerequisite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPrerequisiteRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All, as the caller stands to them */
                        prerequisites: components["schemas"]["Prerequisite"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    removePrerequisite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the prerequisite */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All, as the caller stands to them */
                        prerequisites: components["schemas"]["Prerequisite"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    attestPrerequisite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the prerequisite */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All, as the caller stands to them */
                        prerequisites: components["schemas"]["Prerequisite"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    takeAttestationBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the prerequisite */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All, as the caller stands to them */
                        prerequisites: components["schemas"]["Prerequisite"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readMyVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnVisit"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    leaveMyVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnVisit"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    askForVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnVisit"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readReadiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    setRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionSettings"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    previewRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionSettings"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionPreview"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listOnCall: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description One line for each team with a rota; all of them */
                        onCall: components["schemas"]["OnCallNow"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readRota: {
        parameters: {
            query: {
                /** @description Begin of the span */
                from: string;
                /** @description End of the span */
                to: string;
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the team */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotaView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    removeRota: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the team */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    setRotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the team */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotationRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    setRotaConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the team */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotaConsentRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createOverride: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the team */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Id of the override */
                        id: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    removeOverride: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the team */
                id: string;
                /** @description Id of the override */
                override: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    renewCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Path of the calendar, which holds its secret */
                        path: string;
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Secret of the calendar */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listMyNotices: {
        parameters: {
            query?: {
                /** @description Longest page */
                limit?: number;
                /** @description "next" of the page before, as it was; absent: the first page */
                after?: string;
                /** @description "true": only what the caller has not looked at; "false": only what they have */
                unread?: "true" | "false";
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    seeMyNotices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesSeenRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readMyNoticeSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettings"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    chooseMyNoticeWays: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeWaysRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Longest page */
                limit?: number;
                /** @description "next" of the page before, as it was; absent: the first page */
                after?: string;
                /** @description Only those of this practice */
                practice?: components["schemas"]["PracticeId"];
                /** @description Only those in this state, or in one of these */
                state?: components["schemas"]["DeliveryState"][];
                /** @description Only those by this way, or by one of these */
                way?: components["schemas"]["DeliveryWay"][];
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the delivery */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listChannels: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All of them, which are few; without their secrets */
                        channels: components["schemas"]["Channel"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChannelRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCreated"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createMyChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChannelRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCreated"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    removeChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the channel */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    changeChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the channel */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeChannelRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    tryChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the channel */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description Longest page */
                limit?: number;
                /** @description "next" of the page before, as it was; absent: the first page */
                after?: string;
                /** @description Only those whose name or address holds this, in any case */
                text?: string;
                /** @description Only those with this role */
                role?: components["schemas"]["OrgRole"];
                /** @description "true": only those who may not come in; "false": only those who may */
                disabled?: "true" | "false";
            };
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the person */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePersonRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createLoginLinkFor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the person */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Secret of the link /login/{token}: told here, once */
                        token: string;
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readMyExperience: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperienceView"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    declareMyExperience: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareExperienceRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperienceView"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readMix: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the practice */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MixAdvice"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listTeams: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All of them, which are few, by name */
                        teams: components["schemas"]["Team"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    removeTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the team */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    renameTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the team */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    joinTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the team */
                id: string;
                /** @description Id of the person */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    leaveTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the team */
                id: string;
                /** @description Id of the person */
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All that were not accepted yet, which are few */
                        invitations: components["schemas"]["Invitation"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createInvitationLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the invitation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Secret of the link /invitation/{token}: told here, once */
                        token: string;
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the invitation */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    lookAtInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookInvitationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    redeemLoginLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Secret of the link */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the first page, with the session in a cookie; or to the login */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPasswordRequest"];
            };
        };
        responses: {
            /** @description Taken note of */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createLoginLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Secret of the link /login/{token}: told here, once */
                        token: string;
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listSignInWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    startAtProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On the way; after a refusal to the page that tells it */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    comeBackFromProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On the way; after a refusal to the page that tells it */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listMyIdentities: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those that are linked */
                        identities: components["schemas"]["Identity"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    linkIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkIdentityRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkIdentity"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the link */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    changeMyTimeZone: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTimeZoneRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    changeMyPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All own tokens, which are few, without their secrets */
                        tokens: components["schemas"]["Token"][];
                    };
                };
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
                /** @description A random text, such as a UUID, made anew for each new request. A request that comes again with it within a day is answered as before and not done again; another request with it is refused */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTokenRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The token: told here, once */
                        token: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    dropToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sees and may do only what this role sees and may do; a role is lowered by it, never raised */
                "x-simsup-view-as"?: components["parameters"]["ViewAs"];
            };
            path: {
                /** @description Id of the token */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["LoginNeeded"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unfit"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
    readDescription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            429: components["responses"]["TooMany"];
            default: components["responses"]["Trouble"];
        };
    };
}
