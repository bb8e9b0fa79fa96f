import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { PGlite } from '@electric-sql/pglite'

/**
 * PostgreSQL's wire protocol over TCP in front of a PGlite in memory, so that the path of a served
 * database is tested where none is installed. One message at a time; one client at a time.
 */
export async function servePostgres(): Promise<{ url: string; close(): Promise<void> }> {
  const database = await PGlite.create()
  let turn: Promise<unknown> = Promise.resolve()
  const server = createServer((socket) => {
    let waiting = Buffer.alloc(0)
    let started = false
    socket.on('data', (chunk: Buffer) => {
      waiting = Buffer.concat([waiting, chunk])
      for (let length = frameLength(waiting, started); length !== null;) {
        const message = waiting.subarray(0, length)
        waiting = waiting.subarray(length)
        started = true
        turn = turn.then(() => answer(database, socket, message))
        length = frameLength(waiting, started)
      }
    })
    socket.on('error', () => socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async close() {
      server.close()
      await turn
      await database.close()
    },
  }
}

async function answer(database: PGlite, socket: Socket, message: Buffer): Promise<void> {
  const goodbye = message[0] === 'X'.charCodeAt(0)
  if (goodbye) socket.end()
  else socket.write(await database.execProtocolRaw(message))
}

/** Bytes of the first whole message, or null; only the very first one has no letter in front. */
function frameLength(bytes: Buffer, started: boolean): number | null {
  const at = started ? 1 : 0
  if (bytes.length < at + 4) return null
  const length = at + bytes.readUInt32BE(at)
  return bytes.length < length ? null : length
}
