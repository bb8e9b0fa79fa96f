import { Dialog } from '../ui/dialog.tsx'
import { Keys } from '../ui/keys.tsx'
import styles from './shell.module.css'
import { words } from './words.ts'

const groups: readonly {
  readonly title: string
  readonly rows: readonly (readonly [string, string])[]
}[] = [
  {
    title: 'Everywhere',
    rows: [
      ['Mod K', 'Search and commands'],
      ['?', 'This sheet'],
      ['F6', 'Next part of the screen: menu, header, view, panel'],
      ['Shift F6', 'The part before'],
      ['G J', 'Go to journeys'],
      ['G N', 'Start from my data'],
      ['G I', 'Go to imports'],
      ['G E', 'Go to evidence'],
      ['G M', 'Go to members'],
    ],
  },
  {
    title: 'On the map',
    rows: [
      ['← → ↑ ↓', 'Move between cells and cards'],
      ['Home End', 'First and last step of the lane'],
      ['Ctrl Home', 'First cell'],
      ['Ctrl ← →', 'Next cell that holds something'],
      ['Space', 'Open what has the focus in the inspector'],
      ['Esc', 'Close the inspector'],
      ['/', 'Commands for what has the focus, and for the map'],
      ['Mod F', 'Search in this view'],
      ['F3', 'Next match; with Shift the one before'],
      ['+ -', 'Zoom in and out'],
      ['0', 'Zoom to 100 %'],
      ['F', 'Fit the whole width'],
      ['Shift F', 'Fit everything'],
      ['P', 'Present, stage by stage with ← and →'],
      ['Mod Alt M', 'Comment on what has the focus'],
      ['C', 'The same, where letters do not write'],
    ],
  },
  {
    title: 'In the evidence library',
    rows: [
      ['/', 'Search'],
      ['↑ ↓', 'Move in the list'],
      ['Enter', 'Open'],
      ['Space', 'Select'],
      ['Shift ↑ ↓', 'Select on'],
      ['Mod A', 'Select all that is loaded'],
      ['1 2 3', 'Choose a proposed theme; 0 is none of them, S skips'],
    ],
  },
  {
    title: 'Heads of stages, steps and lanes',
    rows: [
      ['F2', 'Rename'],
      ['Shift F2', 'Write the small line of a lane'],
      ['Mod Enter', 'Add one after, or a lane below'],
      ['Mod Shift Enter', 'Add one before, or a lane above'],
      ['Alt ← →', 'Move a step or stage'],
      ['Alt ↑ ↓', 'Move a lane, a group or a line'],
      ['Alt Shift ← →', 'Narrower, wider'],
      ['Alt Shift ↑ ↓', 'Shorter, taller'],
      ['Mod D', 'Duplicate'],
      ['Del', 'Delete'],
      ['Shift F10', 'Everything that can be done with it'],
    ],
  },
  {
    title: 'Points of a feeling',
    rows: [
      ['↑ ↓', 'One step of the scale'],
      ['PgUp PgDn', 'One whole'],
      ['Home End', 'The ends of the scale'],
      ['Enter', 'Type a value and an emotion'],
      ['Del', 'Clear to a gap'],
      ['← →', 'The next point of the curve'],
      ['Ctrl ↑ ↓', 'Leave the curve for the lane above or below'],
      ['M', 'Mark the step as a moment of truth, pain, delight …'],
    ],
  },
  {
    title: 'Cards',
    rows: [
      ['Enter', 'Write the card, or a new one in an empty cell'],
      ['F2', 'Write at the end of the words or title'],
      ['A … Z', 'Typing replaces the words'],
      ['Shift F10', 'Everything that can be done with a card'],
      ['Alt ← →', 'Move to the next step'],
      ['Alt ↑ ↓', 'Move up and down, then to the next lane'],
      ['Mod D', 'Duplicate'],
      ['Mod C', 'Copy for a map, a spreadsheet or a text'],
      ['Mod X', 'Cut'],
      ['Mod V', 'Paste cards, or a block of cells'],
      ['Del', 'Delete, or remove a record from the cell'],
      ['Shift ← →', 'Select cells'],
      ['Shift ↑ ↓', 'Select cards of the cell, then cells'],
      ['Mod Space', 'Select one card more, or one less'],
      ['Esc', 'Select nothing'],
      ['V', 'Give a dot, while a vote is open'],
      ['Shift V', 'Take a dot back'],
      ['Mod Z', 'Undo'],
      ['Mod Shift Z', 'Redo'],
    ],
  },
  {
    title: 'While writing a card',
    rows: [
      ['Enter', 'Next card in the cell'],
      ['Shift Enter', 'New line'],
      ['Mod Enter', 'Done'],
      ['/', 'Commands, at the beginning of a word'],
      ['Tab', 'Next step'],
      ['Shift Tab', 'Step before'],
      ['Esc', 'As it was before'],
      ['Mod B', 'Bold'],
      ['Mod I', 'Italic'],
      ['Mod E', 'Code'],
      ['Mod K', 'Link'],
      ['Mod Shift 8', 'Bullets'],
      ['Mod Shift 7', 'Numbers'],
      ['Mod Z', 'Undo the last words'],
    ],
  },
]

/** Every shortcut, by where it works. */
export function Shortcuts({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}) {
  return (
    <Dialog open={open} onClose={onClose} title={words.shortcuts}>
      {groups.map((group) => (
        <section key={group.title} className={styles.shortcuts}>
          <h3>{group.title}</h3>
          <dl>
            {group.rows.map(([keys, what]) => (
              <div key={keys}>
                <dt>{what}</dt>
                <dd>
                  <Keys keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
