import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import pino from 'pino'
import { createApp } from './app.ts'
import { openBackend, VERSION } from './backend.ts'
import { readConfig, type StartOptions } from './config.ts'
import { holdFolder } from './data-folder.ts'
import { serveLive } from './live/upgrade.ts'
import { createSessions } from './session/session.ts'

export interface RunningServer {
  readonly url: string
  /** Opens a session once. */
  readonly link: string
  /**
   * Resolves when the stores are open; until then pages come and operations wait. Rejects with
   * `CannotOpen`.
   */
  readonly ready: Promise<void>
  /** Lets requests under way end, stops jobs, and gives the data folder back. */
  close(): Promise<void>
}

/** A port that another program has. */
export class PortTaken extends Error {}

/** How long requests under way may take to end. */
const PATIENCE_MS = 3000
const KEEP_ALIVE_MS = 75_000

/**
 * Listens on this machine only and opens the stores behind it. Rejects with `FolderHeld` or
 * `PortTaken`, whose messages say what to do.
 */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const config = readConfig(options, process.env)
  const log = pino({ level: config.logLevel }, pino.destination(2))
  const release = holdFolder(config.data)
  // A large upload takes as long as it takes; only this machine can send one.
  // A connection outlives what clients and proxies keep idle, so that none is closed under a request.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_MS })
  const port = await listen(server, config.port).catch((error: unknown) => {
    release()
    throw error
  })
  const backend = openBackend(config, log)
  const sessions = createSessions(backend)
  const app = createApp({ backend, sessions, screens: config.screens, version: VERSION, log })
  const answer = getRequestListener(app.fetch)
  server.on('request', (incoming, outgoing) => void answer(incoming, outgoing))
  const live = serveLive(server, { live: backend.then((open) => open.live), sessions, log })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    link: `${url}/enter?token=${sessions.token}`,
    ready: backend.then(() => {}),
    async close() {
      live.close()
      await stopListening(server)
      await backend.then(
        (open) => open.close(),
        () => {},
      )
      release()
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const offer = `Port ${port} is taken by another program. Choose another: --port ${port + 1}.`
      reject(error.code === 'EADDRINUSE' ? new PortTaken(offer) : error)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}
