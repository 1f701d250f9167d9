/** Names under which proxy.ts passes on the facts of a request; it overwrites what a client sent under them. */
export const REQUEST_ID_HEADER = 'x-request-id';
export const PATH_HEADER = 'x-zhunsheng-path';
