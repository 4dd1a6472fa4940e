/** Our own trace header; whatever comes in with it came from us (G-23). */
export const TRACE_HEADER = 'X-Have-We-Met'
