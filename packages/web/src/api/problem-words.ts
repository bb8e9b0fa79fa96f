interface Said {
  readonly type?: string
  readonly title?: string
  readonly detail?: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
}

/** What a problem document says, for people: what is wrong with which field, without the words of programs. */
export function problemWords({ type, title, detail, errors = [] }: Said): string {
  if (errors.length > 0)
    return errors.map(({ path, message }) => sentence(fieldOf(path), message)).join(' ')
  const at = /^(?:body|query|params)(?<path>\.[\w.-]+)?: (?<message>.+)$/s.exec(detail ?? '')
  if (at !== null) return sentence(fieldOf(at.groups?.['path'] ?? ''), at.groups?.['message'] ?? '')
  // That of wrong input speaks to who wrote the program.
  const isInput = type?.endsWith(':invalid-input') === true && detail !== undefined
  return [isInput ? undefined : title, detail]
    .filter((each) => typeof each === 'string' && each !== '')
    .map((each) => sentence('', each ?? ''))
    .join(' ')
}

/** `body.people.2.firstName` is called “people 3, first name”. */
function fieldOf(path: string): string {
  const [first = '', ...rest] = path.split('.')
  const names = ['body', 'query', 'params', ''].includes(first) ? rest : [first, ...rest]
  return names.reduce((said, name) => {
    if (/^\d+$/.test(name)) return `${said} ${Number(name) + 1}`
    const words = name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    return said === '' ? words : `${said}, ${words}`
  }, '')
}

function sentence(field: string, message: string): string {
  const text = field === '' ? message : `${field}: ${message}`
  // The name of a file stays as it is.
  const begun = /^[^\s:]+\.\w/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(begun) ? begun : `${begun}.`
}
