export const words = {
  hint: (field: string) => `Drag, choose a ${field}, or press Alt and an arrow key on a card.`,
  moved: (title: string, column: string) => `“${title}” is now ${column}.`,
} as const
