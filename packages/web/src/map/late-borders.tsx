import { latePart } from '../ui/late.tsx'

/** What stands on the borders of columns and lanes for those who may move them. */
export const ColumnBorder = latePart(async () => (await import('./column-border.tsx')).ColumnBorder)
export const BorderPlus = latePart(async () => (await import('./column-border.tsx')).BorderPlus)
export const LaneBorder = latePart(async () => (await import('./lane-border.tsx')).LaneBorder)
