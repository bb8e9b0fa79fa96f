import type { ListWithFiles } from '@desirepath/contract'
import { Download, FileJson, FileSpreadsheet } from 'lucide-react'
import type { ReactNode } from 'react'
import { address } from '../../api/call.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuLink } from '../../ui/menu.tsx'
import { words } from './words.ts'

const formats = { csv: FileSpreadsheet, xlsx: FileSpreadsheet, json: FileJson } as const

/** A list as files, as it is shown. */
export function ListExports({
  list,
  search = {},
  children,
}: {
  readonly list: ListWithFiles
  /** What narrows it. */
  readonly search?: Readonly<Record<string, string | undefined>>
  /** Further ways out. */
  readonly children?: ReactNode
}) {
  return (
    <Menu trigger={<IconButton icon={Download} label={words.menu[list]} />}>
      {(['csv', 'xlsx', 'json'] as const).map((format) => (
        <MenuLink
          key={format}
          icon={formats[format]}
          href={address('/api/lists/:list/export/:format', { list, format }, search)}
        >
          {words.formats[format]}
        </MenuLink>
      ))}
      {children}
    </Menu>
  )
}
