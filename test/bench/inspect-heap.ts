/** Memory of another process in MB, before and after a full collection. */
export type Memory = {
  readonly rssBefore: number
  readonly heap: number
  /** Buffers and what native code keeps for JavaScript. */
  readonly external: number
  /** What the system has given to the process, kept or not. */
  readonly rss: number
}

/** Asks a process that was started with `--inspect=127.0.0.1:<port>`, by Chrome's protocol. */
export const openInspector = async (
  port: number,
): Promise<{ memory: () => Promise<Memory>; close: () => void }> => {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string
  }[]
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '')
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const waiting = new Map<number, (result: unknown) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown }
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  let last = 0
  const ask = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve) => {
      waiting.set(++last, resolve)
      socket.send(JSON.stringify({ id: last, method, params }))
    })
  const usage = async () => {
    const { result } = (await ask('Runtime.evaluate', {
      expression: 'JSON.stringify(process.memoryUsage())',
    })) as { result: { value: string } }
    return JSON.parse(result.value) as NodeJS.MemoryUsage
  }
  return {
    memory: async () => {
      const before = await usage()
      await ask('HeapProfiler.collectGarbage')
      await ask('HeapProfiler.collectGarbage')
      const { heapUsed, external, rss } = await usage()
      return { rssBefore: before.rss / 1e6, heap: heapUsed / 1e6, external: external / 1e6, rss: rss / 1e6 }
    },
    close: () => socket.close(),
  }
}
