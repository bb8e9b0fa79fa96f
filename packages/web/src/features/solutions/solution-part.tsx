import type { RecordPartProps } from '../records/parts.ts'
import { ChangesPart } from './changes-part.tsx'
import { MoneyPart } from './money-part.tsx'
import { NeedsPart } from './needs-part.tsx'
import type { Solution } from './predictions.ts'
import { UrlsPart } from './urls-part.tsx'

/** What a solution changes, needs, costs and brings, and where its work is done. */
export function SolutionPart({ data, mayEdit, onKeep }: RecordPartProps) {
  const { changes, needs, cost, gain, urls } = data.record as Solution
  return (
    <>
      <ChangesPart
        changes={changes}
        mayEdit={mayEdit}
        onKeep={(next) => onKeep({ changes: next })}
      />
      <NeedsPart needs={needs} mayEdit={mayEdit} onKeep={(next) => onKeep({ needs: next })} />
      <MoneyPart cost={cost} gain={gain} mayEdit={mayEdit} onKeep={onKeep} />
      <UrlsPart urls={urls} mayEdit={mayEdit} onKeep={(next) => onKeep({ urls: next })} />
    </>
  )
}
