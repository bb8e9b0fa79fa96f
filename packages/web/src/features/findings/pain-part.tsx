import type { ScoreName, WorkspaceRecord } from '@desirepath/core'
import { usePriorities } from '../decide/queries.ts'
import { formatScoreValue, scoreUnit } from '../decide/score-values.ts'
import { scoreWords } from '../decide/words.ts'
import { GapsOnMaps } from '../expectations/gaps-on-maps.tsx'
import type { RecordPartProps } from '../records/parts.ts'
import { CauseTree } from './cause-tree.tsx'
import { Measured } from './measured.tsx'
import { Voices } from './voices.tsx'
import { words } from './words.ts'

const shown = ['severity', 'reach', 'loss', 'confidence'] as const satisfies readonly ScoreName[]

/** A scale beside its n would read as an interval. */
const units: Partial<Record<ScoreName, string>> = {
  severity: words.severityUnit,
  confidence: words.confidenceUnit,
}

/** What was measured of a pain point or gap, where it happens, who says so, and why it might be. */
export function PainPart({ data, mayEdit }: RecordPartProps) {
  const record = data.record as WorkspaceRecord<'painPoint'>
  const priorities = usePriorities('pain-points').data
  const scores = priorities?.items.find(({ id }) => id === record.id)?.scores
  const figures = shown.map((name) => ({
    title: scoreWords[name].name,
    unit: units[name] ?? scoreUnit(name, scores?.[name].computed ?? null),
    computed: scores?.[name].computed ?? null,
    format: (value: number) => formatScoreValue(name, value),
    ...(name === 'severity' && { hasDots: true as const }),
  }))
  return (
    <>
      <Measured id={record.id} type="painPoint" figures={scores && figures} uses={data.uses} />
      {record.form === 'gap' && <GapsOnMaps uses={data.uses} />}
      <Voices id={record.id} uses={data.uses} />
      <CauseTree record={record} linked={data.linked} mayEdit={mayEdit} />
    </>
  )
}
