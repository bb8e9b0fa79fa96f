import { channelIcon, type IconName, icons } from '@desirepath/render'

/** An icon of the map's own set, the same as in the exported pictures. */
export function Glyph({ name, size = 14 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      style={{ flex: 'none' }}
    >
      <path d={icons[name]} />
    </svg>
  )
}

export function ChannelGlyph({
  channel,
  size = 13,
}: {
  readonly channel: string
  readonly size?: number
}) {
  return <Glyph name={channelIcon(channel)} size={size} />
}
