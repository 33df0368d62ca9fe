import { startGateway } from '../../../local/gateway/server'

// A gateway in a process of its own, so that a test can kill it; says its port on standard output.
const [file = '', filesDir = ''] = process.argv.slice(2)

void startGateway({ file, filesDir, schema: { notes: { indexes: [{ name: 'by_n', fields: ['n'] }] } } }).then(
  ({ port }) => process.stdout.write(`${port}\n`),
)
