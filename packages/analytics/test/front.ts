// ClickHouse's HTTP interface over the ClickHouse in this process: as much of it as the client uses.
// Lets the served path be tested with the modern engine where no server is installed.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'

interface Answer {
  bytes(): Uint8Array
}
interface Session {
  queryAsync(sql: string, options: { format: string }): Promise<Answer>
  queryBindAsync(sql: string, parameters: object, options: { format: string }): Promise<Answer>
}
const { Session } = createRequire(import.meta.url)('chdb') as {
  Session: new (path: string) => Session
}
const session = new Session(process.argv[2]!)
// One statement after the other: parameters are settings of the one session.
let turn: Promise<unknown> = Promise.resolve()

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const body = Buffer.concat(chunks).toString()
    const sql = url.searchParams.has('query') ? `${url.searchParams.get('query')}\n${body}` : body
    turn = turn
      .then(() => answer(sql, url.searchParams))
      .then(
        (bytes) => response.end(bytes),
        (error: Error) => response.writeHead(500).end(error.message),
      )
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' ? address?.port : null)
})

async function answer(sql: string, search: URLSearchParams): Promise<Uint8Array> {
  if (sql.trim() === '') return new Uint8Array()
  const quote64 = search.get('output_format_json_quote_64bit_integers') ?? '0'
  const statement = `SET output_format_json_quote_64bit_integers = ${Number(quote64)}; ${sql}`
  const parameters = [...search].filter(([name]) => name.startsWith('param_'))
  const options = { format: search.get('default_format') ?? 'TabSeparated' }
  const named = parameters.map(([param, text]) => {
    const name = param.slice('param_'.length)
    return [name, sql.includes(`{${name}:Array(`) ? elements(text) : unescaped(text)]
  })
  const result = await (parameters.length > 0
    ? session.queryBindAsync(statement, Object.fromEntries(named), options)
    : session.queryAsync(statement, options))
  return result.bytes()
}

/** In the URL a parameter is escaped as in TabSeparated; the session takes it plain. */
function unescaped(text: string): string {
  const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
  return text.replace(/\\(.)/g, (_, character: string) => controls[character] ?? character)
}

/** The strings of an array, each of them quoted. */
function elements(text: string): string[] {
  return Array.from(text.matchAll(/'((?:\\.|[^'\\])*)'/g), ([, quoted]) => unescaped(quoted!))
}
