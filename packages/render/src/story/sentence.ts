/** A text that ends as a sentence does. */
export function stopped(text: string): string {
  return /[.!?。！？…]”?$/.test(text) ? text : `${text}.`
}
