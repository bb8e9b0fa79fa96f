import { Autocomplete } from '@base-ui/react/autocomplete'
import type { Lane } from '@desirepath/core'
import { Dialog } from '../ui/dialog.tsx'
import { type LanePreset, lanePresets } from './lane-presets.ts'
import styles from './lane-picker.module.css'
import { laneWords as words } from './lane-words.ts'

interface PresetGroup {
  readonly value: string
  readonly items: readonly LanePreset[]
}

const groups: readonly PresetGroup[] = lanePresets.map(({ group, presets }) => ({
  value: group,
  items: presets,
}))

/** The kinds of lanes in groups, with a search that also knows their other names. */
export function LanePicker({
  lanes,
  onPick,
  onClose,
}: {
  readonly lanes: readonly Lane[]
  readonly onPick: (preset: LanePreset) => void
  readonly onClose: () => void
}) {
  const isThere = ({ type, title }: LanePreset) =>
    lanes.some((lane) => lane.type === type && (type !== 'text' || lane.title === title))
  return (
    <Dialog open onClose={onClose} title={words.add} hideTitle className={styles.dialog}>
      <Autocomplete.Root
        inline
        open
        items={groups}
        autoHighlight="always"
        keepHighlight
        itemToStringValue={({ title, subtitle, also = '' }: LanePreset) =>
          `${title} ${subtitle} ${also}`
        }
      >
        <Autocomplete.Input
          className={styles.input}
          placeholder={words.search}
          aria-label={words.search}
        />
        <Autocomplete.Empty className={styles.empty}>{words.nothing}</Autocomplete.Empty>
        <Autocomplete.List className={styles.list}>
          {(group: PresetGroup) => (
            <Autocomplete.Group key={group.value} items={group.items} className={styles.group}>
              <Autocomplete.GroupLabel className={styles.groupLabel}>
                {group.value}
              </Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(preset: LanePreset) => (
                  <Autocomplete.Item
                    key={`${preset.type}${preset.title}`}
                    value={preset}
                    className={styles.item}
                    onClick={() => {
                      onClose()
                      onPick(preset)
                    }}
                  >
                    <b>{preset.title}</b>
                    <small>{isThere(preset) ? words.has : preset.subtitle}</small>
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  )
}
