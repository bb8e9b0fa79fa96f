import { expect, test } from 'vitest'
import { tellings, tells } from './telling.ts'

test('columns tell by their names what they hold', () => {
  const told = (name: string) => tellings.filter((telling) => tells(telling, name))
  expect(told('utm_source')).toEqual(['source'])
  expect(told('properties.$initialReferrer')).toEqual(['source'])
  expect(told('searchTerm')).toEqual(['search'])
  expect(told('Suchbegriff')).toEqual(['search'])
  expect(told('cancel_reason')).toEqual(['reason'])
  expect(told('Kündigungsgrund')).toEqual(['reason'])
  expect(told('orderValue')).toEqual(['amount'])
  for (const name of ['research group', 'resource', 'country', 'device'])
    expect(told(name)).toEqual([])
})
