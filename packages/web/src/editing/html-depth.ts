/** More HTML than this is not read at all: the plain words beside it are. */
export const MOST_HTML = 2_000_000

/** Elements inside one another; pages that people write stay far below. */
const DEEPEST_HTML = 200

/** Whether foreign HTML may be given to a parser. */
export function isReadableHtml(html: string): boolean {
  return html.length <= MOST_HTML && isShallowHtml(html)
}

/**
 * Whether no element of it stands too deep. A browser takes a time that grows with the square of the
 * depth, so it is counted before one parses: in one pass, and rather too many than too few.
 */
export function isShallowHtml(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  let raw: string | null = null
  for (const { name, isEnd } of tagsOf(html)) {
    const count = open.get(name) ?? 0
    if (!isEnd) {
      if (raw === null && unread.has(name)) raw = name
      open.set(name, count + 1)
      depth += 1
      if (depth > DEEPEST_HTML) return false
    } else if (count > 0 && (raw === null || raw === name)) {
      raw = null
      open.set(name, count - 1)
      depth -= 1
    }
  }
  return true
}

/** Elements that hold nothing, or whose end may be left out because the next one of their kind is it. */
const endless = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup option optgroup rb rt rtc rp'.split(
    ' ',
  ),
)

/** What stands in these are letters: an end tag among them ends nothing but them. */
const unread = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))

interface Tag {
  readonly name: string
  readonly isEnd: boolean
}

/** Tags as a parser finds them: those in comments and in values of attributes are none. */
function* tagsOf(html: string): Generator<Tag> {
  const begin = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi
  for (let found = begin.exec(html); found !== null; found = begin.exec(html)) {
    const [, slash, name] = found
    const isComment = name === undefined
    // A comment may end by the very signs that begin it.
    const end = isComment ? after(/--!?>/g, html, found.index + 2) : endOfTag(html, begin.lastIndex)
    if (end === null) return
    if (!isComment && !endless.has(name.toLowerCase()))
      yield { name: name.toLowerCase(), isEnd: slash === '/' }
    begin.lastIndex = end
  }
}

/** Where a tag is over; a ">" between quotes is a letter. */
function endOfTag(html: string, from: number): number | null {
  const sign = /=\s*(["'])|>/g
  let at: number | null = from
  while (at !== null) {
    sign.lastIndex = at
    const found = sign.exec(html)
    if (found === null) return null
    if (found[1] === undefined) return sign.lastIndex
    at = after(new RegExp(found[1], 'g'), html, sign.lastIndex)
  }
  return null
}

function after(pattern: RegExp, html: string, from: number): number | null {
  pattern.lastIndex = from
  return pattern.test(html) ? pattern.lastIndex : null
}
