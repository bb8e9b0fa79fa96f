import {
  customerCount,
  customerFigures,
  type Customers,
  customersOfRule,
  type DrillDown,
  empathyNotes,
  segmentTerms,
} from '@desirepath/discovery'
import { presentMember } from '../drill-down/present.ts'
import { presentFeedback } from '../drill-down/voices.ts'
import type { SegmentQuestion } from './question.ts'

/** The answer to a question about customers by a rule, as the contract shows it. */
export function segmentAnswer(drill: DrillDown, question: SegmentQuestion): unknown {
  switch (question.type) {
    case 'segmentTerms':
      return segmentTerms(drill)
    case 'customerFigures':
      return customerFigures(drill, question)
    case 'customerCount':
      return customerCount(drill, question.rule)
    case 'customerEmpathy':
      return { notes: empathyNotes(drill, question.rule) }
    case 'customers': {
      const own = customersOfRule(drill, question.rule)
      const items = own.customers
        .slice(question.after, question.after + question.limit)
        .map((customer) => presentCustomer(drill, own, customer))
      return { n: own.customers.length, items }
    }
    case 'customerFeedback': {
      const said = customersOfRule(drill, question.rule).feedback.filter(
        (i) => (drill.workings.feedback[i]!.item.text ?? '') !== '',
      )
      const items = said
        .slice(question.after, question.after + question.limit)
        .map((i) => presentFeedback(drill, i))
      return { n: said.length, items }
    }
  }
}

/** All journeys of a customer as one. */
function presentCustomer({ journey, workings }: DrillDown, own: Customers, customer: number) {
  const { log, visits, succeeded } = workings
  const journeys = own.journeys.filter((each) => log.customerOf[each] === customer)
  const [first, last] = [journeys[0]!, journeys.at(-1)!]
  const [start, end] = [log.offsets[first]!, log.offsets[last + 1]!]
  return presentMember(journey, {
    customer: log.customers[customer]!,
    events: end - start,
    first: log.time[start]!,
    last: log.time[end - 1]!,
    path: journeys.flatMap((each) =>
      Array.from(visits.activity.subarray(visits.offsets[each], visits.offsets[each + 1])),
    ),
    succeeded: succeeded && journeys.some((each) => succeeded[each] === 1),
  })
}
