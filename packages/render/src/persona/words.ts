import type { EmpathyField, RecordBody } from '@desirepath/core'

type Persona = RecordBody<'persona'>

/** The lists of a persona, in the order in which they are read. */
export const personaLists = {
  goals: 'Goals',
  needs: 'Needs',
  motivations: 'Motivations',
  frustrations: 'Frustrations',
  expectations: 'Expectations',
  behaviours: 'Behaviours',
  preferences: 'Preferences',
  channels: 'Channels they use',
} as const

export const personaForms = {
  persona: 'Persona',
  idealCustomer: 'Ideal customer',
  stakeholder: 'Stakeholder',
} as const satisfies Record<Persona['form'], string>

export const personaWords = {
  focus: 'In focus',
  demographics: 'Demographics',
  sliders: 'Traits',
  skills: 'Skills',
  brands: 'Brands they know',
  interests: 'Interests',
  empathy: 'Empathy map',
} as const

export const empathyFieldNames: Readonly<Record<EmpathyField, string>> = {
  sees: 'Sees',
  hears: 'Hears',
  saysAndDoes: 'Says and does',
  thinksAndFeels: 'Thinks and feels',
  pains: 'Pains',
  gains: 'Gains',
}
