// One function instance: loads the bundle it is given and answers invocations until its parent goes away.
const { main } = require(process.argv[2])

process.on('message', async ({ id, event, context }) => {
  try {
    process.send({ id, reply: (await main(event, context)) ?? null })
  } catch (error) {
    process.send({ id, error: String(error?.message ?? error) })
  }
})
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group; the parent decides when its functions end.
process.on('SIGINT', () => undefined)
