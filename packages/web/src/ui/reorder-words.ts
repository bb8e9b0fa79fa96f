export const reorderWords = {
  move: (name: string) => `Move ${name}`,
  hint: 'Drag, or press an arrow key',
  moved: (name: string, place: number, of: number) => `${name} is now ${place} of ${of}.`,
} as const
