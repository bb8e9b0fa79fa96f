/** A field is on the screen before that, even where its editor has to be loaded first. */
const DRAWN_MS = 3000

/**
 * Catches what is typed before the field that it is meant for is drawn, so that no letter is lost.
 * Gives back how to end it, which tells the letters.
 */
export function catchLetters(): () => string {
  let letters = ''
  const onKey = (event: KeyboardEvent) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (target instanceof HTMLElement && isField(target)) return
    if (/^.$/u.test(key)) letters += key
    else if (key === 'Backspace') letters = letters.slice(0, -1)
    // Neither is Enter meant for the cell that one is about to write in.
    else if (key !== 'Enter' && key !== 'Tab') return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const end = () => window.removeEventListener('keydown', onKey, true)
  window.addEventListener('keydown', onKey, true)
  setTimeout(end, DRAWN_MS)
  return () => {
    end()
    const caught = letters
    letters = ''
    return caught
  }
}

function isField(target: HTMLElement): boolean {
  return target.isContentEditable || target.matches('input, textarea, select')
}
