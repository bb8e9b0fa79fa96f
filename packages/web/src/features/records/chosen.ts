import { useState } from 'react'

/** Which of a list are chosen, to be changed together. */
export function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return {
    chosen,
    choose: (id: string, isChosen: boolean) => setChosen((old) => withChosen(old, id, isChosen)),
    chooseNone: () => setChosen(new Set()),
  }
}

function withChosen(old: ReadonlySet<string>, id: string, isChosen: boolean): ReadonlySet<string> {
  const next = new Set(old)
  if (isChosen) next.add(id)
  else next.delete(id)
  return next
}
