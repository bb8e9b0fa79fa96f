import type { LaneType } from '@desirepath/core'

interface LaneWords {
  readonly type: LaneType
  readonly title: string
  readonly subtitle: string
}

/** The lanes that templates choose from. */
export const laneWords = {
  doing: { type: 'doing', title: 'Doing', subtitle: 'what customers do' },
  thinking: { type: 'thinking', title: 'Thinking', subtitle: 'in their own words' },
  goals: { type: 'goals', title: 'Goals', subtitle: 'what they want to achieve' },
  needs: { type: 'needs', title: 'Needs', subtitle: 'what they cannot do without' },
  expectations: { type: 'expectations', title: 'Expectations', subtitle: 'what should happen' },
  motivation: { type: 'motivation', title: 'Motivation', subtitle: 'why they bother' },
  questions: { type: 'questions', title: 'Questions', subtitle: 'what they look for' },
  touchpoints: { type: 'touchpoints', title: 'Touchpoints', subtitle: 'where they meet us' },
  frontStage: { type: 'text', title: 'Front stage', subtitle: 'what staff do in sight' },
  backstage: { type: 'backstage', title: 'Back stage', subtitle: 'what staff do out of sight' },
  systems: { type: 'systems', title: 'Systems', subtitle: 'what the work runs on' },
  emotion: { type: 'emotion', title: 'Feeling', subtitle: 'a guess to be checked' },
  painPoints: { type: 'painPoints', title: 'Pain points', subtitle: 'severity is a guess' },
  delights: { type: 'delights', title: 'Delights', subtitle: 'keep these' },
  opportunities: { type: 'opportunities', title: 'Opportunities', subtitle: 'first ideas' },
  responsible: { type: 'responsible', title: 'Responsible', subtitle: 'who answers for the stage' },
  ask: { type: 'text', title: 'Ask customers', subtitle: 'a question for each stage' },
} as const satisfies Record<string, LaneWords>

export type LaneName = keyof typeof laneWords
