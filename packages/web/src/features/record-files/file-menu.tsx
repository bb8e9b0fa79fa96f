import type { RecordType } from '@desirepath/core'
import { ArrowDownUp, FileInput, FileSpreadsheet } from 'lucide-react'
import { useRef, useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuDivider, MenuItem, MenuLink } from '../../ui/menu.tsx'
import { tableAddress } from './queries.ts'
import { TableDialog } from './table-dialog.tsx'
import { words } from './words.ts'

/** Brings records of a type in from a table, and out as one. */
export function FileMenu({
  type,
  many,
  mayImport,
}: {
  readonly type: RecordType
  /** What records of the type are called. */
  readonly many: string
  readonly mayImport: boolean
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
        <MenuLink icon={FileSpreadsheet} href={tableAddress(type, 'csv')}>
          {words.csv}
        </MenuLink>
        <MenuLink icon={FileSpreadsheet} href={tableAddress(type, 'xlsx')}>
          {words.xlsx}
        </MenuLink>
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
