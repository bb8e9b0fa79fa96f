/** Whether what had the focus has gone from the screen, and nothing in particular has it now. */
export function isFocusLost(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.id === 'content'
}
