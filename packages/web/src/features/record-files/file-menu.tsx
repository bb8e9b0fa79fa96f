import type { RecordType } from '@desirepath/core'
import { ArrowDownUp, FileInput, FileJson, FileSpreadsheet } from 'lucide-react'
import { useRef, useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuDivider, MenuGroup, MenuItem, MenuLink } from '../../ui/menu.tsx'
import { isTable, shownColumns } from '../columns/shown.ts'
import type { ListSearch } from '../records/queries.ts'
import { tableAddress, useShownCount } from './queries.ts'
import { TableDialog } from './table-dialog.tsx'
import { words } from './words.ts'

/** Brings records of a type in from a table, and out as one. */
export function FileMenu({
  type,
  many,
  mayImport,
  search,
}: {
  readonly type: RecordType
  /** What records of the type are called. */
  readonly many: string
  readonly mayImport: boolean
  /** What the list shows: what is exported. */
  readonly search: ListSearch
}) {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const choose = () => input.current?.click()
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.json"
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) setFile(chosen)
          event.target.value = ''
        }}
      />
      <Menu trigger={<IconButton icon={ArrowDownUp} label={words.menu(many)} />}>
        {mayImport && (
          <>
            <MenuItem icon={FileInput} note={words.importNote} onSelect={choose}>
              {words.importTable}
            </MenuItem>
            <MenuDivider />
          </>
        )}
        <Exports type={type} many={many} search={search} />
      </Menu>
      {file !== null && (
        <TableDialog
          key={`${file.name} ${file.lastModified} ${file.size}`}
          type={type}
          many={many}
          file={file}
          onOther={choose}
          onClose={() => setFile(null)}
        />
      )}
    </>
  )
}

const icons = { csv: FileSpreadsheet, xlsx: FileSpreadsheet, json: FileJson } as const

/** The list as files; asked for how many it shows only while the menu is open. */
function Exports({
  type,
  many,
  search,
}: {
  readonly type: RecordType
  readonly many: string
  readonly search: ListSearch
}) {
  const n = useShownCount(type, search)
  const hasColumns = isTable(type, search)
  const columns = shownColumns(type, search.columns, []).map(({ name }) => name)
  return (
    <MenuGroup label={words.exported(n, many)}>
      {hasColumns &&
        (['csv', 'xlsx'] as const).map((format) => (
          <MenuLink
            key={`shown ${format}`}
            icon={icons[format]}
            note={words.columnsShown}
            href={tableAddress(type, format, { ...search, columns: JSON.stringify(columns) })}
          >
            {words.formats[format]}
          </MenuLink>
        ))}
      {(['csv', 'xlsx', 'json'] as const).map((format) => (
        <MenuLink
          key={format}
          icon={icons[format]}
          {...(hasColumns && { note: words.everyField })}
          href={tableAddress(type, format, { ...search, columns: undefined })}
        >
          {words.formats[format]}
        </MenuLink>
      ))}
    </MenuGroup>
  )
}
