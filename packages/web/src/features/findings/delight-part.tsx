import { delightScores, type WorkspaceRecord } from '@desirepath/core'
import { formatScoreValue } from '../decide/score-values.ts'
import { scoreWords } from '../decide/words.ts'
import type { RecordPartProps } from '../records/parts.ts'
import { Measured } from './measured.tsx'
import { Voices } from './voices.tsx'
import { words } from './words.ts'

/** How strong a delight is by what its maps measured, whom it meets and where, and who says so. */
export function DelightPart({ data }: RecordPartProps) {
  const record = data.record as WorkspaceRecord<'delight'>
  const { strength, reach, gain, confidence } = delightScores(data.uses, record.evidence)
  const figures = [
    {
      title: words.strength,
      unit: words.strengthUnit,
      computed: strength,
      format: (value: number) => formatScoreValue('severity', value),
      hasDots: true as const,
    },
    {
      title: scoreWords.reach.name,
      unit: scoreWords.reach.unit,
      computed: reach,
      format: (value: number) => formatScoreValue('reach', value),
    },
    {
      title: words.gain,
      unit: words.gainUnit,
      computed: gain,
      format: (value: number) => formatScoreValue('loss', value),
    },
    {
      title: scoreWords.confidence.name,
      unit: scoreWords.confidence.unit,
      computed: confidence,
      format: (value: number) => formatScoreValue('confidence', value),
    },
  ]
  return (
    <>
      <Measured id={record.id} type="delight" figures={figures} uses={data.uses} />
      <Voices id={record.id} uses={data.uses} />
    </>
  )
}
