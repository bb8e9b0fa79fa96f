import { Link } from '@tanstack/react-router'
import { formatShare } from '@desirepath/render'
import { FileUp, Megaphone, Quote } from 'lucide-react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import styles from './mentions.module.css'
import { OverTime } from './over-time.tsx'
import { Popular } from './popular.tsx'
import { useMentions, type Voices } from './queries.ts'
import { Shares } from './shares.tsx'
import { Speakers } from './speakers.tsx'
import { words } from './words.ts'

/** What is said in public: how it speaks over time, what reached most, and who says it. */
export function MentionsScreen() {
  const { data, error, refetch } = useMentions('all')
  const [all] = data?.groups ?? []
  return (
    <Screen
      title={words.title}
      parent={{ title: words.evidence, to: { to: '/evidence' } }}
      actions={
        all !== undefined && (
          <Link to="/evidence" search={{ source: 'mention' }} className={buttonClass({})}>
            <Quote size={15} aria-hidden />
            {words.library}
          </Link>
        )
      }
    >
      <ScreenBody>
        {data === undefined && error !== null && (
          <NotLoaded title={words.failed} error={error} onAgain={refetch} />
        )}
        {data === undefined && error === null && <Skeleton width="100%" height={320} />}
        {data !== undefined && all === undefined && <NoMentions />}
        {data !== undefined && all !== undefined && (
          <div className={styles.page}>
            <p className={styles.lead}>
              <b>
                {words.lead(all.n, all.read)}
                {words.unclear(all.unclear)}.
              </b>{' '}
              <Basis model={data.model} unread={data.unread} />
              {all.scored.n > 0 && ` ${scoredLine(all)}`}
            </p>
            <Shares all={all} least={data.least} />
            <OverTime />
            <div className={styles.columns}>
              <Popular />
              <Speakers />
            </div>
          </div>
        )}
      </ScreenBody>
    </Screen>
  )
}

function NoMentions() {
  return (
    <Empty
      icon={Megaphone}
      title={words.none}
      actions={
        <Link to="/new" search={{ into: 'evidence' }} className={buttonClass({ look: 'primary' })}>
          <FileUp size={15} aria-hidden />
          {words.bring}
        </Link>
      }
    >
      <p>{words.noneText}</p>
    </Empty>
  )
}

type Model = NonNullable<ReturnType<typeof useMentions>['data']>['model']

function Basis({ model, unread }: { readonly model: Model; readonly unread: number }) {
  const said =
    model === null
      ? ''
      : model.method === 'learned'
        ? words.learned(model.labels, model.auc ?? 0, model.at)
        : model.method === 'vader'
          ? words.vader(model.labels)
          : words.refused
  return <>{[said, unread > 0 ? words.waiting(unread) : ''].filter(Boolean).join(' ')}</>
}

function scoredLine({ scored: { n, low, high } }: Voices): string {
  const share = ({ value }: typeof low) => (value === null ? words.tooFew : formatShare(value))
  return words.scored(n, share(low), share(high))
}
