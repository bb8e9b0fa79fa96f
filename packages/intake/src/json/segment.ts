const calls = new Set(['track', 'page', 'screen', 'identify', 'group', 'alias'])

/** True for a record in the shape that Segment, RudderStack and Jitsu share. */
export function isSegmentCall(fields: ReadonlyMap<string, string>): boolean {
  return calls.has(fields.get('type') ?? '') && (fields.has('userId') || fields.has('anonymousId'))
}

/** True for a call that says who somebody is, not what they did. */
export function isIdentityCall(fields: ReadonlyMap<string, string>): boolean {
  const type = fields.get('type')
  return type === 'identify' || type === 'group' || type === 'alias'
}

/**
 * Fills what a call leaves to its neighbours: the anonymous id where nobody is known yet, the page
 * or screen as the event, and the next best time.
 */
export function completeSegmentCall(fields: Map<string, string>): void {
  const event = fields.get('event') ?? fields.get('name') ?? fields.get('type')
  const who = fields.get('userId') ?? fields.get('anonymousId')
  const time = ['timestamp', 'originalTimestamp', 'sentAt', 'receivedAt']
    .map((name) => fields.get(name))
    .find((each) => each !== undefined)
  if (event !== undefined) fields.set('event', event)
  if (who !== undefined) fields.set('userId', who)
  if (time !== undefined) fields.set('timestamp', time)
}
