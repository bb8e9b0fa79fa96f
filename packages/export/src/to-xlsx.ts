import type { Journey } from '@desirepath/core'
import { textDirection } from '@desirepath/render'
import writeExcelFile from 'write-excel-file/node'
import { mapSheet } from './sheets/map-sheet.ts'
import { evidenceSheet, recordsSheet } from './sheets/records-sheet.ts'
import { stepsSheet } from './sheets/steps-sheet.ts'
import { rewriteZip } from './zip/entries.ts'

/**
 * A journey as a workbook for Excel: the map as it looks, and its steps, records and evidence as tables
 * with one figure a cell. The same journey gives the same bytes.
 */
export async function toXlsx(journey: Journey): Promise<Buffer> {
  const rightToLeft = textDirection(journey.title) === 'rtl'
  const sheets = [
    mapSheet(journey),
    stepsSheet(journey),
    recordsSheet(journey),
    evidenceSheet(journey),
  ]
  const file = await writeExcelFile(
    sheets.map((sheet) => ({ ...sheet, rightToLeft, orientation: 'landscape' as const })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer()
  return rewriteZip(file, (_, content) => content)
}
