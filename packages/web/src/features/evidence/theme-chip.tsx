import { cardColour, tokenReferences } from '@desirepath/render'
import styles from './evidence.module.css'
import type { Theme } from './queries.ts'

export function ThemeChip({ theme }: { readonly theme: Theme }) {
  return (
    <span className={styles.chip} dir="auto">
      <ThemeDot colour={theme.colour} />
      {theme.name}
    </span>
  )
}

export function ThemeDot({ colour }: Pick<Theme, 'colour'>) {
  return (
    <i
      className={styles.dot}
      style={{ background: cardColour(tokenReferences, colour) }}
      aria-hidden
    />
  )
}
