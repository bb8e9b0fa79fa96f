import type { WebSocket } from 'ws'
import type { Member } from '../session/session.ts'

/** Whose connection it is, as they are now. */
export interface LiveContext {
  member: Member
}

/** Who has open connections for live editing, so that a change of a member reaches them at once. */
export interface People {
  readonly add: (member: Member, webSocket: WebSocket) => LiveContext
  readonly rename: (memberId: string, name: string) => void
  /** Ends the connections of a member; screens that may come back, with what they may do then. */
  readonly end: (memberId: string) => void
}

export function createPeople(): People {
  const open = new Map<WebSocket, LiveContext>()
  const of = (memberId: string) => [...open].filter(([, { member }]) => member.id === memberId)
  return {
    add(member, webSocket) {
      const context = { member }
      open.set(webSocket, context)
      webSocket.on('close', () => open.delete(webSocket))
      return context
    },
    rename(memberId, name) {
      for (const [, context] of of(memberId)) context.member = { ...context.member, name }
    },
    end(memberId) {
      for (const [webSocket] of of(memberId)) webSocket.terminate()
    },
  }
}
