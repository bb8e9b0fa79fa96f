import type { SavingState } from './editor.ts'

export const words = {
  writingKeys: 'Enter: next card · Shift+Enter: new line · Ctrl+Enter: done · Esc: as before',
  write: (where: string) => `Write the card: ${where}`,
  states: {
    connecting: 'Opening for editing …',
    saved: 'Saved',
    saving: 'Saving …',
    offline: 'Offline: your changes are kept here and sent when the line is back',
    refused: 'You may read this journey, not change it',
  } satisfies Record<SavingState, string>,
} as const
