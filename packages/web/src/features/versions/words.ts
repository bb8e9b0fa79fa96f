import type { Change } from '@desirepath/core'

export const words = {
  now: 'As it is now',
  keep: 'Keep this state',
  name: 'A name for this state',
  kinds: {
    automatic: 'Kept automatically',
    named: 'Named version',
    safety: 'Kept before a restore',
  },
  by: (author: string) => (author === '' ? '' : ` · ${author}`),
  none: 'No versions yet',
  noneText:
    'Desirepath keeps one every ten minutes while somebody edits. Keep one by name before a big change.',
  since: 'What has changed since',
  same: 'Nothing has changed since',
  restore: 'Bring this state back',
  restored: 'The earlier state is back. What was there before is kept as a version.',
  undo: 'Undo',
  types: {
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    moved: 'moved',
  } satisfies Record<Change['type'], string>,
  things: {
    journey: 'Journey',
    stage: 'Stage',
    step: 'Step',
    lane: 'Lane',
    card: 'Card',
    record: 'Record',
    feeling: 'Feeling',
    moment: 'Moment',
  } satisfies Record<Change['what'], string>,
  moved: (from: string, to: string) => `from ${from} to ${to}`,
  gone: (n: number) => (n === 1 ? '1 card removed' : `${n} cards removed`),
  count: (n: number) => (n === 1 ? '1 change' : `${n} changes`),
} as const
