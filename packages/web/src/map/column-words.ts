/** Words of the stages and steps as they are edited. */
export const columnWords = {
  newStage: 'New stage',
  newStep: 'New step',
  untitled: 'without a title',
  /** What goes with a stage. */
  carried(steps: number, cards: number): string {
    return [
      steps === 1 ? '1 step' : `${steps} steps`,
      cards === 1 ? '1 card' : `${cards} cards`,
    ].join(' · ')
  },
  more: (title: string) => `More: ${title}`,
  rename: 'Rename',
  duplicate: 'Duplicate',
  colour: 'Colour',
  byPlace: 'By its place',
  /** As the tokens of the stages, from the first. */
  hues: ['Teal', 'Blue', 'Violet', 'Crimson', 'Green', 'Brown', 'Slate'],
  delete: 'Delete',
  undo: 'Undo',
  stepTitle: 'Title of the step',
  stageTitle: 'Title of the stage',
  stepBefore: 'Add a step before',
  stepAfter: 'Add a step after',
  stepAfterNamed: (title: string) => `Add a step after ${title}`,
  stepBeforeNamed: (title: string) => `Add a step before ${title}`,
  stageAfterNamed: (title: string) => `Add a stage after ${title}`,
  stageBeforeNamed: (title: string) => `Add a stage before ${title}`,
  addStep: 'Add a step',
  stageBefore: 'Add a stage before',
  stageAfter: 'Add a stage after',
  earlier: 'Move earlier',
  later: 'Move later',
  toStage: 'Move to the stage',
  split: 'Begin a stage here',
  join: 'Join with the next stage',
  width: 'Width',
  wider: 'Wider',
  narrower: 'Narrower',
  fit: 'Fit to the content',
  fitAll: 'Fit all columns',
  allAlike: 'All columns this wide',
  border: 'Drag to resize. Double click: fit to the content. With Shift: all columns.',
  noSteps: 'No steps yet',
  stepMoved: (title: string, place: number, stage: string) =>
    `${title} is now step ${place} of ${stage}`,
  stageMoved: (title: string, place: number) => `${title} is now stage ${place}`,
  stepDeleted: (title: string, cards: number) =>
    cards === 0 ? `Deleted ${title}` : `Deleted ${title} with ${cardCount(cards)}`,
  stageDeleted: (title: string, steps: number) =>
    steps === 0
      ? `Deleted ${title}`
      : `Deleted ${title} with ${steps === 1 ? '1 step' : `${steps} steps`}`,
  undoLater: 'Other edits came after it: take it back with Undo above the map',
  after: (outcome: string) => `after: ${outcome}`,
  unfoldBranch: 'Show the steps of this branch',
  foldBranch: (outcome: string) => `Fold the branch “${outcome}”`,
  overview: 'The whole map; click to go there',
} as const

export function cardCount(cards: number): string {
  return cards === 1 ? '1 card' : `${cards} cards`
}
