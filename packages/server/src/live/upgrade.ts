import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { WebSocketServer } from 'ws'
import { isOwnOrigin } from '../http/guard.ts'
import type { Sessions } from '../session/session.ts'
import type { Live } from './live.ts'

/** A card of the longest text, and an image that somebody pasted too large to be taken. */
const MAX_MESSAGE = 4 * 1024 * 1024

/** Lets browsers with a session of ours edit live at `/live`; everybody else is refused. */
export function serveLive(
  server: Server,
  {
    live,
    sessions,
    log,
  }: { readonly live: Promise<Live>; readonly sessions: Sessions; readonly log: Logger },
): { readonly close: () => void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE })
  const accept = async (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const request = asRequest(incoming)
    const isOurs = new URL(request.url).pathname === '/live' && isOwnOrigin(request)
    const member = isOurs ? await sessions.memberOf(request) : null
    if (member === null) {
      socket.end(
        `HTTP/1.1 ${isOurs ? '401 Unauthorized' : '403 Forbidden'}\r\nconnection: close\r\n\r\n`,
      )
      return
    }
    const { hocuspocus, people } = await live
    sockets.handleUpgrade(incoming, socket, head, (webSocket) => {
      const context = people.add(member, webSocket)
      const connection = hocuspocus.handleConnection(webSocket as never, request, context)
      webSocket.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)))
      webSocket.on('close', (code, reason) =>
        connection.handleClose({ code, reason: reason.toString() }),
      )
      webSocket.on('error', (error) => log.warn({ err: error }, 'a live connection failed'))
    })
  }
  server.on('upgrade', (incoming, socket, head) => {
    socket.on('error', () => socket.destroy())
    accept(incoming, socket, head).catch((error: unknown) => {
      log.error({ err: error }, 'a live connection could not be opened')
      socket.destroy()
    })
  })
  return {
    close() {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
    },
  }
}

function asRequest({ url = '/', headers }: IncomingMessage): Request {
  const fields = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), { headers: fields })
}
