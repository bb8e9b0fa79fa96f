const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const words = {
  menu: (many: string) => `Import and export ${many.toLowerCase()}`,
  importTable: 'Import a table …',
  importNote: 'CSV, TSV, Excel (XLSX) or JSON',
  csv: 'Export all as CSV',
  xlsx: 'Export all as Excel (XLSX)',
  title: (many: string) => `Import ${many.toLowerCase()}`,
  reading: 'Looking at the file…',
  refusedTitle: 'This file cannot be taken',
  refused: 'Nothing was changed.',
  other: 'Choose another file',
  close: 'Close',
  cancel: 'Cancel',
  columns: 'What each column is',
  column: 'Column',
  holds: 'Holds',
  becomes: 'Becomes',
  becomesOf: (column: string) => `What “${column}” becomes`,
  own: 'a field of its own',
  none: 'leave out',
  id: 'ID',
  added: (n: number) => `${count(n, 'record')} will be added`,
  first: (titles: readonly string[], n: number) =>
    titles.length < n ? `${titles.join(', ')} …` : titles.join(', '),
  here: (n: number) =>
    n === 1
      ? '1 row is here already (same ID or name) and is left alone'
      : `${count(n, 'row')} are here already (same ID or name) and are left alone`,
  aside: (n: number) =>
    `${count(n, 'row')} ${n === 1 ? 'is' : 'are'} no record and ${n === 1 ? 'is' : 'are'} set aside`,
  line: (n: number) => `Line ${n}`,
  inColumn: (column: string) => ` · ${column}`,
  more: (n: number) => `and ${n.toLocaleString('en')} more`,
  take: (n: number) => `Import ${count(n, 'record')}`,
  nothing: 'Nothing to import',
  imported: (n: number) => `${count(n, 'record')} ${n === 1 ? 'was' : 'were'} added.`,
  importedAside: (n: number) => ` ${count(n, 'row')} ${n === 1 ? 'was' : 'were'} set aside.`,
  undo: 'Undo',
} as const
