import { parentPort, workerData } from 'node:worker_threads'
import { seededRandom } from '@desirepath/core'
import { proposeCodes, themes } from '@desirepath/text'
import type { CodingAnswer, CodingTask } from './coding-task.ts'

/** Learning keeps a core busy for a second: it is done here, beside the server. */
const task = workerData as CodingTask
// The same evidence gives the same proposals.
const random = seededRandom(1)
parentPort!.postMessage(task.type === 'propose' ? propose(task) : cluster(task))

function propose({ coded, texts, limit }: Extract<CodingTask, { type: 'propose' }>): CodingAnswer {
  const found = proposeCodes(coded, texts, { random })
  if (found.type === 'tooFew') return found
  const { proposed, tested } = found
  return { type: 'proposed', proposed: proposed.slice(0, limit), tested }
}

function cluster({ texts }: Extract<CodingTask, { type: 'cluster' }>): CodingAnswer {
  const items = texts.map(({ text, language }, i) => ({ id: String(i), text, language }))
  const clusters = themes(items, { random }).map(
    ({ title, language, items: own, representative }) => ({
      title,
      language,
      items: own,
      representative,
    }),
  )
  return { type: 'clusters', clusters }
}
