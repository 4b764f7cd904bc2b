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
                query?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            /** @description Roles that hold now. */
            roles: components["schemas"]["RoleView"][];
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
