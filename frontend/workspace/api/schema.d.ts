// Generated from schemas/openapi.json by `npm run api`. Do not edit.

export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Sign in with address and password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Credentials"];
                };
            };
            responses: {
                /** @description Signed in; the session is in the cookie */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                429: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Sign out; the session is over at once */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List published procedures */
        get: {
            parameters: {
                query?: {
                    /** @description Words that must all be found; parts of compounds count, umlauts as one types them. */
                    q?: string;
                    /** @description Postcode or town. */
                    ort?: string;
                    /** @description Kilometres around the place: 10, 25, 50 or 100; without it only the town itself. */
                    umkreis?: string;
                    /** @description What is bought: `works`, `supply`, `service` and so on (BT-23). */
                    art?: string;
                    /** @description CPV codes or their beginnings. */
                    cpv?: string;
                    /** @description NUTS codes or their beginnings. */
                    region?: string;
                    /** @description `offen`, `wertung`, `vergeben`, `aufgehoben` or `beendet`. */
                    status?: string;
                    /** @description Days until the deadline at most. */
                    frist?: string;
                    /** @description `eu` above the thresholds, `national` below. */
                    recht?: string;
                    /** @description The last part of the address of a contracting authority; its offices are meant too. */
                    stelle?: string;
                    /** @description `frist` for those that end first; otherwise those published last come first. */
                    sort?: string;
                    /** @description The cursor of the next page. */
                    ab?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProcedureList"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one published procedure */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProcedureDetail"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suggest places in North Rhine-Westphalia */
        get: {
            parameters: {
                query?: {
                    /** @description The beginning of a postcode or town. */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlaceView"][];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List procedures of one's offices */
        get: {
            parameters: {
                query?: {
                    /** @description The cursor of the page. */
                    ab?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeList"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Begin a procedure */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BeginProcedure"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeDetail"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a procedure of one's office */
        get: {
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
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeDetail"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the working draft; If-Match carries the version that was read */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeDetail"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a formal step; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeDetail"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish an approved procedure; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeDetail"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan a purchase: regime, procedures, notices, periods, duties */
        post: {
            parameters: {
                query?: {
                    /** @description The office that plans; the by-law of its municipality that is in force now is planned with. */
                    office?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description See schemas/law-plan-case.schema.json */
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description See schemas/law-plan.schema.json */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plan a procedure of one's office, as its draft stands, for a dispatch now */
        get: {
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
                /** @description See schemas/law-plan.schema.json */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/period": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count one period under a named rule */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description See schemas/law-period-case.schema.json */
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description See schemas/law-period.schema.json */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/rank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rank bids in exact fractions */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description See schemas/law-rank-case.schema.json */
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description See schemas/law-rank.schema.json */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show how a formula behaves before it is published */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description See schemas/law-simulation-case.schema.json */
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description See schemas/law-simulation.schema.json */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/by-law": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check an authority's by-law (TOML) and try it on its own cases */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/toml": string;
                };
            };
            responses: {
                /** @description It is right and passes its own cases */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{body}/by-laws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of an authority's own by-law */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The authority */
                    body: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ByLawList"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Upload a version of an authority's own by-law (TOML) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The authority */
                    body: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/toml": string;
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ByLawView"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{body}/by-laws/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a version that somebody else uploaded */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The authority */
                    body: string;
                    /** @description The version */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ByLawView"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law/holidays/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public holidays in North Rhine-Westphalia */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description See schemas/law-holidays.schema.json */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HolidaysView"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidding/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a client needs to bid in a procedure */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskView"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidding/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Own bids in all procedures */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CompanyRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnBids"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidding/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Would a bid be accepted now, and do its parts lie there? What the bid says is checked by its client alone */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CheckBid"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckView"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidding/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a sealed bid; the same bytes give the same receipt */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CommitRequest"];
                };
            };
            responses: {
                /** @description It was taken before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipted"];
                    };
                };
                /** @description Taken now, in time or late */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipted"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidding/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a bid before the deadline; the same bytes give the same receipt */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithdrawalRequest"];
                };
            };
            responses: {
                /** @description It was taken before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipted"];
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipted"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidding/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The versions of an own bid, to read, copy or replace it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SlotPlace"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Versions"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidding/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The receipt of an own version */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReceiptRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Receipted"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidding/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which of the named own parts lie there, to resume an upload */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PartsRequest"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Parts"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidding/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the sealed draft of a bid; If-Match carries the revision that was read, "0" for the first */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewDraft"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftSaved"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                428: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** The sealed draft of a bid */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SlotPlace"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a notice, or a draft of one, by the official rules */
        post: {
            parameters: {
                query?: {
                    /** @description The day that rules take as today; today in Berlin where none is given. */
                    date?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/xml": string;
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckView"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a document; its bytes are taken as they come, at most 2 GB */
        post: {
            parameters: {
                query: {
                    /** @description Its name. */
                    name: string;
                    /** @description `read` or `fill`. */
                    purpose: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": number[];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentView"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidding/parts/{object}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of an own part */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    object: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Store a sealed part or a sealed manifest under a random name, at most 17 MiB */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The company; may be left out by who acts for one only */
                    Bidder?: string | null;
                };
                path: {
                    /** @description 32 lower-case hexadecimal digits, random */
                    object: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": number[];
                };
            };
            responses: {
                /** @description The same bytes lie there already */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PartView"];
                    };
                };
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PartView"];
                    };
                };
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /**
         * Format: byte
         * @description Bytes, in JSON as base64 (RFC 4648, section 4).
         */
        Base64: string;
        /** @description What is needed to begin a procedure. */
        BeginProcedure: {
            /**
             * Format: uuid
             * @description The office in charge.
             */
            office: string;
            /** @description What is known already, see `schemas/draft.schema.json`. */
            draft?: Record<string, never>;
        };
        /** @description The procedure of a desk or a bid. */
        BiddingProcedure: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            stage: string;
            /** @description The deadline in force. */
            deadline?: string | null;
        };
        /** @description All versions of an authority's by-law. */
        ByLawList: {
            /** @description In the order in which they were uploaded. */
            items: components["schemas"]["ByLawView"][];
        };
        /** @description A version of an authority's by-law. */
        ByLawView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its stable name. */
            name: string;
            /**
             * Format: date
             * @description Day of the council's decision.
             */
            decided?: string | null;
            /**
             * Format: date
             * @description First start day for which it holds.
             */
            from?: string | null;
            /**
             * Format: date
             * @description Last start day for which it holds, if it names one.
             */
            until?: string | null;
            /** @description How many trial cases it names. */
            cases: number;
            /**
             * Format: uuid
             * @description Who uploaded it.
             */
            uploaded_by: string;
            /**
             * Format: date-time
             * @description When.
             */
            uploaded_at: string;
            /**
             * Format: uuid
             * @description Who released it; null as long as it governs nothing.
             */
            released_by?: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            released_at?: string | null;
            /** @description What it says (TOML). */
            content: string;
        };
        /** @description What is to be checked. */
        CheckBid: {
            /**
             * Format: uuid
             * @description The opening.
             */
            opening: string;
            /**
             * Format: uuid
             * @description The company that bids.
             */
            company: string;
            /**
             * Format: int64
             * @description Number of the main bid, from 1.
             */
            slot: number;
            /** @description Names of the sealed parts that the bid will name. */
            stored?: string[];
        };
        /** @description What the check says. */
        CheckView: {
            /** @description Whether a bid that came now would be taken in time. */
            accepted: boolean;
            now: string;
            deadline?: string | null;
            /** @description Why not. */
            reasons: components["schemas"]["FieldProblem"][];
            /** @description Parts that do not lie there. */
            missing_parts: string[];
        };
        /** @description Somebody who may bid for the company. */
        ColleagueView: {
            /** Format: uuid */
            person: string;
            name: string;
            /** @description age recipient. */
            recipient: string;
            /** @description Verifies this person's commits (vkey). */
            verifier: string;
            /** @description Whether it is the caller. */
            me: boolean;
        };
        /** @description A sealed bid. Its manifest and parts were stored before. */
        CommitRequest: {
            /** @description The commit as a note signed by the person who commits. */
            commit: string;
            /** @description The sealed shares of the version's key: the gate's, then the seats' in their order. */
            shares: components["schemas"]["Base64"][];
            /** @description The key sealed to the company's people. */
            copy: components["schemas"]["Base64"];
        };
        /** @description Which company. */
        CompanyRequest: {
            /**
             * Format: uuid
             * @description The company; may be left out by who acts for one only.
             */
            company?: string | null;
        };
        /** @description A company. */
        CompanyView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description Address and password. */
        Credentials: {
            /**
             * @description Address for mail.
             * @example autorin@koeln.example
             */
            email: string;
            /** @description Password. */
            password: string;
        };
        /** @description Which desk. */
        DeskRequest: {
            /** @description Number or id of the procedure. */
            procedure: string;
            /**
             * Format: uuid
             * @description The company; left out, the first by name for which the caller may bid.
             */
            company?: string | null;
        };
        /** @description Everything that a client needs to bid. */
        DeskView: {
            /** @description The platform's name in every sealed text. */
            host: string;
            /** @description The server's clock. */
            now: string;
            procedure: components["schemas"]["BiddingProcedure"];
            company: components["schemas"]["CompanyView"];
            /** @description All companies for which the caller may bid. */
            companies: components["schemas"]["CompanyView"][];
            /**
             * Format: int64
             * @description How many main bids may be handed in at most.
             */
            most_slots: number;
            /** @description Whether variants are admitted. */
            variants_allowed: boolean;
            /** @description Colleagues who may bid and have a key: seal drafts and copies to all of them. */
            people: components["schemas"]["ColleagueView"][];
            /** @description How many of the company's people may bid and have no key. */
            people_without_key: number;
            openings: components["schemas"]["OpeningView"][];
            /** @description Keys of the platform with which records, receipts and log are verified. */
            server: components["schemas"]["ServerKeys"];
        };
        /** @description One document. */
        DocumentView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description `read` or `fill`. */
            purpose: string;
            /** @description Media type as sniffed. */
            media_type: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            size: number;
            /** @description SHA-256 in hex. */
            sha256: string;
            /** @description When it was added. */
            added_at: string;
            /** @description When it was withdrawn. */
            withdrawn_at?: string | null;
        };
        /** @description The revision that was stored. */
        DraftSaved: {
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            revision: number;
        };
        /** @description A stored draft. */
        DraftView: {
            /**
             * Format: int64
             * @description Its revision, also the `ETag`.
             */
            revision: number;
            /** @description The ciphertext. */
            sealed: components["schemas"]["Base64"];
        };
        /** @description One value of a facet. */
        FacetCount: {
            /** @description The value as it stands in the query. */
            value: string;
            /**
             * Format: int64
             * @description How many there are.
             */
            count: number;
        };
        /** @description How many each further choice would leave; each facet is counted as if nothing was chosen in it. */
        FacetList: {
            /** @description By public state. */
            status: components["schemas"]["FacetCount"][];
            /** @description By what is bought (BT-23). */
            art: components["schemas"]["FacetCount"][];
            /** @description By division of the CPV codes. */
            cpv: components["schemas"]["FacetCount"][];
            /** @description By region, NUTS 3. */
            region: components["schemas"]["FacetCount"][];
            /** @description By days until the deadline at most. */
            frist: components["schemas"]["FacetCount"][];
            /** @description Above and below the thresholds. */
            recht: components["schemas"]["FacetCount"][];
        };
        /** @description One fault of an input. */
        FieldProblem: {
            /** @description The field, as a JSON pointer (RFC 6901); empty for the whole. */
            pointer: string;
            /** @description The rule that refused. */
            rule: string;
            /** @description Its legal or technical source. */
            source: string;
            /** @description What is wrong and what to do. */
            detail: string;
        };
        /** @description A public holiday. */
        HolidayView: {
            /**
             * Format: date
             * @description The day.
             * @example 2026-06-04
             */
            date: string;
            /** @description Its weekday in English. */
            weekday: string;
            /** @description Its code. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Citation. */
            source: string;
            /** @description How it was verified. */
            mark: string;
        };
        /** @description The public holidays of a year, as `schemas/law-holidays.schema.json` describes them. */
        HolidaysView: {
            /**
             * Format: int32
             * @description The year.
             */
            year: number;
            /** @description The holidays in order of date. */
            holidays: components["schemas"]["HolidayView"][];
        };
        /** @description An entry of the chain. */
        LinkView: {
            /** Format: int64 */
            version: number;
            hash: string;
            kind: string;
        };
        /** @description A draft to be stored. */
        NewDraft: {
            /**
             * Format: uuid
             * @description The opening.
             */
            opening: string;
            /**
             * Format: uuid
             * @description The company that bids.
             */
            company: string;
            /**
             * Format: int64
             * @description Number of the main bid, from 1.
             */
            slot: number;
            /** @description The ciphertext, sealed to the people of the company for the revision after the one in If-Match. */
            sealed: components["schemas"]["Base64"];
        };
        /** @description A procedure of one's office. */
        OfficeDetail: components["schemas"]["OfficeEntry"] & {
            /** @description The working draft, see `schemas/draft.schema.json`. */
            draft: Record<string, never>;
            /** @description The state with everything that was set by formal steps. */
            procedure: Record<string, never>;
            /** @description What still speaks against submitting the draft. */
            findings: components["schemas"]["FieldProblem"][];
            /** @description The documents. */
            documents: components["schemas"]["DocumentView"][];
        };
        /** @description One procedure of one's office. */
        OfficeEntry: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its number. */
            number: string;
            /** @description Title of the working draft. */
            title: string;
            /**
             * Format: uuid
             * @description The office in charge.
             */
            office: string;
            /** @description Its stage. */
            stage: string;
            /**
             * Format: int64
             * @description Its version, for If-Match.
             */
            version: number;
            /** @description The deadline in force or planned. */
            deadline?: string | null;
            /** @description When it was last changed. */
            changed_at: string;
        };
        /** @description One page of a list. */
        OfficeList: {
            /** @description This page. */
            items: components["schemas"]["OfficeEntry"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description An opening of the round. */
        OpeningView: {
            /** Format: uuid */
            opening: string;
            /** @description `whole`, `quality` or `price`. */
            envelope: string;
            /** @description The deadline in force. */
            deadline: string;
            /** @description The key record in force as a signed note; null while seats have not signed. */
            record?: string | null;
            /** @description SHA-256 of its text. */
            record_hash?: string | null;
            /** @description Whether a bid that came now would be taken in time. */
            receiving: boolean;
            slots: components["schemas"]["SlotView"][];
        };
        /** @description An own bid in some procedure. */
        OwnBidView: {
            procedure: components["schemas"]["BiddingProcedure"];
            /** Format: uuid */
            opening: string;
            /** Format: uuid */
            company: string;
            /** Format: int64 */
            slot: number;
            /** @description `submitted`, `withdrawn` or `late_only`. */
            state: string;
            /** Format: int64 */
            version: number;
            kind: string;
            received_at: string;
            number: string;
        };
        /** @description Own bids. */
        OwnBids: {
            bids: components["schemas"]["OwnBidView"][];
        };
        /** @description A part that lies there. */
        PartView: {
            /** @description Its name. */
            object: string;
            /**
             * Format: int64
             * @description Its size in bytes.
             */
            size: number;
            /** @description SHA-256 of its bytes. */
            sha256: string;
        };
        /** @description Parts that lie there. */
        Parts: {
            parts: components["schemas"]["PartView"][];
        };
        /** @description Which parts to look for. */
        PartsRequest: {
            /**
             * Format: uuid
             * @description The company; may be left out by who acts for one only.
             */
            company?: string | null;
            /** @description Names of parts. */
            objects: string[];
        };
        /** @description One place. */
        PlaceView: {
            /** @description Postcode of five digits (BT-5121). */
            postcode: string;
            /** @description Town (BT-5131). */
            town: string;
            /** @description NUTS 3 code (BT-5071). */
            nuts: string;
            /** @description Name of that region. */
            region: string;
        };
        /** @description A problem after RFC 9457. */
        Problem: {
            /**
             * @description Which problem, as an address of the documentation.
             * @example /probleme/changed-meanwhile
             */
            type: string;
            /** @description What is wrong, in one sentence. */
            title: string;
            /**
             * Format: int32
             * @description Status code of the answer.
             */
            status: number;
            /** @description What to do about it. */
            detail?: string;
            /** @description Every single fault, with its field and its rule. */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description A published procedure. */
        ProcedureDetail: components["schemas"]["ProcedureEntry"] & {
            /** @description The published content, see `schemas/draft.schema.json`. */
            content: Record<string, never>;
            /** @description The documents. */
            documents: components["schemas"]["DocumentView"][];
        };
        /** @description One procedure in a list. */
        ProcedureEntry: {
            /** @description Its number, the last part of its address. */
            number: string;
            /** @description Its page. */
            url: string;
            /** @description Its title. */
            title: string;
            /** @description Name of the office in charge. */
            buyer: string;
            /** @description CPV codes, the main one first (BT-262, BT-263). */
            cpv: string[];
            /** @description NUTS 3 code of the place (BT-5071). */
            nuts: string;
            /** @description The deadline in force (BT-131 or BT-1311). */
            deadline?: string | null;
            /** @description When it was published. */
            published_at?: string | null;
            /** @description Its stage. */
            stage: string;
        };
        /** @description One page of a list. */
        ProcedureList: {
            /**
             * Format: int64
             * @description How many there are in all.
             */
            count: number;
            /** @description How many each further choice would leave. */
            facets: components["schemas"]["FacetList"];
            /** @description This page. */
            items: components["schemas"]["ProcedureEntry"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description A receipt in a list. */
        ReceiptLine: {
            /** Format: int64 */
            version: number;
            kind: string;
            number: string;
            received_at: string;
            deadline: string;
        };
        /** @description Which receipt. */
        ReceiptRequest: {
            /**
             * Format: uuid
             * @description The opening.
             */
            opening: string;
            /**
             * Format: uuid
             * @description The company that bids.
             */
            company: string;
            /**
             * Format: int64
             * @description Number of the main bid, from 1.
             */
            slot: number;
            /**
             * Format: int64
             * @description The version; a withdrawal counts.
             */
            version: number;
        };
        /** @description What was taken and its receipt. */
        Receipted: {
            /** @description `bid`, `withdrawal` or `late`. */
            kind: string;
            /** Format: int64 */
            version: number;
            number: string;
            /** @description Arrival of the last byte. */
            received_at: string;
            /** @description The deadline in force at that instant. */
            deadline: string;
            /** @description The receipt as a signed note; keep it. */
            receipt: string;
            /** @description SHA-256 of the commit or withdrawal. */
            hash: string;
            /** @description SHA-256 of the log's commitment; its proof is at /api/v1/log/proofs/{commitment}. */
            commitment: string;
        };
        /** @description A role that holds now. */
        RoleView: {
            /** @description Name of the role. */
            role: string;
            /**
             * Format: uuid
             * @description Id of the body on which it was granted.
             */
            body?: string | null;
            /** @description Name of that body. */
            body_name?: string | null;
            /**
             * Format: uuid
             * @description Or of the procedure.
             */
            procedure?: string | null;
            /** @description Until when. */
            until?: string | null;
        };
        /** @description Keys of the platform. */
        ServerKeys: {
            /** @description Verifies key records (vkey). */
            record: string;
            /** @description Verifies receipts (vkey). */
            receipt: string;
        };
        /** @description Who is signed in. */
        SessionView: {
            /**
             * Format: uuid
             * @description Id of the person.
             */
            person: string;
            /** @description Name of the person. */
            name: string;
            /** @description Address for mail. */
            email: string;
            /** @description When the session ends. */
            expires_at: string;
            /** @description The time by which deadlines are judged, in UTC: countdowns run by it, not by the clock of the device. */
            now: string;
            /** @description Whether this is the demo, whose clock can be moved. */
            demo: boolean;
            /** @description Roles that hold now. */
            roles: components["schemas"]["RoleView"][];
        };
        /** @description One main bid of a company in an opening. */
        SlotPlace: {
            /**
             * Format: uuid
             * @description The opening.
             */
            opening: string;
            /**
             * Format: uuid
             * @description The company that bids.
             */
            company: string;
            /**
             * Format: int64
             * @description Number of the main bid, from 1.
             */
            slot: number;
        };
        /** @description One main bid. */
        SlotView: {
            /** Format: int64 */
            slot: number;
            head?: components["schemas"]["LinkView"] | null;
            valid?: components["schemas"]["LinkView"] | null;
            /**
             * Format: int64
             * @description Revision of the draft; 0 without one.
             */
            draft_revision: number;
            receipts: components["schemas"]["ReceiptLine"][];
        };
        /** @description One version of an own bid. */
        VersionView: {
            /** Format: int64 */
            version: number;
            kind: string;
            hash: string;
            /** @description The commit or withdrawal as a signed note. */
            entry: string;
            /** @description The version's key, sealed to the company's people. */
            copy: components["schemas"]["Base64"];
            /** @description Whether it is the one that will be opened. */
            opens: boolean;
            receipted: components["schemas"]["Receipted"];
        };
        /** @description The versions of an own bid. */
        Versions: {
            versions: components["schemas"]["VersionView"][];
        };
        /** @description A withdrawal. */
        WithdrawalRequest: {
            /** @description The withdrawal as a note signed by the person who withdraws. */
            withdrawal: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
