import { ChannelGlyph, Glyph } from '../../ui/glyph.tsx'
import { NamedIcon } from '../../ui/named-icon.tsx'
import type { Channel } from './rows.ts'

/** The icon of a channel: its own, or one by its name; a place where there is no channel. */
export function ChannelMark({
  channel,
  size = 14,
}: {
  readonly channel: Pick<Channel, 'title' | 'icon'> | null
  readonly size?: number
}) {
  if (channel === null) return <Glyph name="place" size={size} />
  if (channel.icon !== null) return <NamedIcon icon={channel.icon} size={size} />
  return <ChannelGlyph channel={channel.title} size={size} />
}
