import { titleIn, wordsIn } from './words-in.ts'
import type { XmlElement } from './xml-tree.ts'

/** The text of the child of this name; empty where there is none. */
export function textOf(element: XmlElement, name: string): string {
  const child = element.children.find((each) => each.name === name)
  return child === undefined ? '' : wordsIn(child.text)
}

/** Everything that an element says, with attributes, in one line. */
export function allText(element: XmlElement): string {
  const attributes = Object.values(element.attributes)
  const parts = [...attributes, element.text, ...element.children.map(allText)]
  return parts
    .map(titleIn)
    .filter((part) => part !== '')
    .join(', ')
}

/** `touchpointDuration` → “Touchpoint duration”. */
export function readable(name: string): string {
  const words = titleIn(name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
  return words.charAt(0).toUpperCase() + words.slice(1)
}
