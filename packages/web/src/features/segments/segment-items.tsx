import type { Journey } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { Columns2, User, Users } from 'lucide-react'
import { MenuChoices, MenuGroup, MenuItem } from '../../ui/menu.tsx'
import { joinSet, useJourneySearch } from '../journey/journey-search.ts'
import { words } from './words.ts'

/** Whose figures the map shows, and two segments side by side; where there are figures to show. */
export function SegmentItems({
  journey: { id, personas, discovery },
}: {
  readonly journey: Journey
}) {
  const { search, view, change } = useJourneySearch()
  const navigate = useNavigate()
  if (discovery === null) return null
  const measured = personas.filter(({ share }) => share.n > 0)
  const choose = (segment: string) =>
    change(
      segment === ''
        ? { segment: undefined }
        : { segment, personas: joinSet(new Set([...view.personas, segment])) },
    )
  return (
    <MenuGroup label={words.seeAs}>
      <MenuChoices
        value={search.segment ?? ''}
        choices={[
          { value: '', label: words.everyone, icon: Users },
          ...measured.map((persona) => ({ value: persona.id, label: persona.title, icon: User })),
        ]}
        onChoose={choose}
      />
      <MenuItem
        icon={Columns2}
        note={words.compareNote}
        onSelect={() =>
          void navigate({ to: '/journeys/$id/segments', params: { id }, search: (old) => old })
        }
      >
        {words.compare}
      </MenuItem>
    </MenuGroup>
  )
}
