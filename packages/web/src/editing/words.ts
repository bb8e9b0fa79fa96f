import type { SavingState } from './editor.ts'

export const words = {
  writingKeys: 'Enter: next card · Shift+Enter: new line · Ctrl+Enter: done · Esc: as before',
  write: (where: string) => `Write the card: ${where}`,
  toolbar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  code: 'Code',
  link: 'Link',
  bullets: 'Bullets',
  numbers: 'Numbers',
  address: 'Address of the link',
  setLink: 'Set the link',
  unlink: 'Take the link away',
  wrongAddress: 'Give an address that begins with https://, http:// or mailto:',
  states: {
    connecting: 'Opening for editing …',
    saved: 'Saved',
    saving: 'Saving …',
    offline: 'Offline: your changes are kept here and sent when the line is back',
    refused: 'You may read this journey, not change it',
  } satisfies Record<SavingState, string>,
} as const
