export { unknownChoice } from './chosen.ts'
export {
  type ExportedFile,
  type ExportFormat,
  type ExportOptions,
  exportFormats,
  exportJourney,
} from './export-journey.ts'
export { exportPicture, type PictureFormat, pictureFormats } from './export-picture.ts'
export {
  type PictureBytes,
  type Pictures,
  type ShownPicture,
  shownPicture,
} from './pictures/shown.ts'
export { toPng } from './to-png.ts'
export { toHtml } from './to-html.ts'
export { embedFonts } from './fonts/embed.ts'
export { type ComputedCells, recordsCsv, recordsXlsx } from './records-table.ts'
export { listCsv, type ListTable, listXlsx } from './list-table.ts'
