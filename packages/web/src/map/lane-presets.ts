import type { LaneType } from '@desirepath/core'
import type { OriginLane } from '../features/origins/lane-cards.ts'

/** A kind of lane to add, with the words that it begins with. */
export interface LanePreset {
  readonly type: LaneType
  readonly title: string
  readonly subtitle: string
  /** What else people call it, for the search. */
  readonly also?: string
  /** What it is filled with from the events. */
  readonly counts?: OriginLane
}

export const lanePresets: readonly {
  readonly group: string
  readonly presets: readonly LanePreset[]
}[] = [
  {
    group: 'What customers do and think',
    presets: [
      preset('doing', 'Doing', 'what customers do', 'actions activities tasks'),
      preset('thinking', 'Thinking', 'in their own words', 'thoughts'),
      preset('goals', 'Goals', 'what they want to achieve', 'jobs to be done'),
      preset('needs', 'Needs', 'what they cannot do without', 'requirements'),
      preset('expectations', 'Expectations', 'what should happen'),
      preset('questions', 'Questions', 'what they look for', 'doubts'),
      preset('motivation', 'Motivation', 'why they bother', 'drivers triggers'),
      preset('obstacles', 'Obstacles', 'what stands in the way', 'barriers blockers'),
      preset('suggestions', 'Suggestions', 'what they propose', 'wishes'),
      preset('story', 'Story', 'what happens, told', 'narrative scenario'),
    ],
  },
  {
    group: 'What they meet and feel',
    presets: [
      preset('touchpoints', 'Touchpoints', 'where they meet us', 'channels'),
      preset('emotion', 'Feeling', 'from −2 to +2', 'experience curve emotion mood'),
      preset('importance', 'Importance', 'the dramatic arc', 'weight tension'),
      preset('quotes', 'Quotes', 'what they said', 'verbatims voice of the customer'),
    ],
  },
  {
    group: 'What it adds up to',
    presets: [
      preset('painPoints', 'Pain points', 'what goes wrong', 'problems frustrations'),
      preset('delights', 'Delights', 'keep these', 'gains'),
      preset('opportunities', 'Opportunities', 'where to gain', 'insights ideas'),
      preset('solutions', 'Solutions', 'what we do about it', 'measures initiatives'),
    ],
  },
  {
    group: 'Figures',
    presets: [
      preset('measured', 'Measured', 'reach, leave, stay', 'funnel analytics'),
      counted('first', 'Sources', 'where they come from: first touch', 'channels campaigns utm'),
      counted('last', 'Last sources', 'where they come from: last touch', 'channels campaigns utm'),
      counted('searches', 'Searches', 'what they seek here', 'search terms keywords'),
      preset('metrics', 'Metrics', 'what we watch', 'kpi'),
      preset('number', 'Number', 'one number a step', 'custom cost time'),
    ],
  },
  {
    group: 'Behind the scenes',
    presets: [
      preset('text', 'Front stage', 'what staff do in sight', 'service blueprint'),
      preset('backstage', 'Back stage', 'what staff do out of sight', 'service blueprint'),
      preset('systems', 'Systems', 'what the work runs on', 'support processes tools'),
      preset('responsible', 'Responsible', 'who answers for it', 'owner team'),
    ],
  },
  {
    group: 'What goes on around you',
    presets: [
      preset(
        'market',
        'Trends and competitors',
        'what changes around you',
        'market notes technologies emerging industry rivals',
      ),
    ],
  },
  {
    group: 'Pictures, files and more',
    presets: [
      preset('images', 'Storyboard', 'what it looks like', 'images photos screenshots'),
      preset('video', 'Video', 'what it looks like', 'recordings'),
      preset('files', 'Files and links', 'where to read more', 'documents attachments'),
      preset('journeys', 'Journeys', 'a closer look at a step', 'nested'),
      preset('list', 'List', 'of one’s own', 'custom'),
      preset('text', 'Text', 'of one’s own', 'custom notes'),
    ],
  },
]

function counted(counts: OriginLane, title: string, subtitle: string, also: string): LanePreset {
  return { type: 'text', title, subtitle, also, counts }
}

function preset(type: LaneType, title: string, subtitle: string, also?: string): LanePreset {
  return { type, title, subtitle, ...(also !== undefined && { also }) }
}
