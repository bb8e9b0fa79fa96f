import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { type Analytics, openAnalytics } from '@desirepath/analytics'
import {
  addJob,
  ensureWorkspace,
  failInterruptedJobs,
  openStore,
  type Store,
  usedDatasets,
} from '@desirepath/store'
import pino from 'pino'
import { createApp } from './app.ts'
import { readConfig, type StartOptions } from './config.ts'
import { holdFolder } from './data-folder.ts'
import { createDesk } from './drill-down/desk.ts'
import { drillDownRoutes } from './drill-down/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { createRunner } from './jobs/runner.ts'
import { journeyRoutes } from './journeys/routes.ts'
import { createSessions } from './session/session.ts'
import { createUploadFolder } from './uploads/folder.ts'
import { uploadRoutes } from './uploads/routes.ts'

export interface RunningServer {
  readonly url: string
  /** Opens a session once. */
  readonly link: string
  close(): Promise<void>
}

/** A port that another program has. */
export class PortTaken extends Error {}

const VERSION = '0.1.0'
const SAMPLE_SEED = 1

/** The composition root: opens everything, puts it together, listens on this machine only. */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const config = readConfig(options, process.env)
  const release = holdFolder(config.data)
  try {
    const [store, analytics] = await Promise.all([
      openStore(config.store),
      openAnalytics(config.analytics),
    ])
    const log = pino({ level: config.logLevel }, pino.destination(2))
    const workspace = await ensureWorkspace(store, { id: randomUUID(), name: 'My workspace' })
    await tidyUp(store, analytics, workspace.id)
    const runner = createRunner({ store, analytics, log })
    const desk = createDesk()
    const uploads = createUploadFolder(`${config.data}/uploads`)
    const sessions = createSessions(store, workspace.id)
    const sampleJobId = workspace.isNew && !config.empty ? randomUUID() : null
    const app = createApp({
      sessions,
      screens: config.screens,
      version: VERSION,
      log,
      handlers: {
        session: async () => ({
          workspace: { id: workspace.id, name: workspace.name },
          sampleJobId,
          version: VERSION,
        }),
        ...journeyRoutes(store),
        ...uploadRoutes({ store, uploads }),
        ...jobRoutes({ store, runner, uploads }),
        ...drillDownRoutes({ store, analytics, desk }),
      },
    })
    const server = createServer(getRequestListener(app.fetch))
    const port = await listen(server, config.port)
    if (sampleJobId !== null) {
      await addJob(store, workspace.id, {
        id: sampleJobId,
        kind: 'sample',
        title: 'Sample journey',
        input: {},
        idempotencyKey: null,
      })
      runner.start({
        id: sampleJobId,
        workspaceId: workspace.id,
        task: { type: 'sample', seed: SAMPLE_SEED },
      })
    }
    const url = `http://127.0.0.1:${port}`
    return {
      url,
      link: `${url}/enter?token=${sessions.token}`,
      async close() {
        server.closeAllConnections()
        server.close()
        await runner.close()
        await desk.close()
        await Promise.all([store.destroy(), analytics.close()])
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** After a crash: says so on the jobs that were under way, and drops the evidence that no journey rests on. */
async function tidyUp(store: Store, analytics: Analytics, workspaceId: string): Promise<void> {
  const interrupted = await failInterruptedJobs(store, workspaceId)
  if (interrupted === 0) return
  const used = new Set(await usedDatasets(store, workspaceId))
  for (const ref of await analytics.datasets()) {
    if (ref.workspaceId === workspaceId && !used.has(ref.datasetId))
      await analytics.dropDataset(ref)
  }
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken
          ? new PortTaken(
              `Port ${port} is taken by another program. Choose another: --port ${port + 1}.`,
            )
          : error,
      )
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
