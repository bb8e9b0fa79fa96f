import { type JourneyDocument, openDocument } from '@desirepath/collab'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'

/** A browser that edits a journey, without the browser. */
export interface Peer {
  readonly doc: JourneyDocument
  /** Whether the server has acknowledged everything. */
  readonly isSaved: () => boolean
  /** What the server has told all screens, oldest first. */
  readonly told: readonly unknown[]
  /** Takes what comes as bytes only, until the function given back is called. */
  readonly hold: () => () => void
  /** Resolves when the server has ended the connection. */
  readonly closed: Promise<void>
  readonly close: () => void
}

/** Opens a journey for live editing; rejects where the server refuses. */
export async function openPeer({
  url,
  cookie,
  origin = url,
  name,
}: {
  readonly url: string
  readonly cookie: string
  readonly origin?: string
  /** `workspaceId/journeyId`. */
  readonly name: string
}): Promise<Peer> {
  class Browser extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin } })
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: `${url.replace('http', 'ws')}/live`,
    WebSocketPolyfill: Browser,
  })
  const provider = new HocuspocusProvider({ websocketProvider: socket, name })
  provider.attach()
  await new Promise<void>((resolve, reject) => {
    provider.on('synced', () => resolve())
    provider.on('authenticationFailed', () => reject(new Error('refused')))
    socket.on('close', () => reject(new Error('closed')))
  })
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  let count = 0
  const told: unknown[] = []
  provider.on('stateless', ({ payload }: { readonly payload: string }) =>
    told.push(JSON.parse(payload)),
  )
  return {
    told,
    closed,
    doc: openDocument(provider.document, () => `${provider.document.clientID}-${(count += 1)}`),
    isSaved: () => !provider.hasUnsyncedChanges,
    hold() {
      const take = provider.onMessage.bind(provider)
      const held: Parameters<typeof take>[0][] = []
      provider.onMessage = (message) => void held.push(message)
      return () => {
        provider.onMessage = take
        held.forEach(take)
      }
    },
    close() {
      provider.destroy()
      socket.destroy()
    },
  }
}

/** Waits up to ten seconds for something to become true. */
export async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; !isTrue(); tries++) {
    if (tries > 500) throw new Error('it did not happen within ten seconds')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
