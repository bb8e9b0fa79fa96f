import { parentPort, workerData } from 'node:worker_threads'
import { seededRandom, toEmotion } from '@desirepath/core'
import { learnPolarity } from '@desirepath/text'
import type { ReadingAnswer, ReadingTask } from './reading-task.ts'

/** Learning from thousands of comments takes seconds: it is done here, beside the server. */
const { scored, texts } = workerData as ReadingTask
const labelled = scored.flatMap(({ text, score, scale }) => {
  if (text === null || score === null || scale === null) return []
  const emotion = toEmotion(score, scale)
  return emotion >= -2 && emotion <= 2 ? [{ text, emotion }] : []
})
// The same evidence is read the same.
const { method, auc, labels, read } = learnPolarity(labelled, { random: seededRandom(1) })
const answer: ReadingAnswer = {
  method,
  auc,
  labels,
  readings: texts.map(({ id, text, language }) => ({ id, ...read(text, language) })),
}
parentPort!.postMessage(answer)
