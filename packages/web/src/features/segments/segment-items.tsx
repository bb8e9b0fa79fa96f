import type { Journey } from '@desirepath/core'
import { useNavigate } from '@tanstack/react-router'
import { Columns2, ListFilter, User, Users } from 'lucide-react'
import { MenuChoices, MenuGroup, MenuItem } from '../../ui/menu.tsx'
import { joinSet, useJourneySearch } from '../journey/journey-search.ts'
import { useSegmentChoices } from './choices.ts'
import { words } from './words.ts'

/** Whose figures the map shows, and two segments side by side; where there are figures to show. */
export function SegmentItems({ journey }: { readonly journey: Journey }) {
  const { search, change } = useJourneySearch()
  const navigate = useNavigate()
  const { id } = journey
  const measured = useSegmentChoices(journey)
  if (measured.length === 0) return null
  const choose = (segment: string) =>
    change(({ personas }) =>
      segment === ''
        ? { segment: undefined }
        : { segment, personas: joinSet(new Set([...personas, segment])) },
    )
  return (
    <MenuGroup label={words.seeAs}>
      <MenuChoices
        value={search.segment ?? ''}
        choices={[
          { value: '', label: words.everyone, icon: Users },
          ...measured.map(({ by, from, ...persona }) => ({
            value: persona.id,
            label: persona.title,
            icon: by === 'rule' ? ListFilter : User,
            ...(by === 'rule' && { note: from === null ? words.byRule : words.byRuleOf(from) }),
          })),
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
