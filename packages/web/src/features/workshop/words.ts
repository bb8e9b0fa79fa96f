export const words = {
  about: 'What is it about?',
  start: 'Start a workshop',
  startText:
    'Everybody who has this journey open sees a bar with a timer, votes by dots and private notes.',
  none: 'No workshop is under way.',
  by: (name: string) => `Started by ${name}`,
  open: 'Open the workshop',
  people: (count: number) => (count === 1 ? '1 takes part' : `${count} take part`),
  tookPart: (count: number) => `${count} took part`,
  whoIsHere: 'Taking part',

  timer: 'Timer',
  timerLeft: (clock: string) => `Timer: ${clock} left`,
  paused: 'paused',
  minutes: (count: number) => `${count} min`,
  startMinutes: (count: number) => `Start ${count} min`,
  ownMinutes: 'Minutes, or minutes:seconds',
  startTimer: 'Start',
  pause: 'Pause the timer',
  resume: 'Go on',
  addMinute: 'One minute more',
  clear: 'Clear the timer',
  timeIsUp: 'Time is up',
  lastMinute: 'One minute left',
  badMinutes: 'Write minutes such as 4, or 1:30.',

  vote: 'Vote',
  question: 'What is the vote about?',
  questionHint: 'What matters most?',
  dotsEach: 'Dots for each',
  openVote: 'Open the vote',
  anotherVote: 'Open another vote',
  voteText: 'Nobody sees the votes of others before they are revealed.',
  dotsLeft: (count: number) =>
    count === 0 ? 'no dots left' : count === 1 ? '1 dot left' : `${count} dots left`,
  voters: (count: number) =>
    count === 0 ? 'nobody has voted yet' : count === 1 ? '1 has voted' : `${count} have voted`,
  giveDots: 'Give dots',
  howToVote:
    'Click a card or a row of the table to give it a dot, Shift+click to take one back. By keys: V and Shift+V.',
  onlyOnMap: 'Dots are given on the map and in the table.',
  mine: 'Your dots',
  noneOfMine: 'You have given none yet.',
  more: (title: string) => `One dot more for ${title}`,
  less: (title: string) => `One dot less for ${title}`,
  given: (title: string, dots: number, left: string) =>
    `${title}: ${dots === 1 ? '1 dot' : `${dots} dots`}, ${left}`,
  noDots: 'You have no dots left; take one back first.',
  mayNotVote: 'You are here to read: votes are for those who may comment or edit.',
  reveal: 'Reveal the votes',
  revealed: 'The votes are revealed',
  ranking: 'Ranking',
  noVotes: 'Nobody gave a dot.',
  dots: (count: number) => (count === 1 ? '1 dot' : `${count} dots`),
  byPeople: (count: number) => (count === 1 ? 'from 1 person' : `from ${count} people`),
  gone: 'deleted meanwhile',

  notes: 'Private notes',
  notesText: 'Only you see them, until everybody’s are revealed together.',
  noteLabel: 'A note of your own',
  noteHint: 'Write and press Enter',
  noteAt: 'At',
  inGeneral: 'In general',
  addNote: 'Add the note',
  changeNote: 'Change this note',
  removeNote: 'Delete this note',
  saveNote: 'Save',
  waiting: (notes: number, writers: number) =>
    notes === 0
      ? 'No notes wait to be revealed.'
      : `${notes === 1 ? '1 note' : `${notes} notes`} by ${writers === 1 ? '1 person' : `${writers} people`} to be revealed.`,
  revealNotes: 'Reveal together',
  revealLane: 'As cards in the lane',
  revealStep: 'Notes in general go to',
  withNames: 'With the names of the writers',
  notesRevealed: (count: number) =>
    count === 1 ? '1 note is a card now' : `${count} notes are cards now`,
  noLane: 'A lane that takes cards is needed first.',

  end: 'End the workshop',
  endText:
    'Its summary stays with the journey: who took part, the votes, the notes, open comments.',
  endOpenVote: 'The open vote is revealed in it.',
  endNotes: (count: number) =>
    count === 1
      ? '1 private note has not been revealed. It is deleted with the workshop.'
      : `${count} private notes have not been revealed. They are deleted with the workshop.`,
  endDiscard: 'End and delete the notes',
  endCancel: 'Not yet',
  ended: 'The workshop has ended; its summary is kept here',

  past: 'Workshops so far',
  noPast: 'Their summaries will stand here.',
  lasted: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  download: 'Download as Markdown',
  delete: 'Delete this summary',
  deleteTitle: 'Delete this summary?',
  deleteText: 'It cannot be brought back. The cards that were made from notes stay.',
  voteOn: (question: string) => (question === '' ? 'Vote: what matters most' : `Vote: ${question}`),
  summaryNotes: 'Notes',
  summaryComments: (count: number) =>
    count === 1 ? '1 comment in an open thread' : `${count} comments in open threads`,
} as const
