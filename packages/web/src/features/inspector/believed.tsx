import { type Gap, gapsOf, type Step } from '@desirepath/core'
import { formatDuration, formatShare } from '@desirepath/render'
import { useEditor } from '../../editing/live.tsx'
import { KeptField } from '../../ui/kept-field.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { formatBelievedShare, formatBelievedTime, readShare, readTime } from './believed-values.ts'
import { useInspector } from './context.ts'
import { detailWords as words } from './detail-words.ts'
import styles from './details.module.css'
import { Section } from './parts.tsx'

/** What people take for true of a step before it is measured: who comes, how long they stay. */
export function BelievedSection({ step }: { readonly step: Step }) {
  const { journey } = useInspector()
  const editor = useEditor()
  const notice = useNotice()
  const { id, believed } = step
  if (editor === null && believed === undefined) return null
  const keep = (
    name: keyof NonNullable<Step['believed']>,
    { text, value }: { readonly text: string | undefined; readonly value: number | undefined },
  ) => {
    if (text !== undefined && value === undefined) {
      notice({ text: words.believedUnread[name](text) })
      return
    }

    const kept = Object.entries({ ...believed, [name]: value }).filter(
      ([, value]) => value !== undefined,
    )
    editor?.changeStep(id, {
      believed: kept.length === 0 ? undefined : Object.fromEntries(kept),
    })
  }
  const gaps = gapsOf({ ...journey, curves: [], records: [], lanes: [], steps: [step] })
  return (
    <Section title={words.believed} note={words.believedNote}>
      {editor !== null && (
        <div className={styles.fields}>
          <KeptField
            key={`reach ${id}`}
            label={words.believedReach}
            hint={words.believedReachHint}
            value={believed?.reach === undefined ? '' : formatBelievedShare(believed.reach)}
            onKeep={(text) => keep('reach', { text, value: readShare(text) })}
          />
          <KeptField
            key={`stay ${id}`}
            label={words.believedStay}
            hint={words.believedStayHint}
            value={
              believed?.staySeconds === undefined ? '' : formatBelievedTime(believed.staySeconds)
            }
            onKeep={(text) => keep('staySeconds', { text, value: readTime(text) })}
          />
        </div>
      )}
      {gaps.map((gap) => (
        <p key={gap.what} className={styles.note}>
          {saysGap(gap)}
        </p>
      ))}
    </Section>
  )
}

function saysGap({ what, assumed, measured }: Gap): string {
  const say = what === 'time' ? formatDuration : formatShare
  return words.believedGap(assumed === null ? '–' : say(assumed), say(measured ?? 0))
}
