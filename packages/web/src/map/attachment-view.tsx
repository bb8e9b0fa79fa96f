import {
  type Attachment,
  attachmentKind,
  fileIdOf,
  formatSize,
  hostOf,
  isSafeLink,
  type LaneType,
} from '@desirepath/core'
import { Download, ExternalLink } from 'lucide-react'
import { useRef, useState } from 'react'
import { buttonClass } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AttachmentIcon } from './attachment-icon.tsx'
import styles from './attachment-view.module.css'
import { isOwnPicture } from './card-attachment.tsx'
import { cardWords } from './card-words.ts'

const { look: words } = cardWords

/** An attachment to look at, play, open or save, whole rather than as it fits its card. */
export function AttachmentView({
  attachment,
  lane,
}: {
  readonly attachment: Attachment
  readonly lane: LaneType
}) {
  return (
    <figure className={styles.view}>
      <Shown attachment={attachment} lane={lane} />
      <Facts attachment={attachment} lane={lane} />
      <Ways attachment={attachment} />
    </figure>
  )
}

function Shown({ attachment, lane }: { readonly attachment: Attachment; readonly lane: LaneType }) {
  const { url, alt, name, mediaType, poster = '' } = attachment
  const kind = attachmentKind(attachment, lane)
  const label = alt === '' ? name : alt
  if (kind === 'image' && isOwnPicture(url)) return <Picture url={url} label={label} name={name} />
  if (fileIdOf(url) === null) return null
  if (kind === 'video') {
    return (
      // Captions are burnt in or there are none: a card holds one file.
      // oxlint-disable-next-line jsx-a11y/media-has-caption
      <video
        key={url}
        className={styles.video}
        src={url}
        aria-label={label}
        controls
        playsInline
        preload={isOwnPicture(poster) ? 'none' : 'metadata'}
        {...(isOwnPicture(poster) && { poster })}
      />
    )
  }
  return mediaType?.startsWith('audio/') === true ? (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio
      key={url}
      className={styles.audio}
      src={url}
      aria-label={label}
      controls
      preload="none"
    />
  ) : null
}

function Picture({
  url,
  label,
  name,
}: {
  readonly url: string
  readonly label: string
  readonly name: string
}) {
  const [isLarge, setLarge] = useState(false)
  const said = useRef<HTMLParagraphElement>(null)
  return (
    <>
      <button
        type="button"
        className={styles.picture}
        aria-label={words.larger(label)}
        onClick={() => setLarge(true)}
      >
        <img src={url} alt="" decoding="async" />
      </button>
      <Dialog
        open={isLarge}
        onClose={() => setLarge(false)}
        title={name}
        className={styles.large}
        focus={said}
      >
        <img src={url} alt={label} />
        <p ref={said} tabIndex={-1} dir="auto">
          {label}
        </p>
      </Dialog>
    </>
  )
}

function Facts({ attachment, lane }: { readonly attachment: Attachment; readonly lane: LaneType }) {
  const { url, name, alt, bytes } = attachment
  const kind = attachmentKind(attachment, lane)
  const note = bytes === undefined ? hostOf(url) : formatSize(bytes)
  return (
    <figcaption className={styles.facts}>
      {(kind === 'file' || kind === 'link') && (
        <AttachmentIcon attachment={attachment} kind={kind} size={18} />
      )}
      <span>
        <b dir="auto">{name}</b>
        {note !== null && <small>{note}</small>}
        {alt !== '' && <span dir="auto">{alt}</span>}
      </span>
    </figcaption>
  )
}

/** Opening shows what a browser can show; everything can be saved. */
function Ways({ attachment }: { readonly attachment: Attachment }) {
  const { url, name, mediaType = '' } = attachment
  const isHere = fileIdOf(url) !== null
  const opens = isHere ? /^(?:image|video|audio)\/|pdf$/.test(mediaType) : isSafeLink(url)
  return (
    <div className={styles.ways}>
      {opens && (
        <a
          className={buttonClass({ size: 'small' })}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
        >
          <ExternalLink size={14} aria-hidden />
          {words.open}
        </a>
      )}
      {isHere && (
        <a
          className={buttonClass({ size: 'small' })}
          href={`${url}?${new URLSearchParams({ download: name })}`}
          download={name}
        >
          <Download size={14} aria-hidden />
          {words.download}
        </a>
      )}
    </div>
  )
}
