import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDocument, putEntry, readTable } from '../document.ts'
import * as shapes from '../shapes.ts'
import { dismissFinding } from './dismissals.ts'
import { partShared, replaceShared } from './joined.ts'
import { addView, changeView } from './views.ts'
import { placePersona } from './shared.ts'

function opened() {
  let n = 0
  const doc = openDocument(new Y.Doc(), () => `id-${n++}`)
  placePersona(doc, { id: 'ann', title: 'Ann', isDraft: false })
  placePersona(doc, { id: 'bob', title: 'Bob', isDraft: false })
  return doc
}

const why = { reason: 'known', by: 'Eve', at: '2026-01-01T00:00:00.000Z' }
const bob = { id: 'bob', type: 'persona' as const, words: { title: 'Bob', isDraft: false } }
const ann = { id: 'ann', type: 'persona' as const }

test('views and left findings that name a merged record name the one in its place, and back', () => {
  const doc = opened()
  const settings = { personas: 'ann,bob', who: 'ann', owner: 'ann-marie' }
  const id = addView(doc, { title: 'Hers', kind: 'map', settings })
  for (const key of [
    'old@persona:ann',
    'twin@persona:cleo@ann',
    'young@persona:ann',
    'young@persona:bob',
  ])
    dismissFinding(doc, { id: key, ...why })
  const keys = () => [...readTable(doc, shapes.dismissals).keys()].toSorted()
  const now = () => readTable(doc, shapes.views).get(id)?.settings
  const before = keys()

  const taken = replaceShared(doc, ann, bob)!
  expect(now()).toEqual({ personas: 'bob', who: 'bob', owner: 'ann-marie' })
  expect(keys()).toEqual(['old@persona:bob', 'twin@persona:cleo@bob', 'young@persona:bob'])

  changeView(doc, id, { settings: { personas: 'bob', who: 'cleo' } })
  partShared(doc, ann, { taken, now: 'bob' })
  expect(now()).toEqual({ personas: 'ann,bob', who: 'cleo' })
  expect(keys()).toEqual(before)
})

test('what was taken up again meanwhile, and what was merged on, is followed', () => {
  const doc = opened()
  const id = addView(doc, { title: 'Hers', kind: 'map', settings: { told: 'ann' } })
  dismissFinding(doc, { id: 'old@persona:ann', ...why })
  dismissFinding(doc, { id: 'thin@persona:ann', ...why })
  const taken = replaceShared(doc, ann, bob)!
  putEntry(doc, shapes.personas, ['cleo', { ...readTable(doc, shapes.personas).get('bob')! }])
  replaceShared(doc, bob, { ...bob, id: 'cleo' })
  expect(readTable(doc, shapes.views).get(id)?.settings).toEqual({ told: 'cleo' })
  doc.y.getMap('dismissals').delete('thin@persona:cleo')
  partShared(doc, ann, { taken, now: 'cleo' })
  expect(readTable(doc, shapes.views).get(id)?.settings).toEqual({ told: 'ann' })
  expect([...readTable(doc, shapes.dismissals).keys()]).toEqual(['old@persona:ann'])
})
