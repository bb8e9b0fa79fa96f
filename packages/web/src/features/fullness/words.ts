export const words = {
  hint: 'This map is getting full',
  manySteps: (steps: number) => `${steps} steps are hard to take in at a glance.`,
  fullCell: (lane: string, step: string, cards: number) =>
    `${cards} cards of ${lane} stand at ${step}.`,
  longCard: (lane: string, step: string, letters: number) =>
    `A card of ${lane} at ${step} has ${letters} letters: more than one reads in a breath.`,
  untitled: 'an untitled step',
  nest: (stage: string) => `Make “${stage}” a journey of its own`,
  fit: 'Fit the width',
  clamp: 'Show three, count the rest',
  fold: 'Fold the lane',
  split: 'Split the card',
  show: 'Show it',
  dismiss: 'Leave it as it is',
  lane: 'Journeys',
  laneSubtitle: 'a closer look at a step',
  nested: (stage: string) => `“${stage}” has a journey of its own now.`,
  undo: 'Undo',
  undoLater: 'Something was changed since. Undo with Ctrl+Z, step by step.',
} as const
