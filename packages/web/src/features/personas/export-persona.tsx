import { Download, Printer } from 'lucide-react'
import { address } from '../../api/call.ts'
import { useTheme } from '../../shell/theme.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuDivider, MenuGroup, MenuItem, MenuLink } from '../../ui/menu.tsx'
import styles from './persona.module.css'
import { words } from './words.ts'

const { exporting: says } = words
type Shown = keyof typeof says.whats

/** The card and the empathy map as files, as they look on a slide; and the open one on paper. */
export function ExportPersona({
  id,
  first = 'card',
}: {
  readonly id: string
  readonly first?: Shown
}) {
  const theme = useTheme()
  const whats = (Object.keys(says.whats) as Shown[]).toSorted((what) => (what === first ? -1 : 0))
  return (
    <Menu
      trigger={
        <Button icon={Download} className={styles.export} aria-label={says.open}>
          <span>{says.open}</span>
        </Button>
      }
    >
      {whats.map((what) => (
        <MenuGroup key={what} label={says.whats[what]}>
          {says.formats.map(({ format, name, note }) => (
            <MenuLink
              key={format}
              note={note}
              href={address(
                '/api/personas/:id/export/:format',
                { id, format },
                { what, theme: format === 'pdf' ? 'light' : theme },
              )}
            >
              {name}
            </MenuLink>
          ))}
        </MenuGroup>
      ))}
      <MenuDivider />
      <MenuItem icon={Printer} onSelect={() => requestAnimationFrame(() => window.print())}>
        {words.print}
      </MenuItem>
    </Menu>
  )
}
