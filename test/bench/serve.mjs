// A function that stays: argv[2] its file; each message is a list of events, the answer what they took.
const { handler } = await import(process.argv[2])
const context = { awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 60000 }
process.on('message', async (events) => {
  const cpuFrom = process.cpuUsage()
  const from = performance.now()
  const answers = []
  for (const event of events) answers.push(await handler(event, context))
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(cpuFrom)
  process.send({ ms, cpuMs: (user + system) / 1000, rssKb: process.resourceUsage().maxRSS, answers })
})
process.send('ready')
