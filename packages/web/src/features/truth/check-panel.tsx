import { CircleCheckBig, ListChecks } from 'lucide-react'
import { useCalmJourney } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/panel.tsx'
import { ExpectationGaps } from '../expectations/gap-list.tsx'
import { words as guideWords } from '../guide/words.ts'
import { useJourneySearch } from '../journey/journey-search.ts'
import { FindingList } from './finding-list.tsx'
import { GapList } from './gap-list.tsx'
import { LeftFindings } from './left-findings.tsx'
import { RestsOn } from './rests-on.tsx'
import { Rungs } from './rungs.tsx'
import styles from './truth.module.css'
import { useTruth } from './truth.ts'
import { words } from './words.ts'

/** What the map may be used for today, what it rests on, where it is wrong, and what is to be checked. */
export function CheckPanel() {
  const journey = useCalmJourney()
  const { change, select } = useJourneySearch()
  const { use, open, dismissed, gaps } = useTruth(journey)
  return (
    <div className={styles.panel}>
      <Rungs use={use} />
      <RestsOn grounds={use.grounds} />
      <GapList journey={journey} gaps={gaps} select={select} />
      <ExpectationGaps journey={journey} select={select} />
      {open.length === 0 ? (
        <Empty icon={CircleCheckBig} title={words.nothing}>
          <p>{words.nothingText}</p>
        </Empty>
      ) : (
        <FindingList findings={open} />
      )}
      <LeftFindings findings={dismissed} />
      <Button icon={ListChecks} onClick={() => change({ panel: 'guide' })}>
        {guideWords.panel}
      </Button>
    </div>
  )
}
