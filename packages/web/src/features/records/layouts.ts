import type { RecordType } from '@desirepath/core'

/** A field of a record and how it is written. */
export type LaidField =
  | {
      readonly as: 'line' | 'prose' | 'lines' | 'grade' | 'date' | 'number'
      readonly name: string
      readonly label: string
      readonly hint?: string
    }
  | {
      readonly as: 'choice'
      readonly name: string
      readonly label: string
      /** Value and word; a null value is “not said”. */
      readonly choices: readonly (readonly [value: string | null, word: string])[]
    }
  | {
      readonly as: 'estimate'
      /** The score that it is of. */
      readonly name: string
      readonly label: string
      readonly hint: string
    }
  | {
      readonly as: 'stage'
      readonly name: string
      readonly label: string
      readonly hint: string
      readonly of: 'touchpoint' | 'solution'
    }
  | { readonly as: 'pairs'; readonly name: string; readonly label: string; readonly hint?: string }

export interface LaidSection {
  readonly title: string
  readonly fields: readonly LaidField[]
}

const lines = (name: string, label: string, hint = ''): LaidField => ({
  as: 'lines',
  name,
  label,
  hint,
})
const line = (name: string, label: string, hint = ''): LaidField => ({
  as: 'line',
  name,
  label,
  hint,
})
const prose = (name: string, label: string, hint = ''): LaidField => ({
  as: 'prose',
  name,
  label,
  hint,
})
const stage = (of: 'touchpoint' | 'solution'): LaidField => ({
  as: 'stage',
  name: 'stage',
  label: 'Stage',
  hint: 'Awareness, Purchase …',
  of,
})
const judgedReach: LaidField = {
  as: 'estimate',
  name: 'reach',
  label: 'Reach, as you judge it',
  hint: 'Customers in a quarter',
}

const grade = (name: string, label: string): LaidField => ({ as: 'grade', name, label })

/** The fields of each type that need no part of their own, in the order in which they are read. */
export const layouts: Record<RecordType, readonly LaidSection[]> = {
  persona: [
    {
      title: 'Who they are',
      fields: [
        {
          as: 'choice',
          name: 'form',
          label: 'Kind',
          choices: [
            ['persona', 'Persona'],
            ['idealCustomer', 'Ideal customer'],
            ['stakeholder', 'Stakeholder'],
          ],
        },
        prose('quote', 'In their words', 'One sentence as they would say it'),
        { as: 'pairs', name: 'demographics', label: 'Demographics', hint: 'Age, place, work …' },
      ],
    },
    {
      title: 'What moves them',
      fields: [
        lines('goals', 'Goals'),
        lines('needs', 'Needs'),
        lines('expectations', 'Expectations'),
        lines('motivations', 'Motivations'),
        lines('frustrations', 'Frustrations'),
      ],
    },
    {
      title: 'How they go about it',
      fields: [
        lines('behaviours', 'Behaviours'),
        lines('preferences', 'Preferences'),
        lines('channels', 'Channels they use'),
        lines('brands', 'Brands they know'),
        lines('interests', 'Interests'),
      ],
    },
  ],
  touchpoint: [
    {
      title: 'Where and why',
      fields: [stage('touchpoint'), prose('motivation', 'What brings customers here')],
    },
    {
      title: 'How it does',
      fields: [
        grade('significance', 'Significance, as you judge it'),
        grade('ease', 'Ease of use'),
        grade('effectiveness', 'Effectiveness'),
        grade('satisfaction', 'Satisfaction'),
      ],
    },
  ],
  channel: [
    {
      title: 'The channel',
      fields: [
        {
          as: 'choice',
          name: 'warmth',
          label: 'Warmth',
          choices: [
            [null, 'not said'],
            ['cold', 'Cold'],
            ['cool', 'Cool'],
            ['warm', 'Warm'],
            ['hot', 'Hot'],
          ],
        },
      ],
    },
  ],
  painPoint: [
    {
      title: 'The pain',
      fields: [
        {
          as: 'choice',
          name: 'form',
          label: 'Kind',
          choices: [
            ['pain', 'Pain'],
            ['gap', 'Gap between expected and actual'],
            ['obstacle', 'Obstacle on the way'],
          ],
        },
        grade('severity', 'Severity, as you judge it'),
        judgedReach,
        prose('expected', 'What customers expect'),
        prose('actual', 'What they get'),
      ],
    },
  ],
  delight: [
    { title: 'The delight', fields: [grade('strength', 'Strength, as you judge it'), judgedReach] },
  ],
  opportunity: [
    {
      title: 'The opportunity',
      fields: [
        {
          as: 'choice',
          name: 'form',
          label: 'Kind',
          choices: [
            ['improve', 'Improve what is there'],
            ['newTouchpoint', 'New touchpoint'],
            ['personalise', 'Personalise'],
            ['remove', 'Remove'],
          ],
        },
        {
          as: 'choice',
          name: 'status',
          label: 'Status',
          choices: [
            ['idea', 'Idea'],
            ['chosen', 'Chosen'],
            ['later', 'Later'],
            ['rejected', 'Rejected'],
          ],
        },
        grade('feasibility', 'Feasibility'),
        grade('importance', 'Importance to customers'),
        grade('satisfaction', 'Satisfaction today'),
      ],
    },
  ],
  solution: [
    {
      title: 'The solution',
      fields: [
        {
          as: 'choice',
          name: 'status',
          label: 'Status',
          choices: [
            ['proposed', 'Proposed'],
            ['planned', 'Planned'],
            ['inProgress', 'In progress'],
            ['inTest', 'In test'],
            ['done', 'Done'],
            ['dropped', 'Dropped'],
          ],
        },
        { as: 'date', name: 'due', label: 'Due' },
        {
          as: 'choice',
          name: 'aim',
          label: 'Aim',
          choices: [
            [null, 'not said'],
            ['attract', 'Attract'],
            ['retain', 'Retain'],
            ['upsell', 'Upsell'],
            ['reactivate', 'Reactivate'],
          ],
        },
        stage('solution'),
      ],
    },
  ],
  resource: [
    {
      title: 'The resource',
      fields: [
        {
          as: 'choice',
          name: 'form',
          label: 'Kind',
          choices: [
            ['people', 'People'],
            ['tool', 'Tool'],
            ['budget', 'Budget'],
            ['knowledge', 'Knowledge'],
            ['other', 'Other'],
          ],
        },
        { as: 'number', name: 'available', label: 'Available' },
        line('unit', 'Unit', 'person-months, licences …'),
      ],
    },
  ],
  metric: [
    {
      title: 'The metric',
      fields: [
        {
          as: 'choice',
          name: 'form',
          label: 'Kind',
          choices: [
            ['conversion', 'Conversion'],
            ['satisfaction', 'Satisfaction'],
            ['retention', 'Retention'],
            ['speed', 'Speed'],
            ['money', 'Money'],
            ['other', 'Other'],
          ],
        },
        line('unit', 'Unit'),
        {
          as: 'choice',
          name: 'direction',
          label: 'Better is',
          choices: [
            ['up', 'more'],
            ['down', 'less'],
          ],
        },
        { as: 'number', name: 'target', label: 'Target' },
      ],
    },
  ],
}
