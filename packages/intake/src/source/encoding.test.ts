import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEvents } from '../events/read-events.ts'

const folder = mkdtempSync(join(tmpdir(), 'desirepath-encodings-'))

test.each([
  ['CP1251', 'Запись на приём', 'Приём врача'],
  ['KOI8-R', 'Запись на приём', 'Оплата услуг'],
  ['SHIFT_JIS', '問い合わせを受ける', '電話で対応する'],
  ['EUC-JP', '問い合わせを受ける', '電話で対応する'],
  ['GB18030', '客户下单', '客户付款'],
  ['BIG5', '客戶下訂單', '收到貨物'],
  ['EUC-KR', '주문 접수', '결제 완료'],
  ['CP1250', 'Złożenie zamówienia', 'Zgłoszenie reklamacji z powodu opóźnienia'],
  ['CP1253', 'Παραγγελία', 'Πληρωμή'],
  ['CP1254', 'Sipariş verildi', 'Ödeme yapıldı'],
  ['CP1252', 'Commande passée', 'Réclamation déposée'],
])('a log in %s is read with its letters', async (encoding, first, second) => {
  const rows = Array.from({ length: 12 }, (_, i) =>
    [`c${i >> 1}`, i % 2 ? second : first, `2024-05-${10 + i} 10:00`].join(';'),
  )
  const text = `customer;event;time\n${rows.join('\n')}\n`
  const path = join(folder, `${encoding}.csv`)
  // The tool of the system writes what ours has to read.
  writeFileSync(path, execFileSync('iconv', ['-f', 'utf-8', '-t', encoding], { input: text }))
  const read = await readEvents([path], { now: Date.UTC(2026, 0, 1) })
  if (read.type === 'badFile') throw new Error(read.reason)
  expect(read.columns.activities).toEqual([first, second])
})
