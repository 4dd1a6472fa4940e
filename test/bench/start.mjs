// What Lambda's runtime does with a bundle, in a bare Node: argv[2] the file, argv[3] the event as JSON.
const [, , file, event] = process.argv
const cpuFrom = process.cpuUsage()
const from = performance.now()
const { handler } = await import(file)
const loaded = performance.now()
const context = { awsRequestId: 'bench', functionName: 'bench', getRemainingTimeInMillis: () => 60000 }
const answer = await handler(JSON.parse(event), context)
const ms = performance.now() - from
const { user, system } = process.cpuUsage(cpuFrom)
process.stdout.write(
  `\n${JSON.stringify({ ms, loadMs: loaded - from, cpuMs: (user + system) / 1000, answer })}`,
)
process.exit(0)
