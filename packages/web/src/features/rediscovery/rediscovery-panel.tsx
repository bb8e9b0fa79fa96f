import { accepted, type Proposal, proposalKey, type ThreeStates } from '@desirepath/core'
import { Link } from '@tanstack/react-router'
import { CircleCheck, DatabaseZap, Waypoints } from 'lucide-react'
import { useMemo } from 'react'
import { useEditor, useOpenJourney } from '../../editing/live.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Empty, Problem, Skeleton } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { momentOf } from '../../ui/moment.ts'
import { type MapMark, useMapMarks } from '../together/map-marks.ts'
import { ProposalItem } from './proposal-item.tsx'
import { useFound, useProposals, useRejecting } from './queries.ts'
import styles from './rediscovery.module.css'
import { words } from './words.ts'
import '../versions/change-marks.css'

/** What new data say of the map: brought in here, and what they propose decided on. */
export function RediscoveryPanel() {
  const journey = useOpenJourney()
  const mayEdit = useEditor() !== null
  const { data: found, error } = useFound(journey.id)
  return (
    <div className={styles.panel}>
      {mayEdit && (
        <Link to="/new" search={{ journey: journey.id }} className={buttonClass({})}>
          <DatabaseZap size={15} aria-hidden />
          {words.bring}
        </Link>
      )}
      {error && <Problem title={words.failed}>{error.message}</Problem>}
      {found === undefined && !error && <Skeleton width="100%" height={120} />}
      {found === null && (
        <Empty icon={Waypoints} title={journey.discovery === null ? words.noneDrawn : words.none}>
          <p>{journey.discovery === null ? words.noneDrawnText : words.noneText}</p>
        </Empty>
      )}
      {found && <Proposals found={found} />}
    </div>
  )
}

function Proposals({ found }: { readonly found: Parameters<typeof useProposals>[0] }) {
  const journey = useOpenJourney()
  const { states, open, rejected } = useProposals(found, journey)
  const mayEdit = useEditor() !== null
  const decide = useDeciding(states)
  useMapMarks(useMemo(() => marksOf(open), [open]))
  return (
    <>
      <p className={styles.came}>
        <b>{words.came(momentOf(found.at))}</b> {words.cameText} {words.versionNote}
      </p>
      {open.length === 0 ? (
        <Empty icon={CircleCheck} title={words.decided}>
          <p>{words.decidedText}</p>
        </Empty>
      ) : (
        <section aria-labelledby="proposals">
          <header className={styles.head}>
            <h3 id="proposals">{words.proposed(open.length)}</h3>
            {mayEdit && open.length > 1 && (
              <span>
                <Button size="small" look="primary" onClick={() => decide.acceptAll(open)}>
                  {words.acceptAll(open.length)}
                </Button>
                <Button size="small" onClick={() => decide.reject(open)}>
                  {words.rejectAll}
                </Button>
              </span>
            )}
          </header>
          {!mayEdit && <p className={styles.came}>{words.readOnly}</p>}
          <ul className={styles.list}>
            {open.map((proposal) => (
              <ProposalItem
                key={proposalKey(proposal)}
                proposal={proposal}
                {...(mayEdit && {
                  onAccept: () => decide.accept(proposal),
                  onReject: () => decide.reject([proposal]),
                })}
              />
            ))}
          </ul>
        </section>
      )}
      {rejected.length > 0 && (
        <details className={styles.rejected}>
          <summary>{words.rejectedBefore(rejected.length)}</summary>
          <ul className={styles.list}>
            {rejected.map((proposal) => (
              <ProposalItem
                key={proposalKey(proposal)}
                proposal={proposal}
                {...(mayEdit && { onRestore: () => decide.restore([proposal]) })}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Accepting is an edit like any other; rejecting is remembered for everyone. */
function useDeciding(states: ThreeStates) {
  const editor = useEditor()
  const notice = useNotice()
  const rejecting = useRejecting(states.edited.id)
  const apply = (proposals: readonly Proposal[], text: string) => {
    if (editor === null) return
    editor.applyJourney(
      proposals.reduce((edited, each) => accepted({ ...states, edited }, each), states.edited),
    )
    const step = editor.newest()
    notice({
      text,
      action: { label: words.undo, run: () => step === editor.newest() && editor.undo() },
    })
  }
  const restore = (proposals: readonly Proposal[]) =>
    rejecting.mutate({ restore: proposals.map(proposalKey) })
  return {
    accept: (proposal: Proposal) =>
      apply([proposal], words.accepted(`${words.types[proposal.type]} “${proposal.title}”`)),
    acceptAll: (proposals: readonly Proposal[]) =>
      apply(proposals, words.allAccepted(proposals.length)),
    reject: (proposals: readonly Proposal[]) =>
      rejecting.mutate(
        { reject: proposals.map(proposalKey) },
        {
          onSuccess: () =>
            notice({
              text: words.rejected(proposals.length),
              action: { label: words.undo, run: () => restore(proposals) },
            }),
          onError: (error) => notice({ text: error.message }),
        },
      ),
    restore,
  }
}

const looks: Partial<Record<Proposal['type'], string>> = {
  removeStep: 'removed',
  moveStep: 'moved',
  renameStep: 'changed',
  removeRecord: 'removed',
}

/** What is on the map and would change is marked there. */
function marksOf(proposals: readonly Proposal[]): readonly MapMark[] {
  return proposals.flatMap(({ type, id }): MapMark[] => {
    const change = looks[type]
    if (change === undefined) return []
    const select = `${type.endsWith('Step') ? 'step' : 'record'}:${id}`
    return [{ select, attributes: { 'data-change': change } }]
  })
}
