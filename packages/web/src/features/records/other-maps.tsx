import type { RecordType } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { formatSelection } from '../../map/selection.ts'
import { type Use, useRecord } from './queries.ts'

/** The maps other than one on which a record stands; undefined until the workspace knows it. */
export function useOtherMaps(
  { id, type }: { readonly id: string; readonly type: RecordType },
  here: string | undefined,
): readonly Use[] | undefined {
  return useRecord(type, id).data?.uses.filter(({ journeyId }) => journeyId !== here)
}

/** Leads to a record where it stands on a map. */
export function MapLink({
  use: { journeyId, title },
  recordId,
}: {
  readonly use: Pick<Use, 'journeyId' | 'title'>
  readonly recordId: string
}) {
  return (
    <Link
      to="/journeys/$id"
      params={{ id: journeyId }}
      search={{ select: formatSelection({ kind: 'record', id: recordId }) }}
      dir="auto"
    >
      {title}
    </Link>
  )
}
