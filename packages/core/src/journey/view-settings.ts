// Apart from the schema, so that screens can name settings without loading a validator.

export const viewKinds = ['map', 'table', 'matrix', 'flow', 'story'] as const
export type ViewKind = (typeof viewKinds)[number]

/** Settings that keep only what fits them; as long as one is set, no branch is folded. */
export const viewFilterNames = [
  'type',
  'stage',
  'backing',
  'severity',
  'score',
  /** Who is responsible, by name, and the persona that comes by. */
  'owner',
  'who',
  'colour',
  'tag',
  'since',
] as const

/** What of a screen is kept, each as it stands in the address; ids in a list have commas between. */
export const viewSettingNames = [
  ...viewFilterNames,
  /** Lanes not shown; with `!` before it one that is hidden for everyone and shown here. */
  'hide',
  /** Personas whose curves are shown, and curves that are not. */
  'personas',
  'curves',
  /** The persona whose figures are shown in the place of everyone's. */
  'segment',
  /** In percent. */
  'zoom',
  'density',
  /** Branches whose steps the map shows, by their first steps; all others are one column each. */
  'branches',
  'sort',
  /** Of the matrix: what is compared, and by which two scores. */
  'plot',
  'x',
  'y',
  /** Of the story: the persona whose way is told. */
  'told',
] as const
export type ViewSettingName = (typeof viewSettingNames)[number]
