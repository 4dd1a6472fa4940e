import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/**
 * Loaded into the local service: kills it, as a power cut would, at its nth call to AWS. `CRASH_AT`: the number of the
 * call, `CRASH_WHEN`: `before` anything came of it, or `after` it was done and before anybody learned of it.
 */
const at = Number(process.env['CRASH_AT'])
const when =
  process.env['CRASH_WHEN'] === 'after' ? 'http.server.response.finish' : 'http.server.request.start'
let calls = 0

subscribe(when, (message) => {
  const { request } = message as { request: IncomingMessage }
  if (!String(request.headers.authorization).startsWith('AWS4-')) return
  calls += 1
  if (calls === at) process.kill(process.pid, 'SIGKILL')
})
