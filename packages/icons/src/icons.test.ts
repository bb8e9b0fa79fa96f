import { expect, test } from 'vitest'
import { loadIcon, loadIconIndex, loadIcons, searchIcons } from './index.ts'

test('there are more than 1,500 icons, each with a path that may follow another', async () => {
  const index = await loadIconIndex()
  expect(index.length).toBeGreaterThan(1500)
  const paths = await loadIcons(index.map(({ name }) => name))
  expect(paths.size).toBe(index.length)
  for (const [name, path] of paths) expect(path, name).toMatch(/^M[-\d. ,MLHVCSQTAZmlhvcsqtaz]+$/)
})

test('what journeys most often need comes first', async () => {
  const names = (await loadIconIndex()).map(({ name }) => name)
  expect(names[0]).toBe('eye')
  expect(names.indexOf('a-arrow-down')).toBeGreaterThan(50)
  expect(new Set(names).size).toBe(names.length)
})

test('nothing is loaded for a name that is none', async () => {
  for (const name of ['', 'no-such-icon', 'constructor', '__proto__', '../index', 'é'])
    expect(await loadIcon(name)).toBeNull()
})

test.each([
  ['shopping cart', 'shopping-cart'],
  ['Shopping-Cart', 'shopping-cart'],
  ['house', 'house'],
  ['residence', 'house'],
  ['call', 'phone'],
  ['e-mail', 'mail'],
])('%s finds %s among the first', async (query, name) => {
  const found = searchIcons(await loadIconIndex(), query)
  expect(found.slice(0, 24).map((each) => each.name)).toContain(name)
})

test('without a query all are there, and nonsense finds none', async () => {
  const index = await loadIconIndex()
  expect(searchIcons(index, '  ')).toBe(index)
  expect(searchIcons(index, 'qqqq')).toEqual([])
})

test('every arc has its seven numbers apart', async () => {
  const index = await loadIconIndex()
  for (const [name, path] of await loadIcons(index.map((each) => each.name))) {
    for (const [, list = ''] of path.matchAll(/[Aa]([^A-Za-z]*)/g)) {
      const numbers = list.trim().split(/[\s,]+|(?<=[\d.])(?=-)/)
      expect(numbers.length % 7, `${name}: ${list}`).toBe(0)
    }
  }
})
