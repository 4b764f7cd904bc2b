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
                /** @description Nobody is signed in. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It was tried too often; later it may be tried again. */
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
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
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
    "/api/v1/me/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's keys for machines */
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
                        "application/json": components["schemas"]["ApiKeys"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
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
        /** Make a key for a machine; it is shown once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewApiKeyBody"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MadeApiKeyView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/me/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key; it opens nothing from now on */
        delete: {
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
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange a key, or the session, for a bearer token that holds for ten minutes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TokenView"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
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
    "/api/v1/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List authorities */
        get: {
            parameters: {
                query?: {
                    /** @description What their name or public address holds. */
                    q?: string;
                    /** @description Only those of these ids, with commas between them, at most 50. */
                    id?: string;
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
                        "application/json": components["schemas"]["AuthorityPage"];
                    };
                };
                /** @description The request cannot be read. */
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
                    /** @description Language of words for people: `de` or `en`. */
                    lang?: string;
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
                /** @description The request cannot be read. */
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
                /** @description There is none, or the caller may not know of it. */
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
                /** @description The request cannot be read. */
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
    "/api/v1/intentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List intended awards without a call */
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
                        "application/json": components["schemas"]["IntentionPage"];
                    };
                };
                /** @description The request cannot be read. */
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
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the platform stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Also when something is not as it should be */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StatusView"];
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
                /** @description Nobody is signed in. */
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
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
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
                /** @description Done; after it the caller may no longer read the procedure */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show whom a procedure's office has invited, and what an invitation still needs */
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
                        "application/json": components["schemas"]["InvitationView"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/firms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find registered firms by name, for who may invite them to this procedure */
        get: {
            parameters: {
                query?: {
                    /** @description What their name holds. */
                    q?: string;
                    /** @description The cursor of the page. */
                    ab?: string;
                };
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
                        "application/json": components["schemas"]["FirmPage"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/me/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one's own keys; the secret parts come as they were sealed */
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
                        "application/json": components["schemas"]["OwnKeys"];
                    };
                };
                /** @description Nobody is signed in. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Deposit one's own keys */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewKeys"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeyEntry"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{body}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the keys of those who may bid for one's company */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                        "application/json": components["schemas"]["ColleagueKey"][];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/office/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's seats in all procedures, with what is to be done */
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
                        "application/json": components["schemas"]["MySeatEntry"][];
                    };
                };
                /** @description Nobody is signed in. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{number}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the key records of a published procedure */
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
                        "application/json": components["schemas"]["PublicKeysView"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/office/procedures/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the seats and key records of a procedure */
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
                        "application/json": components["schemas"]["Keys"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/office/procedures/{id}/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people who could take a seat */
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
                        "application/json": components["schemas"]["OfficerEntry"][];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/office/procedures/{id}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name the seats of the coming round */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Seats"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Keys"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures/{id}/seats/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept one's seats: the keys that one's client made */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Acceptance"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Challenges"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/seats/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer for one's seats: proof that their keys unlock */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Answers"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Keys"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/keys/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign key records with one's seats */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Signatures"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Keys"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/keys/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make successors of key records whose deadline is no longer the procedure's */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
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
                        "application/json": components["schemas"]["Keys"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/seats/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand one's seat over */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Keys"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show how far the opening is */
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
                        "application/json": components["schemas"]["Status"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/office/procedures/{id}/opening/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join the opening; with the last officer that is needed it begins */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
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
                        "application/json": components["schemas"]["Status"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/opening/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch what one's seat has to unlock */
        get: {
            parameters: {
                query?: {
                    /** @description The cursor of the page. */
                    ab?: string;
                };
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
                        "application/json": components["schemas"]["PackageView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/opening/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give shares back */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Shares"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Status"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/opening/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the opening record */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignedOpening"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Status"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/opening/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Admit a late bid; a second officer consents */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AdmissionWish"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Status"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the opened bids */
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
                        "application/json": components["schemas"]["BidEntry"][];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a company with its first person; a mail leads on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            responses: {
                /** @description If the address is one, a mail is on its way */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It was tried too often; later it may be tried again. */
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to set a new password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Forgotten"];
                };
            };
            responses: {
                /** @description If somebody is known by the address, a mail is on its way */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It was tried too often; later it may be tried again. */
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is a one-time link for? */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LinkView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
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
    "/api/v1/links/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use a one-time link: accept the role, register the company, set the password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UsedLink"];
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's own password; every other session ends */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Passwords"];
                };
            };
            responses: {
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It was tried too often; later it may be tried again. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's ways to sign in */
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
                        "application/json": components["schemas"]["Identities"];
                    };
                };
                /** @description Nobody is signed in. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a way to sign in; never the last one */
        delete: {
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
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's sessions that hold */
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
                        "application/json": components["schemas"]["OwnSessions"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
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
        post?: never;
        /** End all of one's sessions but this one */
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
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
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
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one's sessions at once */
        delete: {
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
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for what is needed to make a passkey */
        post: {
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
                        "application/json": components["schemas"]["NewPasskeyQuestionView"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a passkey to one's account */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MadePasskey"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityEntry"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/session/passkey/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for what is needed to sign in with a passkey */
        post: {
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
                        "application/json": components["schemas"]["PasskeyQuestionView"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UsedPasskey"];
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It was tried too often; later it may be tried again. */
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Lock somebody out; their sessions, tokens and keys end at once, their roles stay recorded */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        post?: never;
        /** Let somebody in again, with the roles that still hold */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{number}/opening-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names and end sums of the opening, for those who bid where the law gives it to them (§ 14 Abs. 6 VOB/A) */
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
                        "application/json": components["schemas"]["OpeningList"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/company/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what one's companies were asked about their bids */
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
                        "application/json": components["schemas"]["AskedPage"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company/requests/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a file of an answer that is not handed in yet */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    file: string;
                };
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand an answer in with its files; it cannot be taken back */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandedIn"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AskedView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer somebody a role; a mail leads to its acceptance */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewInvitationBody"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InvitationView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{body}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the open invitations to a body and its procedures */
        get: {
            parameters: {
                query?: {
                    /** @description The cursor of the page. */
                    ab?: string;
                };
                header?: never;
                path: {
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
                        "application/json": components["schemas"]["Invitations"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/bodies/{body}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the roles on a body and its procedures, also those that ended */
        get: {
            parameters: {
                query?: {
                    /** @description The cursor of the page. */
                    ab?: string;
                };
                header?: never;
                path: {
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
                        "application/json": components["schemas"]["Grants"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/grants/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** End a role, at once or on a day */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["End"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GrantEntry"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List authorities, offices and oversight bodies; the operator's */
        get: {
            parameters: {
                query?: {
                    /** @description What their name or public address holds. */
                    q?: string;
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
                        "application/json": components["schemas"]["BodyPage"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
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
        /** Set up an authority, an office or an oversight body; the operator's */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewBodyInput"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BodyView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/bodies/{body}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a body another name and address; its public address stays; the operator's */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version that was read */
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    body: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BodyChange"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BodyView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List attempts at sealed bids and times of an uncertain clock, for the operator, administrators and auditors */
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
                        "application/json": components["schemas"]["IncidentPage"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
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
    "/api/v1/log/proofs/{commitment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proof that a commitment is in the log (C2SP tlog-proof) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The commitment of a receipt or statement: 64 lower-case hexadecimal digits */
                    commitment: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The proof, under the first head that enough witnesses cosigned */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                /** @description It waits for its minute; ask again after the seconds in Retry-After */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/log/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of keys, key records and opening records, with what is needed to find them in the log */
        get: {
            parameters: {
                query?: {
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
                        "application/json": components["schemas"]["StatementList"];
                    };
                };
                /** @description The request cannot be read. */
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
    "/api/v1/office/procedures/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell what a step would change, without taking it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
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
                        "application/json": components["schemas"]["PreviewView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/procedures/{number}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The change feed of a published procedure */
        get: {
            parameters: {
                query?: {
                    /** @description The cursor of the page: entries after this place in the file. */
                    ab?: string;
                };
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
                        "application/json": components["schemas"]["ChangeFeed"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/procedures/{number}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List answered questions of a published procedure */
        get: {
            parameters: {
                query?: {
                    /** @description The cursor of the page: entries after this place in the file. */
                    ab?: string;
                };
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
                        "application/json": components["schemas"]["QuestionList"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
        /** Ask about a running procedure; who asked stands nowhere in the file */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    number: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewQuestion"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AskedQuestion"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the questions of a procedure of one's office */
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
                        "application/json": components["schemas"]["OfficeQuestions"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/office/procedures/{id}/questions/{question}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question to all; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    question: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AnswerBody"];
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a document from a draft, or from what is prepared for a correction; If-Match carries the version that was read */
        delete: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    document: string;
                };
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the messages of one's inbox */
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
                        "application/json": components["schemas"]["Inbox"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a message of one's inbox */
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
                        "application/json": components["schemas"]["InboxDetail"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a message as read; who read it first stays on record */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key belongs to another request. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{number}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Do I follow this procedure */
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
                        "application/json": components["schemas"]["Following"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
        /** Follow a published procedure; following says nothing of bidding */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
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
                        "application/json": components["schemas"]["Following"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key belongs to another request. */
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
        post?: never;
        /** Follow a procedure no longer */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
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
                        "application/json": components["schemas"]["Following"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The key belongs to another request. */
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
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the evaluation of a procedure */
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
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/lots/{lot}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save one's own scores in a lot */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    lot: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScoresInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures/{id}/lots/{lot}/consensus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the values on which all judges of a lot agreed */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    lot: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScoresInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office/procedures/{id}/lots/{lot}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze the scores of a lot; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    lot: string;
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
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/lots/{lot}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the ranking of a lot as it would be now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    lot: string;
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
                        "application/json": components["schemas"]["RankingPreview"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/lots/{lot}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fix the ranking of a lot; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    lot: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChoiceInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/lots/{lot}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the proposed award of a lot; the second person decides it; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    lot: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecisionInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/lots/{lot}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a bidder about a low price or for missing papers; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    lot: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RequestInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/requests/{request}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record what a bidder answered; If-Match carries the version that was read */
        put: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    request: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AnswerInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/lots/{lot}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the letters of a lot as the record fills them in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    lot: string;
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
                        "application/json": components["schemas"]["LetterDraftsView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
        /** Send the letters before the award; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    lot: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LettersInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/lots/{lot}/intention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce by notice who is to get a lot without a call (§ 135(3) GWB); If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    lot: string;
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
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/lots/{lot}/award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Award a lot; below the thresholds the letters go with it; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    lot: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LettersInput"];
                };
            };
            responses: {
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/lots/{lot}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the result of a lot; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                    lot: string;
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
                        "application/json": components["schemas"]["Evaluation"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a procedure or one lot; If-Match carries the version that was read */
        post: {
            parameters: {
                query?: never;
                header: {
                    "If-Match": string;
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CancellationInput"];
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
    "/api/v1/office/procedures/{id}/letters/{letter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a letter that went out */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    letter: string;
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
                        "application/pdf": number[];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/record.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the procurement record (Vergabevermerk) */
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
                        "application/pdf": number[];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/openings/{opening}/record.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the record of an opening (Niederschrift) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    opening: string;
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
                        "application/pdf": number[];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a procedure with the content of an earlier one */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CopyProcedure"];
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CopyView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/cpv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find CPV codes by words or digits */
        get: {
            parameters: {
                query?: {
                    /** @description Words in German or English, or the first digits of a code. */
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
                        "application/json": components["schemas"]["CpvList"];
                    };
                };
                /** @description The request cannot be read. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                /** @description See schemas/law-plan.schema.json; beside it `proposed`: question deadline, opening and end of the binding period for the draft's bid deadline, each with value, reason and source */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due next in a procedure of one's office, by when and by which provision */
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
                        "application/json": components["schemas"]["DutiesView"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It cannot be done right now; later it may be tried again. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It cannot be done right now; later it may be tried again. */
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
    "/api/v1/law/allocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Distribute lots of which one bidder may win only some */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description See schemas/law-allocation-case.schema.json */
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description See schemas/law-allocation.schema.json */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It cannot be done right now; later it may be tried again. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                /** @description A rule forbids it now. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                        "application/json": components["schemas"]["BidCheckView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It cannot be done right now; later it may be tried again. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It cannot be done right now; later it may be tried again. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
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
    "/api/v1/bidding/receipt/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The receipt of an own version as a PDF, with the signed receipt in it */
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
                        "application/pdf": number[];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Somebody else changed it meanwhile. */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The version is missing. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body comes too slowly. */
                408: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is of another media type. */
                415: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a procedure with a contract notice
         * @description Every value of the notice is listed: what was taken over, and what was not, with its reason. Dates that have passed are
         *     proposed anew as the law allows. The notice needs not be right; the official rules that it fails are listed.
         */
        post: {
            parameters: {
                query: {
                    /** @description The office in charge. */
                    office: string;
                };
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/xml": string;
                };
            };
            responses: {
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The body is too large. */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                    /** @description While the procedure runs: id of the document (`slot`) of which this is the next version. */
                    replaces?: string;
                };
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It cannot be done right now; later it may be tried again. */
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
    "/api/v1/office/procedures/{id}/bids/{bid}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch a file of an opened bid */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    bid: string;
                    file: string;
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
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/company/requests/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file to an answer; its bytes are taken as they come, at most 2 GB */
        post: {
            parameters: {
                query: {
                    /** @description Its name. */
                    name: string;
                };
                header?: {
                    /** @description The same key with the same request gives the same answer for a day. */
                    "Idempotency-Key"?: string;
                };
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
                        "application/json": components["schemas"]["RequestFileView"];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A request under this key is under way, or its answer was lost. */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/inbox/{id}/attachments/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a file that came with a message */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    /** @description Counted from 0 */
                    place: number;
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
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/requests/{id}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch a file of an answer: the company that gave it, and the office when it is handed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    file: string;
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
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
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
    "/api/v1/export/ocds/{package}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export published procedures as OCDS 1.1: `releases.json` or `records.json` */
        get: {
            parameters: {
                query?: {
                    /** @description First day (`YYYY-MM-DD`) on which something happened; in the table of awards, of the award. */
                    von?: string;
                    /** @description Last such day. */
                    bis?: string;
                    /** @description The last part of the address of a contracting authority; its offices are meant too. */
                    stelle?: string;
                    /** @description Only procedures that are now `offen`, `wertung`, `vergeben`, `aufgehoben` or `beendet`, with commas between several. */
                    status?: string;
                    /** @description Language of words for people: `de` or `en`. */
                    lang?: string;
                };
                header?: never;
                path: {
                    /** @description `releases.json` or `records.json` */
                    package: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A package of OCDS 1.1.5 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/export/awards.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the published awards as CSV (RFC 4180, UTF-8), one line a lot */
        get: {
            parameters: {
                query?: {
                    /** @description First day (`YYYY-MM-DD`) on which something happened; in the table of awards, of the award. */
                    von?: string;
                    /** @description Last such day. */
                    bis?: string;
                    /** @description The last part of the address of a contracting authority; its offices are meant too. */
                    stelle?: string;
                    /** @description Only procedures that are now `offen`, `wertung`, `vergeben`, `aufgehoben` or `beendet`, with commas between several. */
                    status?: string;
                    /** @description Language of words for people: `de` or `en`. */
                    lang?: string;
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
                        "text/csv": string;
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/export/ocds/{package}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the procedures whose files one reads as OCDS 1.1, with estimates, opened bids and awards before their publication */
        get: {
            parameters: {
                query?: {
                    /** @description First day (`YYYY-MM-DD`) on which something happened; in the table of awards, of the award. */
                    von?: string;
                    /** @description Last such day. */
                    bis?: string;
                    /** @description The last part of the address of a contracting authority; its offices are meant too. */
                    stelle?: string;
                    /** @description Only procedures that are now `offen`, `wertung`, `vergeben`, `aufgehoben` or `beendet`, with commas between several. */
                    status?: string;
                    /** @description Language of words for people: `de` or `en`. */
                    lang?: string;
                };
                header?: never;
                path: {
                    /** @description `releases.json` or `records.json` */
                    package: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A package of OCDS 1.1.5 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The caller's roles do not permit it. */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
    "/api/v1/office/procedures/{id}/file.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the whole procurement file (Vergabeakte) as a ZIP */
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
                        "application/zip": number[];
                    };
                };
                /** @description The request cannot be read. */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is none, or the caller may not know of it. */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule forbids it now. */
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Keys of one's seats. */
        Acceptance: {
            /** @description One entry a seat. */
            seats: components["schemas"]["SeatKeys"][];
        };
        /** @description A late bid that is to be admitted. */
        AdmissionWish: {
            /**
             * Format: uuid
             * @description The bid.
             */
            bid: string;
            /** @description Why the bidder is not to blame. */
            reason: string;
        };
        AgreedView: {
            /** @description The level. */
            value: string;
            /** @description The reason. */
            reason: string;
            /**
             * Format: int64
             * @description How often it was written, for the next change.
             */
            version: number;
            /** @description Who wrote it down. */
            by: string;
        };
        /** @description An award that a published notice announces. */
        AnnouncedAwardView: {
            /** @description The lot. */
            lot: string;
            /** @description The firms that are to get the contract. */
            firms: string[];
            /** @description Where the notice is. */
            notice: string;
            /** @description First instant at which the contract may be concluded; nothing while the letters are not out. */
            contract_from?: string | null;
        };
        /** @description A notice that announces an award before it (§ 135(3) GWB). */
        AnnouncementView: {
            /** @description Where it is on its way: `built`, `checked`, `submitted`, `accepted`, `published`, `rejected` or `stopped`. */
            state: string;
            /** @description Where everybody reads it, once it is published. */
            url?: string | null;
            /** @description When it was published. */
            published_at?: string | null;
        };
        /** @description An answer to all. */
        AnswerBody: {
            /** @description The question as everyone may read it: `de`, and `en` if you like. */
            asked: Record<string, never>;
            /** @description The answer in the same form. */
            answer: Record<string, never>;
            /**
             * @description The decision about the deadline, inside the window before it: `{"decision": "until", "deadline", "reason"}` or
             *     `{"decision": "not_needed", "reason"}`.
             */
            extension?: Record<string, never> | null;
            /** @description Whether you looked at words that may tell who asked, and let them stand. */
            names_checked?: boolean;
        };
        /** @description What a bidder answered. */
        AnswerInput: {
            /** @description The words. */
            text: string;
        };
        /** @description The answer of a seat. */
        AnswerOfSeat: {
            /**
             * Format: uuid
             * @description The opening.
             */
            opening: string;
            /**
             * Format: int64
             * @description The place.
             */
            place: number;
            /** @description The acceptance, a note signed by the seat. */
            note: string;
        };
        /** @description The answers of seats. */
        Answers: {
            /** @description One entry a seat. */
            answers: components["schemas"]["AnswerOfSeat"][];
        };
        /** @description A key of a machine. */
        ApiKeyView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What its owner calls it. */
            name: string;
            /** @description Its first characters. */
            hint: string;
            /**
             * Format: uuid
             * @description The body to which it is limited.
             */
            body?: string | null;
            /** @description The roles to which it is limited. */
            roles: string[];
            /** @description Since when. */
            created_at: string;
            /** @description When it ends. */
            expires_at: string;
            /** @description When it was revoked. */
            revoked_at?: string | null;
            /** @description When it was last used, to within a minute. */
            last_used_at?: string | null;
            /** @description Whether it holds now. */
            holds: boolean;
        };
        /** @description One page of keys, made last first. */
        ApiKeys: {
            /** @description This page. */
            items: components["schemas"]["ApiKeyView"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description The approvals of a draft. */
        ApprovalView: {
            /** @description Who has approved, while more are needed. */
            given: components["schemas"]["ApproverView"][];
            /** @description How many persons must approve: one, or as many as the authority's own by-law names. */
            needed: number;
        };
        /** @description Somebody who has approved. */
        ApproverView: {
            /**
             * Format: uuid
             * @description Id of the person.
             */
            person: string;
            /** @description Name of the person. */
            name: string;
        };
        /** @description A seat whose shares were wrong. */
        AskAgainView: {
            /**
             * Format: int32
             * @description The place.
             */
            place: number;
            /** @description For so many bids. */
            bids: number;
        };
        /** @description One page of what one's companies were asked, asked last first. */
        AskedPage: {
            /** @description This page. */
            items: components["schemas"]["AskedView"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description A question that was asked. */
        AskedQuestion: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
        };
        /** @description What a company was asked about one of its bids. */
        AskedView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Number of the procedure. */
            number: string;
            /** @description Title of the procedure. */
            title: string;
            /** @description Title of the lot, where there are several. */
            lot?: string | null;
            /** @description `price` or `papers`. */
            kind: string;
            /** @description The words. */
            text: string;
            /** @description Until when it is to be answered. */
            until: string;
            /** @description Whether that time is over. */
            over: boolean;
            /** @description When it was asked. */
            asked_at: string;
            /** @description The answer. */
            answer?: string | null;
            /** @description When it was handed in. */
            answered_at?: string | null;
            /** @description Whether that was after the time. */
            late: boolean;
            /** @description Its files; before it is handed in the company's alone. */
            files: components["schemas"]["RequestFileView"][];
        };
        /** @description A file beside a message. */
        AttachmentView: {
            /** @description Its name. */
            name: string;
            /** @description Media type. */
            media_type: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            size: number;
            /** @description SHA-256 in hex. */
            sha256: string;
        };
        /** @description One page of authorities. */
        AuthorityPage: {
            /** @description The authorities, by public address. */
            items: components["schemas"]["AuthorityView"][];
            /** @description The cursor of the next page. */
            next?: string | null;
        };
        /** @description An authority. */
        AuthorityView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its official name. */
            name: string;
            /** @description `state_body`, `municipality`, `utility` or `procurement_office`. */
            kind: string;
            /**
             * Format: uuid
             * @description The body that it belongs to.
             */
            parent?: string | null;
            /** @description The last part of its public address. */
            slug: string;
            /** @description Its town. */
            place: string;
        };
        /** @description An award ban (§ 169 Abs. 1 GWB). */
        AwardBanView: {
            /** @description When the chamber's information arrived. */
            from: string;
            /** @description File number of the chamber. */
            reference: string;
        };
        /** @description What holds from one value up to another. */
        BandView: {
            /** @description For which contracts. */
            kinds: string[];
            /** @description First value, in euros. */
            from_value: string;
            /** @description First value beyond the band, in euros; null up to the threshold of the Union. */
            below?: string | null;
            /** @description Lawful procedure types, the standard one first. */
            procedures: string[];
            /**
             * Format: int32
             * @description Least number of firms to invite.
             */
            invite?: number | null;
            /** @description What is published: `none`, `ex-post`, `ex-ante` or `notice`. */
            publish: string;
            /**
             * Format: int32
             * @description Least days of the tender period.
             */
            tender_days?: number | null;
            /** @description Who must approve, in order. */
            approvals: string[];
            /** @description Citation. */
            source: string;
        };
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
        /** @description A procedure that was begun. */
        Begun: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its number. */
            number: string;
            /**
             * Format: int64
             * @description Its version, for If-Match.
             */
            version: number;
        };
        /** @description What the check says. */
        BidCheckView: {
            /** @description Whether a bid that came now would be taken in time. */
            accepted: boolean;
            now: string;
            deadline?: string | null;
            /** @description Why not. */
            reasons: components["schemas"]["FieldProblem"][];
            /** @description Parts that do not lie there. */
            missing_parts: string[];
        };
        /** @description An opened bid. */
        BidEntry: {
            /**
             * Format: uuid
             * @description The bid.
             */
            id: string;
            /** @description Who bids. */
            company: components["schemas"]["BidderView"];
            /**
             * Format: int64
             * @description Number of the main bid.
             */
            slot: number;
            /**
             * Format: int64
             * @description The version that counts.
             */
            version: number;
            /** @description When its last byte arrived. */
            received_at: string;
            /** @description `opened`, `opened-with-findings`, `unreadable`, `late` or `not-witnessed`. */
            outcome: string;
            /** @description What it holds, see `schemas/bid.schema.json`; null where it is unreadable or late. */
            content?: Record<string, never> | null;
            /** @description What the opening found wrong. */
            findings: components["schemas"]["BidRemark"][];
            /** @description Its files. */
            files: components["schemas"]["BidFileEntry"][];
        };
        /** @description A file of an opened bid. */
        BidFileEntry: {
            /**
             * Format: uuid
             * @description The file.
             */
            id: string;
            /** @description The slot that it fills; empty for none. */
            slot: string;
            /** @description Its name as the bidder gave it. */
            name: string;
            /** @description Its media type as the bidder's client gave it. */
            media_type: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            size: number;
            /** @description SHA-256 in hex. */
            sha256: string;
            /** @description Whether it could be opened. */
            readable: boolean;
        };
        /** @description Something that the opening found wrong. */
        BidRemark: {
            /** @description The rule. */
            rule: string;
            /** @description The same in words. */
            detail: string;
        };
        /** @description One bid. */
        BidView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            bid: string;
            /**
             * Format: uuid
             * @description The bidder.
             */
            company: string;
            /** @description The bidder's name. */
            name: string;
            /** @description Members of a consortium. */
            members: string[];
            /** @description When its last byte arrived. */
            received_at: string;
            /** @description How it came out of the opening. */
            outcome: string;
            /** @description Who declares it. */
            declared_by?: string | null;
            /** @description The offered sum in euro without VAT. */
            price?: string | null;
            /** @description The unconditional discount in percent. */
            discount?: string | null;
            /** @description The rate of VAT in percent. */
            vat?: string | null;
            /** @description The sum that is evaluated before discount; corrected where the unit price governs. */
            evaluated_price?: string | null;
            /** @description How many variants it offers for this lot. */
            variants: number;
            excluded?: components["schemas"]["ExcludedView"] | null;
            price_question?: components["schemas"]["QuestionView"] | null;
            /** @description The day to which the bidder agreed to be bound longer. */
            bound_until?: string | null;
            /** @description When the competition register answered about the bidder. */
            register?: string | null;
            /** @description What the examination found. */
            findings: components["schemas"]["FindingView"][];
            /** @description What the bidder was asked. */
            requests: components["schemas"]["RequestView"][];
            /** @description Its scores. */
            scores: components["schemas"]["ScoreView"][];
            /** @description Whether its scores are frozen; a bid that came in after the freeze is judged by itself. */
            settled: boolean;
        };
        /** @description A bidder. */
        BidderView: {
            /**
             * Format: uuid
             * @description The company.
             */
            id: string;
            /** @description Its name. */
            name: string;
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
        /** @description What a body is called and where it is reached. */
        BodyChange: {
            /** @description Its official name (BT-500). */
            name: string;
            /** @description Where it is reached. */
            address?: Record<string, never>;
        };
        /** @description One page of bodies, in the order of their public addresses. */
        BodyPage: {
            /** @description This page. */
            items: components["schemas"]["BodyView"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description A body. */
        BodyView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description `state_body`, `municipality`, `utility`, `procurement_office` or `oversight`. */
            kind: string;
            /**
             * Format: uuid
             * @description The body that it belongs to.
             */
            parent?: string | null;
            /** @description The name of that body. */
            parent_name?: string | null;
            /** @description The last part of its public address. */
            slug: string;
            /** @description Its official name. */
            name: string;
            /** @description Where it is reached. */
            address: Record<string, never>;
            /**
             * Format: int64
             * @description The version of name and address, for `If-Match`.
             */
            version: number;
            /** @description Whether somebody gives its roles: `yes`, `invited` or `no`. */
            administered: string;
        };
        /** @description All versions of an authority's by-law. */
        ByLawList: {
            /** @description In the order in which they were uploaded. */
            items: components["schemas"]["ByLawView"][];
            /**
             * Format: uuid
             * @description Id of the version that governs what begins now.
             */
            in_force?: string | null;
            /** @description Whether the reader may upload a version. */
            may_upload: boolean;
            /** @description Ids of the versions that the reader may release. */
            may_release: string[];
            /** @description Those who uploaded and released. */
            people: components["schemas"]["ByLawPerson"][];
        };
        /** @description Somebody who uploaded or released a version. */
        ByLawPerson: {
            /**
             * Format: uuid
             * @description The person's id.
             */
            id: string;
            /** @description The person's name. */
            name: string;
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
            /** @description Its bands, in the order of the text. */
            bands: components["schemas"]["BandView"][];
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
        /** @description What of a procedure can still be cancelled (§ 63 VgV, § 48 UVgO, § 17 VOB/A). */
        CancellableView: {
            /** @description Whether the whole can be. */
            whole: boolean;
            /** @description The lots that can be by themselves. */
            lots: string[];
            /** @description The grounds that its law knows. */
            grounds: string[];
        };
        /** @description What is cancelled and why. */
        CancellationInput: {
            /**
             * Format: uuid
             * @description One lot; left out for the whole.
             */
            lot?: string | null;
            /** @description The ground. */
            ground: string;
            /** @description The reasons, which bidders are told. */
            reason: string;
        };
        /** @description What one seat has to answer. */
        ChallengeView: {
            /**
             * Format: uuid
             * @description The opening.
             */
            opening: string;
            /**
             * Format: int64
             * @description The place.
             */
            place: number;
            /** @description Random bytes sealed to the seat, in base64. */
            challenge: string;
        };
        /** @description What the seats have to answer. */
        Challenges: {
            /** @description One entry a seat. */
            challenges: components["schemas"]["ChallengeView"][];
        };
        /** @description One public change. */
        ChangeEntry: {
            /** @description `published`, `answered`, `corrected`, `deadline-moved`, `set-back` or `cancelled`. */
            kind: string;
            /** @description When. */
            at: string;
            /**
             * Format: int32
             * @description The version of the content that it made, if it made one.
             */
            version?: number | null;
            /** @description Why. */
            reason: string;
            /** @description Every field that differs. */
            changes: components["schemas"]["FieldChange"][];
            /** @description Where its page is. */
            url: string;
        };
        /** @description Public changes of a procedure, in the order of its file; none is ever lost or comes before an older one. */
        ChangeFeed: {
            /** @description This page. */
            items: components["schemas"]["ChangeEntry"][];
            /** @description Where to go on reading, now or later; never empty. */
            next: string;
            /** @description Whether there is more already. */
            more: boolean;
        };
        /** @description A main bid of which a stored entry was changed. */
        ChangedBid: {
            /** @description Name of the bidder. */
            company: string;
            /**
             * Format: int64
             * @description Number of the main bid.
             */
            slot: number;
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
        /** @description What the official rules say of a notice. */
        CheckView: {
            /** @description Version of the SDK that checked. */
            sdk: string;
            /** @description The subtype that the notice names (OPP-070). */
            subtype?: string | null;
            /** @description Verdict of the XML Schema. */
            xsd_ok: boolean;
            /** @description Whether the notice may go out. */
            right: boolean;
            /** @description Ids of the official rules that failed, sorted. */
            failed: string[];
            /** @description Every finding: rule, severity, term, field, path, line, sentence and remedy in German and English. */
            findings: Record<string, never>[];
        };
        /** @description What the officer adds to the ranking. */
        ChoiceInput: {
            /** @description Who is to win, if not the first in rank. */
            winners?: string[] | null;
            /** @description Why not, such as the announced lot limit. */
            passed_over_because?: string;
            /** @description Drawings of lots among equal bids: order, at least two witnesses, when. */
            draws?: Record<string, never>[];
        };
        /** @description A colleague's public key. */
        ColleagueKey: {
            /**
             * Format: uuid
             * @description The person.
             */
            person: string;
            /** @description The name. */
            name: string;
            /**
             * Format: uuid
             * @description The key in use.
             */
            key: string;
            /** @description The age recipient. */
            recipient: string;
            /** @description The vkey. */
            verifier: string;
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
        /** @description A contract. */
        ContractView: {
            /** @description The firms. */
            firms: string[];
            /** @description Its value in euro without VAT. */
            value: string;
            /** @description When it was awarded. */
            awarded_at: string;
            /** @description When the result was published. */
            reported_at?: string | null;
            /** @description Its first day, once it runs. */
            from?: string | null;
            /** @description Its last day, options included, once it runs; once it has ended, the day on which it did. */
            until?: string | null;
        };
        /** @description What is needed to copy a procedure. */
        CopyProcedure: {
            /**
             * Format: uuid
             * @description The office in charge of the new procedure.
             */
            office: string;
        };
        /** @description A procedure that was begun as a copy. */
        CopyView: {
            /** @description The new procedure. */
            procedure: components["schemas"]["Begun"];
            /** @description What of the earlier one was not taken over, though it was there. */
            left: components["schemas"]["LeftView"][];
        };
        /** @description Codes that fit, the best first. */
        CpvList: {
            /** @description At most twenty; none where no pack of the SDK is installed. */
            items: components["schemas"]["CpvView"][];
        };
        /** @description A code of the Common Procurement Vocabulary. */
        CpvView: {
            /** @description Eight digits. */
            code: string;
            /** @description Its words in the language of the request. */
            label: string;
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
        CriterionView: {
            /** @description Its id. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description How it is judged. */
            description: string;
            /** @description Its weight among its siblings in percent. */
            weight: string;
            /** @description The highest level. */
            max: string;
            /** @description The least points, if any. */
            minimum?: string | null;
        };
        /** @description A decision. */
        DecisionInput: {
            /** @description Why one alone decides, if so. */
            alone_because?: string;
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
             * @description Its id: that of this version.
             */
            id: string;
            /**
             * Format: uuid
             * @description The document over all its versions.
             */
            slot: string;
            /**
             * Format: int64
             * @description The version of the content with which it came.
             */
            version: number;
            /** @description Whether it is only prepared for a correction; the public does not see it then. */
            prepared: boolean;
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
            /** @description When it was withdrawn or replaced. */
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
        /** @description What is due in a procedure. */
        DutiesView: {
            /** @description The instant for which it was computed, on the clock of procedures. */
            at: string;
            /** @description What can be done and is not done yet, or can be done from a known instant on; most pressing first. */
            items: components["schemas"]["DutyView"][];
        };
        /** @description Something that somebody must do. */
        DutyView: {
            /** @description Its code, such as `result-notice`. */
            id: string;
            /** @description What is to be done. */
            what: string;
            /**
             * Format: uuid
             * @description The lot, from the opening of bids on.
             */
            lot?: string | null;
            /** @description Who must act: `author`, `approver`, `opening_officer`, `evaluator` or `operator`. */
            who: string;
            /** @description That role in words. */
            who_name: string;
            /** @description What set it off. */
            trigger: string;
            /** @description The first instant at which it may be done; none if at once. */
            not_before?: string | null;
            /**
             * Format: date
             * @description The last day in Berlin; none if the law names none.
             */
            last_day?: string | null;
            /** @description The end of that day. */
            due?: string | null;
            /** @description How near that day is: `none`, `fourteen-days`, `seven-days`, `two-days` or `overdue`. */
            alert: string;
            /** @description How the day was found. */
            reason: string[];
            /** @description The provision, or the by-law. */
            source: string;
            /** @description How that was verified. */
            mark: string;
        };
        /** @description When a role ends. */
        End: {
            /** @description First instant at which it no longer holds; left out, at once. */
            until?: string | null;
        };
        /** @description The evaluation of a procedure. */
        Evaluation: {
            /**
             * Format: uuid
             * @description Id of the procedure.
             */
            id: string;
            /** @description Its number. */
            number: string;
            /** @description Its title. */
            title: string;
            /** @description Its stage. */
            stage: string;
            /**
             * Format: int64
             * @description Its version, for If-Match.
             */
            version: number;
            /** @description Id of the evaluation method. */
            method: string;
            /** @description What the law says here. */
            rules: components["schemas"]["RulesView"];
            /** @description Openings whose record can be read. */
            openings: string[];
            /** @description The lots. */
            lots: components["schemas"]["LotView"][];
        };
        ExcludedView: {
            /** @description The grounds. */
            grounds: string[];
            /** @description The reasons. */
            reason: string;
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
        /** @description One field that differs. */
        FieldChange: {
            /** @description The key of the field. */
            key: string;
            /** @description What it is called. */
            field: string;
            /** @description What stood there, in words. */
            before: string;
            /** @description What stands there now, in words. */
            after: string;
            /** @description What stood there, for machines: kind and value. */
            before_value?: Record<string, never> | null;
            /** @description What stands there now, for machines. */
            after_value?: Record<string, never> | null;
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
        FindingView: {
            /** @description Key of the rule. */
            rule: string;
            /** @description In words. */
            detail: string;
            /** @description Where it is laid down. */
            source: string;
            /** @description `exclude`, `request`, `ask_price`, or nothing. */
            proposal?: string | null;
            /** @description The ground that an exclusion would have. */
            ground?: string | null;
        };
        /** @description One page of firms, in the order of their public addresses. */
        FirmPage: {
            /** @description This page. */
            items: components["schemas"]["FirmView"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description A firm that is registered here. */
        FirmView: {
            /**
             * Format: uuid
             * @description Its id, as the step `invite` names it.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Postcode and town, as far as it gave them. */
            place: string;
        };
        /** @description Whether one follows a procedure. */
        Following: {
            /** @description Whether the caller is told of answers and changes. */
            following: boolean;
        };
        /** @description Somebody who forgot a password. */
        Forgotten: {
            /** @description Address for mail. */
            email: string;
        };
        /** @description A role that somebody has or had. */
        GrantEntry: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Id of the person.
             */
            person: string;
            /** @description Name of the person. */
            name: string;
            /** @description Address of the person. */
            email: string;
            /** @description Whether the person is locked out. */
            locked: boolean;
            role: string;
            /** Format: uuid */
            body?: string | null;
            /** Format: uuid */
            procedure?: string | null;
            from: string;
            until?: string | null;
            /** @description Whether it holds now. */
            holds: boolean;
        };
        /** @description One page of roles, given last first. */
        Grants: {
            /** @description This page. */
            items: components["schemas"]["GrantEntry"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description A seat for a successor. */
        HandOver: {
            /**
             * Format: uuid
             * @description The opening.
             */
            opening: string;
            /**
             * Format: int64
             * @description The place.
             */
            place: number;
            /**
             * Format: uuid
             * @description The successor.
             */
            to: string;
            /** @description The seat's key file, sealed to the successor's key, in base64. */
            sealed: string;
        };
        /** @description What stands in an answer beside its files. */
        HandedIn: {
            /** @description The words; may be empty where there are files. */
            text?: string;
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
        /** @description All ways to sign in, oldest first. */
        Identities: {
            items: components["schemas"]["IdentityEntry"][];
            /** @description The host for which passkeys are made; nothing where this platform's address has none. */
            passkeys?: string | null;
        };
        /** @description A way to sign in. */
        IdentityEntry: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description `password`, `passkey` or the issuer of an OpenID provider. */
            issuer: string;
            /** @description What its owner calls it. */
            name?: string | null;
            /** @description Since when. */
            created_at: string;
            /** @description When somebody last signed in with it, where that is noted. */
            used_at?: string | null;
            /** @description Whether a passkey lies in a backup and so survives its device. */
            backed_up?: boolean | null;
        };
        /** @description A value of the notice. */
        ImportValueView: {
            /** @description Field of the SDK, such as `BT-21-Lot`, if it is one. */
            field?: string | null;
            /** @description What the SDK calls the field, in the language of the request. */
            label?: string | null;
            /** @description Where it stands in the notice. */
            path: string;
            /**
             * Format: int32
             * @description The line in the file.
             */
            line?: number | null;
            /** @description What stands there. */
            value: string;
            /** @description Why it was not taken over. */
            why?: string | null;
        };
        /** @description What became of a notice. */
        ImportView: {
            /** @description The new procedure. */
            procedure: components["schemas"]["Begun"];
            /** @description Version of the SDK that read and checked. */
            sdk: string;
            /** @description The subtype that the notice names (OPP-070). */
            subtype?: string | null;
            /** @description Values that went over, in the order of the notice. */
            taken: components["schemas"]["ImportValueView"][];
            /** @description Values that did not, with reasons. */
            left: components["schemas"]["ImportValueView"][];
            /** @description Dates proposed anew. */
            proposed: components["schemas"]["ProposedDateView"][];
            /** @description Verdict of the XML Schema on the notice as it came. */
            xsd_ok: boolean;
            /** @description Ids of the official rules that the notice fails as it came, sorted. */
            failed: string[];
            /** @description What the rules say, as in `POST /api/v1/notices/check`. */
            findings: Record<string, never>[];
        };
        /** @description One page of an inbox, sent last first. */
        Inbox: {
            /** @description This page. */
            items: components["schemas"]["InboxEntry"][];
            /**
             * Format: int64
             * @description How many nobody has read yet, in the whole inbox.
             */
            unread: number;
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One message. */
        InboxDetail: components["schemas"]["InboxEntry"] & {
            /** @description Its paragraphs. */
            text: string[];
            /** @description Its files, by their place. */
            files: components["schemas"]["AttachmentView"][];
            /** @description Number of the procedure of which it tells. */
            number?: string | null;
            /**
             * Format: uuid
             * @description Id of that procedure, for those who work on it.
             */
            procedure?: string | null;
            /** @description Whether the procedure has a page outside of its office that one may read. */
            public: boolean;
        };
        /** @description One message in a list. */
        InboxEntry: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its kind, such as `deadline-moved`. */
            kind: string;
            /** @description Its subject. */
            subject: string;
            /** @description When it was sent. */
            sent_at: string;
            /** @description When it was first read. */
            read_at?: string | null;
            /**
             * Format: uuid
             * @description The body in whose inbox it lies; none for the person's own.
             */
            body?: string | null;
            /** @description How many files come with it. */
            attachments: number;
        };
        /** @description One page of incidents, last first. */
        IncidentPage: {
            /** @description This page. */
            items: components["schemas"]["IncidentView"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One incident; what the same person tries again within an hour stands here once. */
        IncidentView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description `opening-early`, `opening-without-seat`, `opening-without-role`, `reading-sealed`, `clock-uncertain` or `log-contradicted`. */
            kind: string;
            /** @description That in words. */
            what: string;
            /** @description When, on the clock of the machine. */
            at: string;
            /** @description The name of who tried it; none where nobody did, and for authorities where somebody of a company did. */
            person?: string | null;
            /** @description The number of the procedure; none where it touches all. */
            number?: string | null;
        };
        /** @description One page of intentions, announced last first. */
        IntentionPage: {
            /** @description This page. */
            items: components["schemas"]["IntentionView"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description An intended award without a call. */
        IntentionView: {
            /** @description Number of the procedure; it has no page. */
            number: string;
            /** @description When it was announced. */
            announced_at: string;
            /** @description The name of who buys. */
            buyer: string;
            /** @description Where the buyer is reached. */
            address: Record<string, never>;
            /** @description Type of procedure, as `ut-restricted-nocall`. */
            procedure_type?: string | null;
            /** @description What is bought. */
            title: string;
            /** @description Kind and scope. */
            description: string;
            /** @description Where it is carried out: postal code and town. */
            place: string;
            /**
             * Format: date
             * @description The first day of the contract as planned.
             */
            begin?: string | null;
            /**
             * Format: date
             * @description The last day of the contract as planned.
             */
            end?: string | null;
            /** @description What published notices announce, lot by lot (§ 135(3) GWB); nothing below the thresholds. */
            awards: components["schemas"]["AnnouncedAwardView"][];
        };
        /** @description The invitation of a procedure, sent or not. */
        InvitationView: {
            /** @description How many firms the rules ask for; fewer need a reason. */
            at_least: number;
            /** @description Until when the invited firms may bid; the step names the same. */
            deadline?: string | null;
            /** @description Ids of the prepared openings, in the order in which the step names them. */
            openings: string[];
            /** @description What still keeps the invitation from going out; empty when nothing does, and after it was sent. */
            missing: components["schemas"]["FieldProblem"][];
            /** @description When the last invitation was sent. */
            sent_at?: string | null;
            /** @description To whom, by name. */
            invited: components["schemas"]["FirmView"][];
            /** @description Why there were fewer than usual. */
            fewer_because: string;
        };
        /** @description One page of invitations, made last first. */
        Invitations: {
            /** @description This page. */
            items: components["schemas"]["InvitationView"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description Keys of a person. */
        KeyEntry: {
            /**
             * Format: uuid
             * @description Key of the row.
             */
            id: string;
            /** @description The age recipient. */
            recipient: string;
            /** @description The vkey. */
            verifier: string;
            /** @description The ways to unlock them. */
            ways: components["schemas"]["Way"][];
            /** @description When they were deposited. */
            created_at: string;
            /** @description When others took their place. */
            replaced_at?: string | null;
        };
        /** @description The seats and key records of a procedure. */
        Keys: {
            /**
             * Format: int64
             * @description The round that runs or is prepared.
             */
            round: number;
            /**
             * Format: int64
             * @description The least number of people who open together.
             */
            openers: number;
            /** @description Whether one person may open alone, if the authority chooses so (law of July 2026). */
            single_opener: boolean;
            /** @description The deadline for which the records must be. */
            deadline?: string | null;
            /** @description Whether nothing is missing. */
            complete: boolean;
            /** @description What is missing before publication. */
            findings: components["schemas"]["FieldProblem"][];
            /** @description The openings, one an envelope; none while no seats are named. */
            openings: components["schemas"]["OpeningEntry"][];
        };
        /** @description A late bid that is being admitted. */
        LateView: {
            /**
             * Format: uuid
             * @description The bid.
             */
            bid: string;
            /** @description The reason that the first officer gave, while a second one is waited for. */
            reason?: string | null;
        };
        /** @description Something that was not taken over. */
        LeftView: {
            /** @description What it is. */
            what: string;
            /** @description Why it stayed behind. */
            why: string;
        };
        /** @description What one bidder is told, filled in from the record. */
        LetterDraftView: {
            /**
             * Format: uuid
             * @description The bidder.
             */
            company: string;
            /** @description Its name. */
            name: string;
            /** @description Whether its bid was excluded. */
            excluded: boolean;
            /** @description The reasons, one a line. */
            reasons: string[];
        };
        /** @description The letters of a lot before they go out. */
        LetterDraftsView: {
            /** @description Whether they go out before the award and a waiting period runs. */
            before: boolean;
            /** @description When the contract could be concluded if they went out now. */
            earliest?: string | null;
            /** @description Features and advantages of the winning bid. */
            advantages: string[];
            /** @description The letters. */
            letters: components["schemas"]["LetterDraftView"][];
        };
        /** @description The words for one bidder. */
        LetterInput: {
            /**
             * Format: uuid
             * @description The bidder.
             */
            company: string;
            /** @description The reasons, one a line. */
            reasons: string[];
        };
        /** @description A letter. */
        LetterView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uuid
             * @description To whom.
             */
            company: string;
            /** @description The company's name. */
            name: string;
            /** @description `information`, `award` or `cancellation`. */
            kind: string;
            /** @description SHA-256 of its bytes. */
            sha256: string;
            /** @description When it went out. */
            sent_at: string;
        };
        /** @description The words of all letters; what is left out is filled in from the record. */
        LettersInput: {
            /** @description Features and advantages of the winning bid. */
            advantages?: string[] | null;
            /** @description The letters. */
            letters?: components["schemas"]["LetterInput"][];
        };
        /** @description A one-time link, the part after `/zugang/`. */
        Link: {
            /** @description The part after `/zugang/`. */
            link: string;
        };
        /** @description What a link is for. */
        LinkView: {
            /** @description `invitation`, `registration` or `password`. */
            kind: string;
            /** @description Address to which it was sent. */
            email: string;
            /** @description Name of the body about which it is. */
            body?: string | null;
            /** @description Number of the procedure about which it is. */
            procedure?: string | null;
            /** @description The offered role. */
            role?: string | null;
            /** @description Until when the role holds. */
            until?: string | null;
            /** @description Whether a name is asked for. */
            asks_name: boolean;
            /** @description Whether a password is asked for. */
            asks_password: boolean;
            /** @description When the link ends. */
            expires_at: string;
        };
        /** @description One bid as the opening found it, before any check. */
        ListedBidView: {
            /** @description The bidder. */
            company: string;
            /** @description Where the bidder has its seat. */
            town: string;
            /** @description What is offered for each lot; empty where the bid could not be read. */
            lots: components["schemas"]["ListedLotView"][];
            /** @description How many variants come with it. */
            variants: number;
        };
        /** @description The main offer for a lot. */
        ListedLotView: {
            /** @description The title of the lot, where there are several. */
            lot?: string | null;
            /** @description The end sum in euros without VAT; none where the bidder gave none. */
            price?: string | null;
            /** @description The rate of VAT on it in percent. */
            vat?: string | null;
            /** @description The discount granted without a condition, in percent. */
            discount?: string | null;
        };
        /** @description The newest head of the public log. */
        LogStatusView: {
            /**
             * Format: int64
             * @description Leaves: one a minute.
             */
            size: number;
            /**
             * Format: date-time
             * @description The minute of its last leaf.
             */
            at: string;
            /** @description Whether it is older than two minutes. */
            late: boolean;
        };
        /** @description How far a lot has come after the opening. */
        LotProgress: {
            /** @description Its stage: `examining`, `evaluated`, `proposed`, `decided`, `standstill`, `awarded`, `running` or `ended`. */
            stage: string;
            /** @description First instant at which the contract may be concluded, after letters (§ 134 GWB) and announcement (§ 135(3) GWB). */
            earliest_award?: string | null;
            /** @description Whether something bars the contract of which nobody knows when it ends: a notice that is not out, an award ban. */
            barred: boolean;
            /** @description Whether its result is published. */
            reported: boolean;
        };
        /** @description One lot. */
        LotView: {
            /**
             * Format: uuid
             * @description The lot.
             */
            lot: string;
            /** @description Its name. */
            title: string;
            /** @description Its stage, or `cancelled`. */
            stage: string;
            /** @description First instant at which the contract may be concluded, after letters (§ 134 GWB) and announcement (§ 135(3) GWB). */
            earliest_award?: string | null;
            /** @description Whether something bars the contract of which nobody knows when it ends: a notice that is not out, an award ban. */
            barred: boolean;
            /** @description Whether the scores are frozen. */
            frozen: boolean;
            /** @description Whether prices can be seen. */
            prices_open: boolean;
            /** @description The criteria that judges give levels in. */
            criteria: components["schemas"]["CriterionView"][];
            /** @description The bids. */
            bids: components["schemas"]["BidView"][];
            ranking?: components["schemas"]["RankingView"] | null;
            /** @description Companies that are to win and about which the competition register has to answer before the award (§ 6 `WRegG`). */
            register_missing: components["schemas"]["RegisterFirm"][];
            /** @description First signatures under the decision. */
            signatures: components["schemas"]["SignatureView"][];
            announcement?: components["schemas"]["AnnouncementView"] | null;
            /** @description Letters that went out. */
            letters: components["schemas"]["LetterView"][];
            contract?: components["schemas"]["ContractView"] | null;
        };
        /** @description A key that was made. */
        MadeApiKeyView: components["schemas"]["ApiKeyView"] & {
            /** @description The key itself. It is shown this once. */
            key: string;
        };
        /** @description A passkey that was made. */
        MadePasskey: {
            /**
             * @description What its owner calls it.
             * @example Dienstlaptop
             */
            name: string;
            /** @description Its id (`rawId`). */
            id: string;
            /** @description `response.clientDataJSON`. */
            client_data: string;
            /** @description `response.getAuthenticatorData()`. */
            authenticator_data: string;
            /** @description `response.getTransports()`. */
            transports?: string[];
        };
        /** @description Words that were perhaps meant. */
        MeantView: {
            /** @description The words, for `q`. */
            q: string;
            /**
             * Format: int64
             * @description How many they find under the same filters.
             */
            count: number;
        };
        /** @description One of one's seats. */
        MySeatEntry: {
            /**
             * Format: uuid
             * @description The procedure.
             */
            procedure: string;
            /** @description Its number. */
            number: string;
            /** @description Its title. */
            title: string;
            /**
             * Format: uuid
             * @description The opening.
             */
            opening: string;
            /**
             * Format: int64
             * @description The place.
             */
            place: number;
            /** @description Whether the key lies on a recovery sheet. */
            custodian: boolean;
            /** @description `accept`, `sign`, `open` or `none`. */
            todo: string;
            /** @description The deadline. */
            deadline: string;
        };
        /** @description What a new key is to be. */
        NewApiKeyBody: {
            /**
             * @description What its owner calls it.
             * @example Fachverfahren Kämmerei
             */
            name: string;
            /**
             * Format: uuid
             * @description The body to which it is limited; left out, all of the owner's.
             */
            body?: string | null;
            /**
             * @description The roles to which it is limited; the owner must hold them.
             * @example [
             *       "author"
             *     ]
             */
            roles: string[];
            /**
             * @description When it ends, at most a year from now.
             * @example 2027-06-30T22:00:00Z
             */
            expires_at: string;
        };
        /** @description A body that is set up. */
        NewBodyInput: {
            /**
             * @description `state_body`, `municipality`, `utility`, `procurement_office` or `oversight`; companies register themselves.
             * @example municipality
             */
            kind: string;
            /**
             * Format: uuid
             * @description The body that it belongs to.
             */
            parent?: string | null;
            /** @description The last part of its public address; left out, made from its name. */
            slug?: string;
            /** @description Its official name (BT-500). */
            name: string;
            /** @description Where it is reached. */
            address?: Record<string, never>;
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
        /** @description An offer of a role, on a body or on one procedure. */
        NewInvitationBody: {
            /**
             * @description Address of the person.
             * @example neu@stadt-koeln.example
             */
            email: string;
            /**
             * @description The role.
             * @example author
             */
            role: string;
            /**
             * Format: uuid
             * @description The body, or …
             */
            body?: string | null;
            /** @description … the number of the procedure. */
            procedure?: string | null;
            /** @description First instant at which it no longer holds. */
            until?: string | null;
            /** @description Language of the mail, `de` or `en`; left out, that of the request. */
            language?: string | null;
        };
        /** @description Keys as one's client made them. */
        NewKeys: {
            /** @description The age recipient. */
            recipient: string;
            /** @description The vkey, named `<host>/person`. */
            verifier: string;
            /** @description The ways to unlock them. */
            ways: components["schemas"]["Way"][];
        };
        /** @description What a browser is to ask a device for: a new passkey that can be found without a name. User verification is required. */
        NewPasskeyQuestionView: components["schemas"]["PasskeyQuestionView"] & {
            /** @description Whose it is (`user.id`): no name, no address. */
            user: string;
            /** @description The address under which the device shows it. */
            email: string;
            /** @description The name under which the device shows it. */
            name: string;
            /** @description The algorithms that are taken, best first (COSE). */
            algorithms: number[];
            /** @description The passkeys that there are (`excludeCredentials`). */
            known: string[];
        };
        /** @description A question of a company. */
        NewQuestion: {
            /** @description Its words, at most 5,000 characters. The office reads them as they are. */
            text: string;
            /**
             * Format: uuid
             * @description For which company; may be left out by those who ask for one only.
             */
            company?: string | null;
        };
        /** @description Change and result notices on their way. Calls are not counted: nobody outside may know of them. */
        NoticesStatusView: {
            /**
             * Format: int64
             * @description How many.
             */
            waiting: number;
            /** @description Whether one of them waits for longer than 48 hours. */
            late: boolean;
        };
        /** @description A procedure of one's office. */
        OfficeDetail: components["schemas"]["OfficeEntry"] & {
            /** @description The working draft, see `schemas/draft.schema.json`. */
            draft: Record<string, never>;
            /** @description The state with everything that was set by formal steps. */
            procedure: Record<string, never>;
            approval?: components["schemas"]["ApprovalView"] | null;
            /** @description What of it can still be cancelled. */
            cancellable: components["schemas"]["CancellableView"];
            /** @description Whether an award ban can be recorded: there is review, it has not ended, and no ban is recorded. */
            may_be_banned: boolean;
            award_ban?: components["schemas"]["AwardBanView"] | null;
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
            /** @description Title of the working draft, in the language of the request where it has words in it. */
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
            /** @description When it was published, if it was. */
            published_at?: string | null;
            /** @description Whether firms learn of it by invitation alone: it is never published. */
            without_call: boolean;
            /** @description How far each lot has come, once the bids are open; lots that were cancelled are left out. */
            lots: components["schemas"]["LotProgress"][];
        };
        /** @description One page of a list. */
        OfficeList: {
            /** @description This page. */
            items: components["schemas"]["OfficeEntry"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description A question as the office sees it. */
        OfficeQuestionView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description When it was asked. */
            asked_at: string;
            /** @description Its words as they came. */
            text: string;
            /** @description Words in it that may tell who asked; to be changed before everyone reads them. */
            telling: string[];
            /** @description The question as everyone reads it, once it is answered. */
            asked?: Record<string, never> | null;
            /** @description The answer, once there is one. */
            answer?: Record<string, never> | null;
            /** @description When it was answered. */
            answered_at?: string | null;
        };
        /** @description Questions of a procedure of one's office. */
        OfficeQuestions: {
            /** @description All, the oldest first. */
            items: components["schemas"]["OfficeQuestionView"][];
            /** @description Whether an answer now needs the decision about the deadline (§ 20 Abs. 3 VgV). */
            decision_due: boolean;
        };
        /** @description An officer in a session. */
        OfficerAtEntry: {
            /**
             * Format: int64
             * @description The place.
             */
            place: number;
            /**
             * Format: uuid
             * @description The person.
             */
            person: string;
            /** @description The name. */
            name: string;
            /** @description Whether the key lies on a recovery sheet. */
            custodian: boolean;
            /** @description Whether it is oneself. */
            mine: boolean;
            /** @description Whether the officer has come. */
            joined: boolean;
            /** @description Whether the officer has given all shares. */
            gave: boolean;
            /** @description Whether the officer has signed the record. */
            signed: boolean;
        };
        /** @description Somebody who could take a seat. */
        OfficerEntry: {
            /**
             * Format: uuid
             * @description The person.
             */
            person: string;
            /** @description The name. */
            name: string;
            /** @description Whether there is a personal key. */
            has_key: boolean;
            /** @description Its age recipient, to which a seat is sealed that is handed over. */
            recipient?: string | null;
            barred?: components["schemas"]["FieldProblem"] | null;
        };
        /** @description One opening. */
        OpeningEntry: {
            /**
             * Format: uuid
             * @description Its id, under which is sealed.
             */
            id: string;
            /** @description `whole`, `quality` or `price`. */
            envelope: string;
            /**
             * Format: int64
             * @description Its place among the envelopes, from 0.
             */
            position: number;
            /**
             * Format: int64
             * @description How many seats open together.
             */
            threshold: number;
            /** @description `accepting`, `signing`, `signed` or `outdated`. */
            state: string;
            /** @description Its seats by place. */
            seats: components["schemas"]["SeatEntry"][];
            record?: components["schemas"]["RecordEntry"] | null;
        };
        /** @description What the opening made known to those who bid. */
        OpeningList: {
            /** @description The bids that came in time, in the order of the bidders' names. */
            bids: components["schemas"]["ListedBidView"][];
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
            /** @description The records that were in force before, in their order, as signed notes. */
            earlier: string[];
            /** @description Whether a bid that came now would be taken in time. */
            receiving: boolean;
            slots: components["schemas"]["SlotView"][];
        };
        OpinionView: {
            /**
             * Format: uuid
             * @description Who.
             */
            person: string;
            /** @description The name. */
            name: string;
            /** @description The level. */
            value: string;
            /** @description The reason. */
            reason: string;
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
        /** @description One's own keys. */
        OwnKeys: {
            /** @description The host in all sealed texts and names of keys. */
            host: string;
            /** @description The keys, the newest first; the one without `replaced_at` is in use. */
            keys: components["schemas"]["KeyEntry"][];
        };
        /** @description A session that holds. */
        OwnSession: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * @description The kind of program, where it is known.
             * @example Firefox, Windows
             */
            program?: string | null;
            /** @description Since when. */
            created_at: string;
            /** @description When it ends. */
            expires_at: string;
            /** @description Whether it is the one that asks. */
            here: boolean;
        };
        /** @description One page of sessions, begun last first. */
        OwnSessions: {
            /** @description This page. */
            items: components["schemas"]["OwnSession"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description One bid to unlock. */
        PackageEntry: {
            /**
             * Format: uuid
             * @description The bid.
             */
            bid: string;
            /** @description Its commit, a note. */
            commit: string;
            /** @description The share sealed to one's seat, in base64. */
            share: string;
        };
        /** @description What a seat has to unlock. */
        PackageView: {
            /** @description Now, on the clock of procedures: in the demo it is ahead of one's own. */
            now: string;
            /** @description The deadline in force. */
            deadline: string;
            /**
             * Format: int64
             * @description The place of one's seat.
             */
            place: number;
            /** @description The key records, notes. */
            records: string[];
            /** @description The bids of this page. */
            bids: components["schemas"]["PackageEntry"][];
            /**
             * Format: uuid
             * @description The cursor of the next page.
             */
            next?: string | null;
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
        /** @description What a browser is to ask a device for: any passkey of this platform. User verification is required. */
        PasskeyQuestionView: {
            /** @description What is to be signed; over after five minutes, answered once. */
            challenge: string;
            /** @description The host for which passkeys are made (`rpId`). */
            platform: string;
            /**
             * Format: int64
             * @description How long the challenge waits, in seconds.
             */
            seconds: number;
        };
        /** @description The old and the new password. */
        Passwords: {
            /** @description The one that holds now. */
            old: string;
            /** @description The one that is to hold. */
            new: string;
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
        /** @description What a step would change. */
        PreviewView: {
            /** @description Every field that would differ. */
            changes: components["schemas"]["FieldChange"][];
            /** @description Whether the decision about the deadline is due with it (§ 20 Abs. 3 VgV). */
            decision_due: boolean;
            /** @description Whether a change notice goes out with it. */
            notice: boolean;
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
            /** @description Whether the law gives the reader the list of the opening, see `…/opening-list`: they bid, and it has been held. */
            opening_list: boolean;
        };
        /** @description One procedure in a list. */
        ProcedureEntry: {
            /** @description Its number, the last part of its address. */
            number: string;
            /** @description Its page. */
            url: string;
            /** @description Its title, in the language of the request where it has words in it. */
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
            meant?: components["schemas"]["MeantView"] | null;
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description How much is done. */
        ProgressView: {
            /** @description Opened bids. */
            done: number;
            /** @description All bids. */
            total: number;
        };
        /** @description A date that the notice does not give. */
        ProposedDateView: {
            /** @description The place in the draft, as a JSON pointer. */
            field: string;
            /** @description The date as the draft holds it. */
            value: string;
            /** @description Where it comes from. */
            why: string;
        };
        /** @description The key records of a published procedure. */
        PublicKeysView: {
            /** @description The host in all sealed texts. */
            host: string;
            /** @description The vkey that signs records. */
            server: string;
            /** @description The openings. */
            openings: components["schemas"]["PublicOpeningEntry"][];
        };
        /** @description The key record of one opening. */
        PublicOpeningEntry: {
            /**
             * Format: uuid
             * @description The opening.
             */
            id: string;
            /** @description `whole`, `quality` or `price`. */
            envelope: string;
            /**
             * Format: int64
             * @description Number of the record in force.
             */
            sequence: number;
            /** @description The deadline in it. */
            deadline: string;
            /** @description SHA-256 of its text in hex. */
            hash?: string | null;
            /** @description The same for people. */
            fingerprint: string;
            /** @description The record in force (C2SP signed note). */
            record?: string | null;
            /** @description Records before it. */
            earlier: string[];
        };
        /** @description Answered questions of a published procedure. */
        QuestionList: {
            /** @description This page, in the order of the answers. */
            items: components["schemas"]["QuestionView"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description A question with its answer, as everyone reads them. */
        QuestionView: {
            /** @description Its number. */
            number: number;
            /** @description The question: `de`, and `en` where someone wrote it. */
            asked: Record<string, never>;
            /** @description The answer in the same form. */
            answer: Record<string, never>;
            /** @description When it was answered. */
            answered_at: string;
            /** @description Whether the deadline was moved with it. */
            moved_deadline: boolean;
        };
        /** @description A ranking as it would be now. */
        RankingPreview: {
            /** @description The case, as `/api/v1/law/rank` takes it. */
            case: Record<string, never>;
            /** @description Its report. */
            report: Record<string, never>;
        };
        /** @description A fixed ranking. */
        RankingView: {
            /** @description SHA-256 of case and report. */
            result: string;
            /** @description All bids that are not excluded, the best first. */
            order: string[];
            /** @description Who is to win. */
            winners: string[];
            /** @description The report as `/api/v1/law/rank` gives it. */
            report: Record<string, never>;
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
        /** @description One key record. */
        RecordEntry: {
            /**
             * Format: int64
             * @description Its number.
             */
            sequence: number;
            /** @description The deadline in it. */
            deadline: string;
            /** @description SHA-256 of its text in hex. */
            hash: string;
            /** @description The same for people. */
            fingerprint: string;
            /** @description Text and signatures so far (C2SP signed note). */
            note: string;
            /** @description The record before it. */
            previous?: string | null;
        };
        /**
         * @description A criterion of quality.
         *     A company about which the competition register has to answer: a winner, or a member of a winning consortium.
         */
        RegisterFirm: {
            /**
             * Format: uuid
             * @description Its id.
             */
            company: string;
            /** @description Its name. */
            name: string;
        };
        /** @description A company that registers itself. */
        Registration: {
            /** @description Official name of the company. */
            company: string;
            /** @description Street and number. */
            street?: string;
            /** @description Postal code. */
            postcode?: string;
            /** @description Town. */
            town?: string;
            /** @description Number in the commercial register or for VAT. */
            identifier?: string;
            /** @description Name of its first person. */
            name: string;
            /** @description Address of that person. */
            email: string;
        };
        /** @description A file of an answer. */
        RequestFileView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description Size in bytes.
             */
            size: number;
            /** @description SHA-256 of its bytes in hex. */
            sha256: string;
        };
        /** @description What a bidder is asked. */
        RequestInput: {
            /**
             * Format: uuid
             * @description The bid.
             */
            bid: string;
            /** @description `price` or `papers`. */
            kind: string;
            /**
             * @description What requested papers are about: `company`, `performance` (not judged), `award_criteria`, or `price_quality` (they enter the
             *     evaluation of price against quality); `company` where it is left out. What may be requested, the rule set says.
             */
            subject?: string | null;
            /** @description The words. */
            text: string;
            /** @description Until when it is to be answered (RFC 3339). */
            until: string;
        };
        RequestView: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description `price` or `papers`. */
            kind: string;
            /** @description The words. */
            text: string;
            /** @description Until when it is to be answered. */
            until: string;
            /** @description When it was sent. */
            asked_at: string;
            /** @description The answer. */
            answer?: string | null;
            /** @description When it came. */
            answered_at?: string | null;
            /** @description Whether that was after the time. */
            late: boolean;
            /** @description The files that the bidder handed in with it. */
            files: components["schemas"]["RequestFileView"][];
        };
        /** @description A signed opening record. */
        ResultView: {
            /** @description SHA-256 of its text in hex, as it stands in the act and in the log. */
            hash: string;
            /** @description Text and signatures (C2SP signed note). */
            note: string;
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
            /** @description What that body is, as `municipality`. */
            body_kind?: string | null;
            /**
             * Format: uuid
             * @description Or of the procedure.
             */
            procedure?: string | null;
            /** @description Until when. */
            until?: string | null;
        };
        /** @description What the law says for the evaluation of this procedure. */
        RulesView: {
            /** @description Name of the rule set. */
            set: string;
            /** @description Whether a waiting period runs between letters and award (§ 134 GWB). */
            waiting: boolean;
            /** @description Whether a low price excludes only after the bidder was asked (§ 60 VgV). */
            must_ask_price: boolean;
            /** @description The published suitability criteria; who is unsuitable misses one of these, counted from 0. */
            suitability: string[];
            /** @description Whether an award may be announced by notice before it (§ 135(3) GWB). */
            announces: boolean;
        };
        /** @description One value that a judge gives, or that all agreed on. */
        ScoreInput: {
            /**
             * Format: uuid
             * @description The bid.
             */
            bid: string;
            /** @description Id of the criterion. */
            criterion: string;
            /** @description The level, exact: `7.5`. */
            value: string;
            /** @description Why; it stands in the record and in the letter. */
            reason: string;
            /**
             * Format: int64
             * @description Of an agreed value: the version that was read, 0 where there was none.
             */
            version?: number;
        };
        ScoreView: {
            /** @description Id of the criterion. */
            criterion: string;
            mine?: components["schemas"]["OpinionView"] | null;
            /** @description The others' scores, once one's own is there or all is agreed. */
            others: components["schemas"]["OpinionView"][];
            /** @description How many others have given one. */
            others_given: number;
            agreed?: components["schemas"]["AgreedView"] | null;
        };
        /** @description Values of several bids or criteria at once. */
        ScoresInput: {
            /** @description The values. */
            scores: components["schemas"]["ScoreInput"][];
        };
        /** @description One seat. */
        SeatEntry: {
            /**
             * Format: int64
             * @description Its place, 1 to 16.
             */
            place: number;
            /**
             * Format: uuid
             * @description Who sits there.
             */
            person: string;
            /** @description The person's name. */
            name: string;
            /** @description Whether the key lies on a recovery sheet. */
            custodian: boolean;
            /** @description `named`, `accepted` or `signed`. */
            state: string;
            /** @description Whether it is one's own. */
            mine: boolean;
            /** @description The age recipient. */
            recipient?: string | null;
            /** @description The vkey. */
            verifier?: string | null;
            /** @description One's own sealed key file in base64. */
            sealed?: string | null;
        };
        /** @description Keys of one seat as the officer's client made them. */
        SeatKeys: {
            /**
             * Format: uuid
             * @description The opening.
             */
            opening: string;
            /**
             * Format: int64
             * @description The place.
             */
            place: number;
            /** @description The age recipient. */
            recipient: string;
            /** @description The vkey, named `<host>/seat`. */
            verifier: string;
            /** @description The key file, sealed to the officer's own key, in base64; null where a custodian keeps a sheet. */
            sealed?: string | null;
        };
        /** @description A person for a seat. */
        SeatWish: {
            /**
             * Format: uuid
             * @description Who.
             */
            person: string;
            /** @description Whether the key lies on a recovery sheet that the person keeps. */
            custodian?: boolean;
        };
        /** @description Who is to sit, and how many open together. */
        Seats: {
            /**
             * Format: int64
             * @description How many seats open together; fixed at publication.
             */
            threshold: number;
            /** @description The people in the order of their places. */
            seats: components["schemas"]["SeatWish"][];
            /** @description The deadline of a later round; the first takes the draft's. */
            deadline?: string | null;
        };
        /** @description Keys of the platform. */
        ServerKeys: {
            /** @description Verify key records (vkeys); old ones included, the newest is the last. */
            record: string[];
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
            /** @description When the session, key or token ends. */
            expires_at?: string | null;
            /** @description The time by which deadlines are judged, in UTC: countdowns run by it, not by the clock of the device. */
            now: string;
            /** @description Whether this is the demo, whose clock can be moved. */
            demo: boolean;
            /** @description Roles that hold now. */
            roles: components["schemas"]["RoleView"][];
            /**
             * Format: int64
             * @description How many messages of the inbox nobody has read yet.
             */
            unread: number;
        };
        /** @description The share of one bid, or why it was refused. */
        ShareOfBid: {
            /**
             * Format: uuid
             * @description The bid.
             */
            bid: string;
            /** @description x and y, 33 bytes in base64. */
            share?: string | null;
            /** @description Why the client refused: a code such as `seal-share-of-another-bid`. */
            refused?: string | null;
        };
        /** @description Shares that come back. */
        Shares: {
            /** @description One entry a bid. */
            shares: components["schemas"]["ShareOfBid"][];
            /** @description Whether these are the last ones. */
            last: boolean;
        };
        /** @description A first signature. */
        SignatureView: {
            /**
             * Format: uuid
             * @description Who.
             */
            person: string;
            /** @description The name. */
            name: string;
            /** @description When. */
            at: string;
        };
        /** @description Signatures under key records. */
        Signatures: {
            /** @description One entry an opening. */
            notes: components["schemas"]["SignedNote"][];
        };
        /** @description The record's text with the seat's signature. */
        SignedNote: {
            /**
             * Format: uuid
             * @description The opening.
             */
            opening: string;
            /** @description The note. */
            note: string;
        };
        /** @description A signature under the opening record. */
        SignedOpening: {
            /** @description The record's text with the seat's signature. */
            note: string;
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
        /** @description A signed text that everybody can hold against the log. */
        Statement: {
            /** @description What it is: `rotation`, `key-record`, `opening-record`. */
            kind: string;
            /** @description Text and signatures (C2SP signed-note). */
            note: string;
            /** @description 32 bytes in hex. The commitment is SHA-256(`zuschlag/act/v1` LF, salt, SHA-256(text)). */
            salt: string;
            /** @description The commitment in hex, for its proof. */
            commitment: string;
            /** @description When it was published here. */
            published_at: string;
        };
        /** @description One page of statements. */
        StatementList: {
            /** @description This page, the oldest first. */
            items: components["schemas"]["Statement"][];
            /** @description The cursor of the next page, if there is one. */
            next?: string | null;
        };
        /** @description How far an opening is. */
        Status: {
            /** @description `none`, `sealed`, `due`, `joining`, `unlocking`, `decrypting`, `signing` or `done`. */
            phase: string;
            /**
             * Format: uuid
             * @description The opening.
             */
            opening?: string | null;
            /** @description `whole`, `quality` or `price`. */
            envelope?: string | null;
            /** @description The deadline in force. */
            deadline?: string | null;
            /** @description From when it can be opened. */
            opens_at?: string | null;
            /** @description Now, on the clock of procedures. */
            now: string;
            /**
             * Format: int64
             * @description How many officers open together.
             */
            threshold?: number | null;
            /** @description The officers by place. */
            officers: components["schemas"]["OfficerAtEntry"][];
            progress?: components["schemas"]["ProgressView"] | null;
            /** @description Seats whose shares were wrong: they unlock again. */
            ask_again: components["schemas"]["AskAgainView"][];
            /** @description The text of the opening record that is to be signed. */
            record?: string | null;
            late?: components["schemas"]["LateView"] | null;
            result?: components["schemas"]["ResultView"] | null;
            /** @description Main bids that a signed record names as changed in the storage; they were not opened. */
            changed: components["schemas"]["ChangedBid"][];
        };
        /** @description How the platform stands. */
        StatusView: {
            /** @description Whether everything is as it should be. */
            fine: boolean;
            /** @description The version of the program. */
            version: string;
            /**
             * Format: date-time
             * @description Since when this node runs.
             */
            running_since: string;
            /**
             * Format: date-time
             * @description The time of this answer.
             */
            now: string;
            /** @description Whether the database answers. */
            database: boolean;
            /** @description Whether the clock is certain; an uncertain one neither accepts bids nor closes rounds. */
            clock: boolean;
            log?: components["schemas"]["LogStatusView"] | null;
            notices?: components["schemas"]["NoticesStatusView"] | null;
        };
        /** @description A bearer token. */
        TokenView: {
            /** @description The token, for `Authorization: Bearer`. */
            token: string;
            /** @description `Bearer` (RFC 6750). */
            token_type: string;
            /** @description When it ends. */
            expires_at: string;
        };
        /** @description What is given where a link is used. */
        UsedLink: {
            /** @description The part after `/zugang/`. */
            link: string;
            /** @description Name of the person, where nobody is known by the address. */
            name?: string;
            /** @description The new password, where one is set. */
            password?: string;
        };
        /** @description What a passkey signed. */
        UsedPasskey: {
            /** @description Its id (`rawId`). */
            id: string;
            /** @description `response.userHandle`. */
            user: string;
            /** @description `response.clientDataJSON`. */
            client_data: string;
            /** @description `response.authenticatorData`. */
            authenticator_data: string;
            /** @description `response.signature`. */
            signature: string;
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
        /** @description One way to unlock keys. */
        Way: {
            /** @description By what. */
            kind: components["schemas"]["WayKind"];
            /** @description The sealed key file (age) in base64. */
            sealed: string;
            /** @description Id of the passkey in base64url. */
            credential?: string | null;
            /** @description What the passkey's PRF is asked with, in base64. */
            salt?: string | null;
        };
        /**
         * @description By what keys are unlocked.
         * @enum {string}
         */
        WayKind: "passphrase" | "passkey";
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
