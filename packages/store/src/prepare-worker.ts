import { workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

/** Makes an empty database in a folder: seconds of one core, which the server must not stand still for. */
const database = await PGlite.create(workerData as string)
await database.close()
