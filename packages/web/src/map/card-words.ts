import type { JourneyRecord } from '@desirepath/core'

const records = {
  painPoint: 'pain point',
  delight: 'delight',
  opportunity: 'opportunity',
  solution: 'solution',
  touchpoint: 'touchpoint',
  metric: 'metric',
} satisfies Record<JourneyRecord['type'], string>

const cards = (n: number) => (n === 1 ? '1 card' : `${n} cards`)
const cells = (n: number) => (n === 1 ? '1 cell' : `${n} cells`)
const steps = (n: number) => (n === 1 ? '1 step' : `${n} steps`)
const lanes = (n: number) => (n === 1 ? '1 lane' : `${n} lanes`)

export const cardWords = {
  records,
  marked: (n: number) => `${cards(n)} selected`,
  markedCells: (n: number, held: number) => `${cells(n)} selected, ${cards(held)}`,
  menu: 'What can be done with this card',
  write: 'Write a card',
  edit: 'Change the words',
  editTitle: 'Change the title',
  editValue: 'Change the number',
  duplicate: 'Duplicate',
  clipboard: {
    copy: 'Copy',
    cut: 'Cut',
    paste: 'Paste',
    copied: (n: number) => `Copied ${cards(n)}`,
    picture: 'Picture',
    closed: 'This browser gives no access to the clipboard here. Use Ctrl+C, Ctrl+X and Ctrl+V.',
  },
  moveTo: 'Move to …',
  move: 'Move',
  toLane: 'Move to lane',
  toLaneDone: (n: number, lane: string) =>
    `${n === 1 ? 'The card stands' : `${cards(n)} stand`} in “${lane}” now`,
  moveTitle: (n: number) => `Move ${cards(n)} to`,
  lane: 'Lane',
  step: 'Step',
  mergeNext: 'Merge with the next step',
  mergeTo: 'Merge up to',
  mergeMarked: (n: number) => `Merge ${cells(n)}`,
  unmerge: 'Unmerge',
  colour: 'Colour',
  tags: {
    command: 'Tags …',
    title: (n: number) => (n === 1 ? 'Tags of the card' : `Tags of ${cards(n)}`),
    said: (tags: readonly string[]) => `Tags: ${tags.join(', ')}`,
    heldBy: (held: number, all: number) => `${held} of ${all}`,
    done: 'Done',
  },
  owner: {
    command: 'Responsible …',
    title: (n: number) => (n === 1 ? 'Who is responsible?' : `Who is responsible for ${cards(n)}?`),
    find: 'A person or a team',
    none: 'Write a name.',
    new: (name: string) => `“${name}”`,
    you: 'you',
    nobody: 'Nobody',
    said: (owner: string) => `Responsible: ${owner}`,
  },
  assume: 'Mark as assumed',
  evidence: 'Mark as evidenced',
  attach: 'Attach a picture, file or link …',
  nest: {
    command: 'Choose its journey …',
    open: 'Open its journey',
    title: 'A closer look: which journey?',
    find: 'Find a journey, or name a new one',
    none: 'No other journey is called that.',
    steps: (n: number) => (n === 1 ? '1 step' : `${n} steps`),
    begin: (title: string) => `Begin “${title}”`,
  },
  link: {
    command: 'Link to other cards …',
    title: 'Rests on, or sets off',
    find: 'Find a card by its words, lane or step',
    none: 'No card says that.',
  },
  makeOne: (n: number) => `Make the ${n} texts one card`,
  madeOne: (n: number) => `${n} cards are one now`,
  changeAttached: 'Change the attachment …',
  openLink: (address: string) => `Open ${address}`,
  remove: (n: number) => (n > 1 ? `Delete ${cards(n)}` : 'Delete'),
  removeHere: 'Remove from this cell',
  removeRecord: (type: JourneyRecord['type'], n: number) =>
    `Take the ${records[type]} off the map (stands in ${cells(n)}) …`,
  place: (type: JourneyRecord['type']) => `Place an existing ${records[type]} …`,
  makeRecord: (type: JourneyRecord['type'], n: number) =>
    n === 1 ? `Make it a ${records[type]}` : `Make them ${n} ${records[type]}s`,
  madeRecord: (type: JourneyRecord['type'], made: number, known: number) =>
    known === 0
      ? made === 1
        ? `Now a ${records[type]} of the workspace.`
        : `Now ${made} ${records[type]}s of the workspace.`
      : made === 0
        ? `Joined with the ${records[type]} of the same name.`
        : `${made} new, ${known} joined with those of the same name.`,
  notReached: 'The workspace could not be asked for their names. Nothing was changed; try again.',
  untitled: 'Untitled',
  standsOn: (titles: readonly string[]) =>
    titles.length === 0
      ? 'on no map yet'
      : titles.length <= 2
        ? `on ${titles.join(' and ')}`
        : `on ${titles[0]} and ${titles.length - 1} more`,
  otherMaps: (n: number) =>
    n === 0
      ? 'It stands on no other map.'
      : n === 1
        ? 'It stands on 1 other map, and stays there:'
        : `It stands on ${n} other maps, and stays there:`,
  openPage: 'Open its page in the workspace',
  placeTitle: (type: JourneyRecord['type']) => `Place an existing ${records[type]}`,
  placeFind: 'Search by title',
  placeNone: 'None is called that.',
  placeEmpty: (type: JourneyRecord['type']) =>
    `There is no ${records[type]} yet. Write one in the cell.`,
  stands: (n: number) => (n === 0 ? 'stands nowhere' : `stands in ${cells(n)}`),
  deleteTitle: (type: JourneyRecord['type']) => `Take this ${records[type]} off the map?`,
  deleteText: (n: number) =>
    n > 1
      ? `It stands in ${cells(n)} of this map and goes from all of them:`
      : 'It stands only here and goes from the map:',
  deleteUndo:
    'The workspace keeps it, and it can be placed again; what was measured of it here goes. Ctrl+Z brings everything back.',
  deleteAll: 'Take it off this map',
  onlyHere: 'Remove from this cell only',
  cancel: 'Cancel',
  removedHere: (n: number) =>
    n === 0
      ? 'Removed from this cell. The record is kept and can be placed again.'
      : `Removed from this cell. It still stands in ${cells(n)}.`,
  undo: 'Undo',
  dropped: (words: string) =>
    `“${words.length > 40 ? `${words.slice(0, 40).trimEnd()} …` : words}” is not kept.`,
  bringBack: 'Bring it back',
  more: (n: number) => `+${n} more`,
  value: (where: string) => `Number: ${where}`,
  importance: (value: number) => `Importance ${value} of 5`,
  notNumber: 'This is not a number',
  attachment: {
    title: 'Attach a picture, file or link',
    url: 'Or an address',
    urlNote:
      'https://… Pictures from elsewhere are shown by name: nothing is loaded from other servers.',
    file: 'A file from this computer',
    fileNote: 'Or drop it here. Pictures up to 20 MB, videos and other files up to 200 MB.',
    more: (left: number) => (left === 1 ? '1 more file follows.' : `${left} more files follow.`),
    sending: (name: string) => `Sending ${name}`,
    other: 'Choose another file',
    name: 'Name',
    alt: { image: 'What the picture shows', video: 'What the video shows' },
    altNote: 'Read aloud to those who cannot see it, and shown where the picture cannot be.',
    save: 'Attach',
    remove: 'Take the attachment away',
    wrongUrl: 'Give an address that begins with https://, http:// or mailto:',
    tooLarge: {
      image: 'A picture may be 20 MB at most. Save it smaller, then choose it again.',
      file: 'A file may be 200 MB at most. Make it smaller, or attach a link to it.',
    },
    noPlace: 'This lane takes no pictures and files. Choose a cell of another one.',
  },
  crop: {
    command: 'Crop the picture …',
    title: 'Crop the picture',
    frame: 'The part that is shown',
    twoWays: 'slider in two directions',
    at: (
      across: number,
      down: number,
      size?: { readonly width: number; readonly height: number },
    ) =>
      `${across} % across, ${down} % down${size === undefined ? '' : `, ${size.width} % wide, ${size.height} % high`}`,
    keys: 'Drag the frame, its handles and the point. With the arrow keys: move; Shift: make larger and smaller; Ctrl: in larger steps.',
    part: 'The part that is shown',
    edges: { left: 'Left', right: 'Right', top: 'Top', bottom: 'Bottom' },
    focus: 'The point that stays in sight',
    across: 'Across',
    down: 'Down',
    percent: (value: number) => `${value} %`,
    shapes: 'Shape',
    square: 'Square',
    classic: '4 : 3',
    wide: '16 : 9',
    whole: 'Whole picture',
    result: 'On its card',
    save: 'Crop',
  },
  look: {
    larger: (what: string) => `Show larger: ${what}`,
    open: 'Open in a new tab',
    download: 'Download',
  },
  paste: {
    title: 'Paste into the map',
    stepTitles: 'The first row holds steps',
    laneTitles: 'The first column holds lanes',
    fills: (n: number) => `Fills ${cells(n)}.`,
    adds: (newSteps: number, newLanes: number) =>
      [...(newSteps > 0 ? [steps(newSteps)] : []), ...(newLanes > 0 ? [lanes(newLanes)] : [])].join(
        ' and ',
      ),
    named: (n: number) =>
      `${steps(n)} without a card ${n === 1 ? 'takes its title' : 'take their titles'} from it.`,
    missing: (what: string) => `The map has no place for all of it: ${what} would be added.`,
    all: 'Paste and add',
    paste: 'Paste',
    fit: 'Paste only what fits',
    tooMuch: 'That is too much for one map: at most 5,000 cells can be pasted at once.',
    newStep: 'New step',
    newLane: 'New lane',
    nothing: 'There is nothing on the clipboard that a card can hold.',
  },
} as const
