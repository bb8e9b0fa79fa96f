import type { ListWithFiles } from '@desirepath/contract'
import { Download, FileImage, FileJson, FileSpreadsheet, FileText } from 'lucide-react'
import { address } from '../../api/call.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuGroup, MenuLink } from '../../ui/menu.tsx'
import { pictureFormats, words } from './words.ts'

const formats = { csv: FileSpreadsheet, xlsx: FileSpreadsheet, json: FileJson } as const
const pictureIcons = { png: FileImage, svg: FileImage, pdf: FileText } as const

/** A list as files, as it is shown. */
export function ListExports({
  list,
  search = {},
  pictures = false,
}: {
  readonly list: ListWithFiles
  /** What narrows it. */
  readonly search?: Readonly<Record<string, string | undefined>>
  /** Whether it is drawn, too. */
  readonly pictures?: boolean
}) {
  const hrefOf = (format: string) =>
    address('/api/lists/:list/export/:format', { list, format }, search)
  const tables = (['csv', 'xlsx', 'json'] as const).map((format) => (
    <MenuLink key={format} icon={formats[format]} href={hrefOf(format)}>
      {words.formats[format]}
    </MenuLink>
  ))
  return (
    <Menu trigger={<IconButton icon={Download} label={words.menu[list]} />}>
      {pictures ? (
        <>
          <MenuGroup label={words.picture}>
            {pictureFormats.map(({ format, name, note }) => (
              <MenuLink key={format} icon={pictureIcons[format]} note={note} href={hrefOf(format)}>
                {name}
              </MenuLink>
            ))}
          </MenuGroup>
          <MenuGroup label={words.table}>{tables}</MenuGroup>
        </>
      ) : (
        tables
      )}
    </Menu>
  )
}
