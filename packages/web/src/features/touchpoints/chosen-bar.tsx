import { Milestone } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { OneLine } from '../../ui/one-line.tsx'
import { SelectInput } from '../../ui/panel.tsx'
import { BulkBar } from '../records/bulk-bar.tsx'
import type { Listed } from '../records/queries.ts'
import { type Channel, NONE } from './rows.ts'
import { StagesDialog } from './stages-dialog.tsx'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

/** What can be done with the chosen touchpoints. */
export function ChosenBar({
  items,
  channels,
  onDone,
}: {
  readonly items: readonly Listed<'touchpoint'>['record'][]
  readonly channels: readonly Channel[]
  readonly onDone: () => void
}) {
  const [isParting, setIsParting] = useState(false)
  return (
    <>
      <BulkBar
        type="touchpoint"
        items={items}
        onDone={onDone}
        more={(change) => (
          <>
            <Button size="small" look="primary" icon={Milestone} onClick={() => setIsParting(true)}>
              {words.stagesFrom}
            </Button>
            <OneLine
              label={words.setStage}
              longest={300}
              onTake={(stage) => change(() => ({ stage }))}
            />
            <SelectInput
              className={styles.bulkChoice}
              aria-label={words.setChannel}
              value=""
              onChange={({ target: { value } }) =>
                change(() => ({ channelId: value === NONE ? null : value }))
              }
            >
              <option value="">{words.setChannel}</option>
              {channels.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
              <option value={NONE}>{words.noChannel}</option>
            </SelectInput>
          </>
        )}
      />
      {isParting && (
        <StagesDialog ids={items.map(({ id }) => id)} onClose={() => setIsParting(false)} />
      )}
    </>
  )
}
