import { clickhouse } from '../subjects/clickhouse.ts'
import { desirepath } from '../subjects/desirepath.ts'
import { floor } from '../subjects/floor.ts'
import { pm4js } from '../subjects/pm4js.ts'
import type { Digest, Question, Subject, SubjectName } from '../subjects/subject.ts'
import { type Cost, measure } from './measure.ts'

/** What a subject's process is told to do; one at a time. */
export type Order =
  | { readonly order: 'load' | 'csvToAnswers'; readonly csv: string }
  | { readonly order: Question }
  | { readonly order: 'heldBytes' | 'close' }

/** Null where the subject has no such question. */
export type Report = { readonly digest: Digest; readonly cost: Cost } | null

const makers: Readonly<Record<SubjectName, () => Subject | Promise<Subject>>> = {
  desirepath,
  floor,
  clickhouse,
  pm4js,
}

/** The life of a subject's process: it makes the subject that it is named, and does as it is told. */
const subject = await makers[process.argv[2] as SubjectName]()
process.on('message', (order: Order) => {
  void obey(order).then((report) => process.connected && process.send!(report))
})

async function obey(order: Order): Promise<Report> {
  switch (order.order) {
    case 'load':
      return reported(() => subject.load(order.csv).then(() => []))
    case 'csvToAnswers':
      return reported(() => subject.csvToAnswers(order.csv))
    case 'heldBytes':
      return subject.heldBytes ? reported(() => [subject.heldBytes!()]) : null
    case 'close':
      await subject.close()
      process.disconnect()
      return null
    default: {
      const answer = subject.answers[order.order]
      return answer && reported(answer)
    }
  }
}

async function reported(run: () => Digest | Promise<Digest>): Promise<Report> {
  const { value, cost } = await measure(run)
  return { digest: value, cost }
}
