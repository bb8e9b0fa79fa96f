import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/** A server in a process of its own, for tests that kill it: `start.ts FOLDER [PORT]`. */
enableCompileCache(join(import.meta.dirname, '../../../.cache/compiled'))
const { startServer } = await import('../src/index.ts')
const [folder = '', port = '0'] = process.argv.slice(2)
const server = await startServer({ data: folder, port: Number(port), empty: true }).catch(
  (error: unknown) => {
    console.error((error as Error).message)
    process.exit(1)
  },
)
server.ready.catch((error: unknown) => {
  console.error((error as Error).message)
  process.exit(1)
})
console.log(server.link)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)))
}
