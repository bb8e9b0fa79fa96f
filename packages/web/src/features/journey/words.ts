export const words = {
  journeys: 'Journeys',
  views: 'Views of this journey',
  show: (view: string) => `Show the ${view.toLocaleLowerCase()}`,
  map: 'Map',
  table: 'Table',
  matrix: 'Matrix',
  flow: 'Flow',
  story: 'Story',
  brief: 'Brief',
  compare: 'Compare',
  sources: 'Sources and searches',
  support: 'Support',
  segments: 'Segments side by side',
  furtherViews: 'More views',
  /** Panels beside the map, whose other words come with them. */
  panels: {
    versions: 'Versions',
    rediscovery: 'New data',
    workshop: 'Workshop',
    guide: 'Checklists',
    questions: 'What customers ask',
  },
  capture: 'Capture without judging',
  captureFirst: 'List what happens',
  export: 'Export',
  onlySeen: 'Only what I see',
  exportsAll: 'hidden lanes and curves are in it too',
  /** What an export leaves out; null where that is nothing. */
  without(lanes: number, curves: number, branches: number): string | null {
    const parts = [
      ...(lanes > 0 ? [lanes === 1 ? 'the hidden lane' : `the ${lanes} hidden lanes`] : []),
      ...(curves > 0 ? [curves === 1 ? '1 curve' : `${curves} curves`] : []),
    ]
    const folded = branches === 1 ? '1 branch folded' : `${branches} branches folded`
    if (parts.length === 0) return branches === 0 ? null : `With ${folded}`
    return [`Without ${parts.join(' and ')}`, ...(branches === 0 ? [] : [folded])].join(', ')
  },
  loadFailed: 'This journey could not be opened',
  back: 'Show all journeys',
  again: 'Try again',
  loading: 'Opening the journey',
  lanes: 'Lanes',
  lanesHidden: (n: number) => `Lanes, ${n} hidden`,
  showLanes: 'Lanes that I see',
  hiddenForAll: (n: number) => `Hidden for everyone: ${n}`,
  showForAll: (title: string) => `Show ${title} to everyone`,
  addLane: 'Add a lane',
  personas: 'Personas',
  curves: 'Feeling curves',
  curvesOf: 'Show the feeling of',
  whoWalks: 'Who walks it',
  placePersona: 'Personas of the workspace …',
  persona: (share: string) => `${share} of customers`,
  find: 'Search on the map',
  findNone: 'nothing found',
  found: (n: number) => (n === 1 ? '1 match' : `${n} matches`),
  foundHidden: (n: number) => `${n} in hidden lanes`,
  foundAt: (at: number, n: number) => `${at} of ${n}`,
  next: 'Next match',
  previous: 'Previous match',
  clear: 'Clear the search',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomTo: (percent: number) => `${percent} % zoom`,
  fit: 'Fit the width',
  fitAll: 'Fit everything',
  actualSize: 'Zoom to 100 %',
  compact: 'Compact rows',
  roomy: 'Comfortable rows',
  noSteps: 'This journey has no steps yet',
  noStepsText:
    'Draw it yourself, step by step, or let it fill itself from an event log: stages, steps, feeling, pain points.',
  addFirstStep: 'Add the first step',
  firstStage: 'New stage',
  firstStep: 'New step',
  startFromData: 'Start from my data',
  undo: 'Undo',
  redo: 'Redo',
  closePanel: 'Close',
  tools: 'Map tools',
} as const

interface ExportChoice {
  readonly name: string
  readonly note: string
  readonly format: string
  /** Of a PDF. */
  readonly paper?: string
  /** Where it is not that of the screen: paper is white. */
  readonly theme?: 'light'
}

export const exportFormats: readonly {
  readonly group: string
  readonly choices: readonly ExportChoice[]
}[] = [
  {
    group: 'Picture',
    choices: [
      { format: 'png', name: 'Picture (PNG)', note: 'twice as sharp as the screen' },
      { format: 'svg', name: 'Vector picture (SVG)', note: 'sharp at any size, real text' },
    ],
  },
  {
    group: 'Document',
    choices: [
      { format: 'pdf', name: 'PDF, one page', note: 'the whole map, as large as it is' },
      {
        format: 'pdf',
        paper: 'a4',
        theme: 'light',
        name: 'PDF to print, A4',
        note: 'steps and lanes on every page',
      },
      {
        format: 'pdf',
        paper: 'a3',
        theme: 'light',
        name: 'PDF to print, A3',
        note: 'fewer and larger pages',
      },
      {
        format: 'pdf',
        paper: 'letter',
        theme: 'light',
        name: 'PDF to print, Letter',
        note: 'US paper',
      },
      { format: 'pptx', name: 'Slides (PPTX)', note: 'an overview and each stage, all editable' },
      { format: 'html', name: 'Page (HTML)', note: 'one file, works offline' },
      { format: 'md', name: 'Text (Markdown)', note: 'for a wiki' },
    ],
  },
  {
    group: 'Data',
    choices: [
      { format: 'xlsx', name: 'Workbook (XLSX)', note: 'the map, its figures and evidence' },
      { format: 'csv', name: 'Table (CSV)', note: 'one figure a row' },
      { format: 'json', name: 'Journey (JSON)', note: 'everything, for git and import' },
      { format: 'mmd', name: 'Diagram (Mermaid)', note: 'for documentation' },
    ],
  },
]
