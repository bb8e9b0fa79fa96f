import { Worker } from 'node:worker_threads'

export interface ThreadOptions<Message> {
  readonly data: unknown
  readonly signal?: AbortSignal
  /** Gets every message; what it answers, unless undefined, is the result of the thread. */
  readonly onMessage: (message: Message) => Message | undefined
}

/** Runs a file as a thread until it has its result; rejects where it fails, or is stopped by `signal`. */
export function runThread<Message>(
  file: URL,
  { data, signal, onMessage }: ThreadOptions<Message>,
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: data })
    const stop = () => {
      void worker.terminate()
      reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: Message) => {
      const result = onMessage(message)
      if (result !== undefined) resolve(result)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop)
      reject(new Error('a thread ended without a result'))
    })
  })
}
