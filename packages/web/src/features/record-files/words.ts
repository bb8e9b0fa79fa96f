const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

const were = (n: number) => (n === 1 ? 'was' : 'were')

export const words = {
  menu: (many: string) => `Import and export ${many.toLowerCase()}`,
  importTable: 'Import a table …',
  importNote: 'CSV, TSV, Excel (XLSX) or JSON',
  exported: (n: number | undefined, many: string) =>
    n === undefined
      ? `Export the ${many.toLowerCase()} shown`
      : `Export what is shown: ${count(n, 'row')}`,
  formats: { csv: 'Export as CSV', xlsx: 'Export as Excel (XLSX)', json: 'Export as JSON' },
  title: (many: string) => `Import ${many.toLowerCase()}`,
  reading: 'Looking at the file…',
  refusedTitle: 'This file cannot be taken',
  refused: 'Nothing was changed.',
  other: 'Choose another file',
  columnsShown: 'the columns that are shown',
  everyField: 'every field',
  close: 'Close',
  cancel: 'Cancel',
  sheet: 'Sheet of the workbook',
  columns: 'What each column is',
  column: 'Column',
  own: 'a field of its own',
  none: 'leave out',
  id: 'ID',
  added: (n: number) => `${count(n, 'record')} will be added`,
  first: (titles: readonly string[], n: number) =>
    titles.length < n ? `${titles.join(', ')} …` : titles.join(', '),
  newChannels: (n: number) =>
    n === 1
      ? '1 channel that is not here yet will be added'
      : `${count(n, 'channel')} that are not here yet will be added`,
  unlinked: (n: number) =>
    n === 1
      ? 'Nothing here has this name, so the link stays in words'
      : `Nothing here has these ${count(n, 'name')}, so the links stay in words`,
  changed: (n: number) => `${count(n, 'record')} will be changed`,
  emptied: '(empty)',
  same: (n: number) =>
    n === 1 ? '1 row says what is here already' : `${count(n, 'row')} say what is here already`,
  match: 'A row is a record that is here by its',
  matches: { id: 'ID, or else its name', title: 'name', none: 'nothing: all rows are added' },
  clears: 'Empty cells empty their fields',
  aside: (n: number) =>
    `${count(n, 'row')} ${n === 1 ? 'is' : 'are'} no record and ${n === 1 ? 'is' : 'are'} set aside`,
  line: (n: number) => `Line ${n}`,
  inColumn: (column: string) => ` · ${column}`,
  more: (n: number) => `and ${n.toLocaleString('en')} more`,
  take: (added: number, changed: number) =>
    changed === 0
      ? `Import ${count(added, 'record')}`
      : added === 0
        ? `Change ${count(changed, 'record')}`
        : `Import ${count(added, 'record')}, change ${changed.toLocaleString('en')}`,
  nothing: 'Nothing to import',
  imported: (added: number, changed: number, channels = 0) =>
    [
      added > 0 || changed === 0 ? `${count(added, 'record')} ${were(added)} added.` : '',
      channels > 0 ? `${count(channels, 'channel')} ${were(channels)} added.` : '',
      changed > 0 ? `${count(changed, 'record')} ${were(changed)} changed.` : '',
    ]
      .filter((each) => each !== '')
      .join(' '),
  importedAside: (n: number) => ` ${count(n, 'row')} ${n === 1 ? 'was' : 'were'} set aside.`,
  undo: 'Undo',
  /** What others have changed since is named, a few by name. */
  takenBack: ({
    removed,
    changed,
    left,
    leftCount,
  }: {
    readonly removed: number
    readonly changed: number
    readonly left: readonly { readonly title: string; readonly fields: readonly string[] }[]
    readonly leftCount: number
  }) => {
    const named = left
      .slice(0, 3)
      .map(({ title, fields }) =>
        fields.length === 0 ? `“${title}”` : `“${title}” (${fields.join(', ')})`,
      )
    return [
      removed > 0 ? `${count(removed, 'record')} ${were(removed)} taken out.` : '',
      changed > 0 ? `${count(changed, 'record')} ${were(changed)} put back.` : '',
      leftCount > 0
        ? `Left, as somebody has used or changed it since: ${named.join(', ')}${
            leftCount > named.length
              ? ` and ${(leftCount - named.length).toLocaleString('en')} more`
              : ''
          }.`
        : '',
    ]
      .filter((each) => each !== '')
      .join(' ')
  },
} as const
