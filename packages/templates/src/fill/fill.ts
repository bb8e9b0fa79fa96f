import { blankBrief, JOURNEY_SCHEMA, type Journey } from '@desirepath/core'
import { columnsOf, edgesOf, stagesOf, stepsOf } from './columns.ts'
import { curvesOf } from './curves.ts'
import { lanesOf } from './lanes.ts'
import { recordsOf } from './records.ts'
import type { Template } from '../template.ts'

/** A complete journey from the words of a template: every id follows from `id`, every card is assumed. */
export function fillTemplate(
  template: Template,
  { id, title = template.title }: { readonly id: string; readonly title?: string | undefined },
): Journey {
  const columns = columnsOf(template, id)
  const records = recordsOf(columns, id)
  const { kind, scope, scenario } = template
  return {
    schema: JOURNEY_SCHEMA,
    id,
    title,
    kind,
    brief: { ...blankBrief, target: '', scope, scenario },
    discovery: null,
    stages: stagesOf(columns),
    steps: stepsOf(columns),
    edges: edgesOf(columns),
    lanes: lanesOf({ template, columns, records, journeyId: id }),
    curves: curvesOf(columns, id),
    moments: columns.flatMap(({ stepId, words: { moment } }) =>
      moment === undefined ? [] : [{ stepId, type: moment[0], text: moment[1] }],
    ),
    personas: [],
    records,
  }
}
