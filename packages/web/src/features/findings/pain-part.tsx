import type { WorkspaceRecord } from '@desirepath/core'
import type { RecordPartProps } from '../records/parts.ts'
import { CauseTree } from './cause-tree.tsx'
import { Measured } from './measured.tsx'

/** What was measured of a pain point or gap, where it happens, and why it might be. */
export function PainPart({ data, mayEdit }: RecordPartProps) {
  const record = data.record as WorkspaceRecord<'painPoint'>
  return (
    <>
      <Measured id={record.id} uses={data.uses} />
      <CauseTree record={record} linked={data.linked} mayEdit={mayEdit} />
    </>
  )
}
