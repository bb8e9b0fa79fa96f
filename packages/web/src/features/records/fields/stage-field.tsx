import { useJourney, useJourneys } from '../../journeys/queries.ts'
import { useAll } from '../queries.ts'
import { NamedField } from './named-field.tsx'

/** A stage by its name; those of the journey that was changed last and of others of the type are offered. */
export function StageField({
  of,
  ...props
}: {
  readonly of: 'touchpoint' | 'solution'
  readonly label: string
  readonly value: string
  readonly hint: string
  readonly mayEdit: boolean
  readonly onKeep: (text: string) => void
}) {
  const journey = useJourney(useJourneys().data?.items[0]?.id).data
  const named = [...(journey?.stages.map(({ title }) => title) ?? []), ...useAll(of).map(stageOf)]
  return <NamedField {...props} choices={[...new Set(named)].filter((name) => name !== '')} />
}

function stageOf({ stage }: { readonly stage: string }): string {
  return stage
}
