import { MessageCircleQuestion } from 'lucide-react'
import { useOpenPart } from '../editing/live.tsx'
import { useJourneySearch } from '../features/journey/journey-search.ts'
import feeling from './feeling.module.css'
import { laneWords as words } from './lane-words.ts'

/** From a lane of questions to what customers really ask; a map without data has nobody who asks. */
export function QuestionsLink() {
  const hasEvents = useOpenPart((journey) => journey.discovery !== null)
  const { change } = useJourneySearch()
  if (!hasEvents) return null
  return (
    <button
      type="button"
      className={feeling.draw}
      onClick={() => change({ panel: 'questions' })}
      aria-label={words.questions}
    >
      <MessageCircleQuestion size={13} aria-hidden />
      <span>{words.questions}</span>
    </button>
  )
}
