import { claraId } from './people.ts'
import { named, type Told } from './told.ts'

/** Research to do, as the contract has it. */
export interface StoryPlan {
  readonly id: string
  readonly title: string
  readonly kind: 'interview' | 'survey' | 'usabilityTest'
  readonly goal: string
  readonly journeyId: string
  readonly personaId: string | null
  readonly owner: string
  readonly due: string
  readonly questions: readonly {
    readonly id: string
    readonly text: string
    readonly stageId: string | null
    readonly context: string
  }[]
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly state: 'planned' | 'asked' | 'done' | 'declined'
    readonly on: string | null
    readonly itemId: string | null
  }[]
}

/** Interviews half done and a survey that waits. */
export function researchPlans(told: Told): StoryPlan[] {
  return [survey(told), interviews(told)]
}

function interviews(told: Told): StoryPlan {
  const { journey, day } = told
  const person = (
    name: string,
    state: StoryPlan['people'][number]['state'],
    on: number | null,
    voice: string | null = null,
  ) => ({
    id: named('asked', name),
    name,
    state,
    on: on === null ? null : day(on),
    itemId: voice === null ? null : named('voice', voice),
  })
  return {
    id: named('research', 'interviews'),
    title: 'Why do first-time customers leave, and why do they come back?',
    kind: 'interview',
    goal: 'Find out what customers expect to pay before they see the last page, and what they are told while they wait.',
    journeyId: journey.id,
    personaId: claraId(told),
    owner: 'Ida',
    due: day(21),
    questions: [
      question(
        told,
        'Consideration',
        'What did you compare before you put it in the cart?',
        'first visit',
      ),
      question(
        told,
        'Purchase',
        'What sum had you in mind when you opened the cart?',
        'after leaving',
      ),
      question(
        told,
        'Payment',
        'What did the page tell you when the payment failed?',
        'after a failed payment',
      ),
      question(
        told,
        'Delivery',
        'When did you first ask yourself where the parcel is?',
        'while waiting',
      ),
      question(told, null, 'Would you order again? What would have to be different?', ''),
    ],
    people: [
      person('Clara', 'done', -76, 'interview'),
      person('Jonas', 'done', -70, 'interview-payment'),
      person('Femke', 'asked', 4),
      person('Sandeep', 'asked', 9),
      person('Marta', 'declined', null),
      person('A customer from the north', 'planned', null),
    ],
  }
}

function survey(told: Told): StoryPlan {
  const { journey, day } = told
  return {
    id: named('research', 'survey'),
    title: 'Two questions after the parcel has come',
    kind: 'survey',
    goal: 'See whether the promised day matters more than the number of days.',
    journeyId: journey.id,
    personaId: null,
    owner: 'Grace',
    due: day(40),
    questions: [
      question(told, 'Delivery', 'Did the parcel come on the day that we named?', 'the day after'),
      question(
        told,
        'Delivery',
        'Would you rather wait longer and choose the day?',
        'the day after',
      ),
    ],
    people: [],
  }
}

function question(
  { journey }: Told,
  ...[stage, text, context]: readonly [stage: string | null, text: string, context: string]
) {
  const stageId = journey.stages.find(({ title }) => title === stage)?.id ?? null
  return { id: named('question', text), text, stageId, context }
}
