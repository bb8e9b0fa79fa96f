import { useEffect, useState } from 'react'

/**
 * A text that is typed here and kept elsewhere, as in the address: no letter is lost on the way there
 * and back. What comes from elsewhere, as from a saved view or by going back, replaces it.
 */
export function useTypedText(
  value: string,
  onType: (text: string) => void,
  delayMs = 0,
): readonly [text: string, type: (text: string) => void] {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const [onTheWay, setOnTheWay] = useState<readonly string[]>([])
  if (known !== value) {
    setKnown(value)
    const at = onTheWay.indexOf(value)
    setOnTheWay(at === -1 ? [] : onTheWay.slice(at + 1))
    if (at === -1) setText(value)
  }
  useEffect(() => {
    if (text === (onTheWay.at(-1) ?? value)) return undefined
    const timer = setTimeout(() => {
      setOnTheWay((all) => [...all, text])
      onType(text)
    }, delayMs)
    return () => clearTimeout(timer)
    // Only letters start the clock anew, not what comes back.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text])
  return [text, setText]
}
