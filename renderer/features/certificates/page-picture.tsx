import { useEffect, useId, useRef } from 'react'
import type { PageMark, PagePicture as Picture } from '#contract/page-picture.ts'
import styles from './template.module.css'

type PagePictureProps = {
  readonly page: Picture
  readonly label: string
  /** The pictures of the template, in Base64. */
  readonly pictures: { readonly logo: string | null; readonly seal: string | null }
}

/** A page as it will be on paper. */
export function PagePicture({ page, label, pictures }: PagePictureProps) {
  const id = useId()
  const { width, height, marks } = page
  return (
    <figure className={styles['sheet']} aria-label={label}>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles['page']} aria-hidden="true">
        {marks.map((mark, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the marks of a page have no names, and are drawn anew together
          <Mark key={index} mark={mark} clipId={`${id}-${index}`} />
        ))}
      </svg>
      {marks.map((mark) => {
        const base64 = mark.kind === 'image' ? pictures[mark.of] : null
        return mark.kind === 'image' && base64 !== null ? (
          <PlacedPicture key={mark.of} base64={base64} mark={mark} page={page} />
        ) : null
      })}
    </figure>
  )
}

function Mark({ mark, clipId }: { readonly mark: PageMark; readonly clipId: string }) {
  if (mark.kind === 'image') return null
  if (mark.kind === 'text') {
    const { text, x, y, size, width, isBold, fill } = mark
    return (
      <text
        x={x}
        y={y}
        fontSize={size}
        fontWeight={isBold ? 700 : 400}
        fill={fill}
        textLength={text.trim() === '' ? undefined : width}
        lengthAdjust="spacingAndGlyphs"
      >
        {text}
      </text>
    )
  }
  const { d, transform, fill, stroke, lineWidth, clip } = mark
  return (
    <>
      {clip === null ? null : (
        <clipPath id={clipId}>
          <path d={clip.d} transform={clip.transform ?? undefined} />
        </clipPath>
      )}
      <g clipPath={clip === null ? undefined : `url(#${clipId})`}>
        <path
          d={d}
          transform={transform ?? undefined}
          fill={fill ?? 'none'}
          stroke={stroke ?? 'none'}
          strokeWidth={lineWidth}
        />
      </g>
    </>
  )
}

type PlacedPictureProps = {
  readonly base64: string
  readonly mark: Extract<PageMark, { kind: 'image' }>
  readonly page: Picture
}

/** A picture of the template in its box. It is drawn from its bytes, since the page's policy loads no picture from a text. */
function PlacedPicture({ base64, mark, page }: PlacedPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let isGone = false
    const show = async () => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes]))
      const place = canvas.current
      if (isGone || place === null) return
      place.width = bitmap.width
      place.height = bitmap.height
      place.getContext('2d')?.drawImage(bitmap, 0, 0)
    }
    // What no browser can show leaves its place empty, as on paper.
    void show().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [base64])
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`
  return (
    <canvas
      ref={canvas}
      className={`${styles['picture']} ${mark.of === 'seal' ? styles['seal'] : ''}`}
      style={{
        insetInlineStart: share(mark.x, page.width),
        insetBlockStart: share(mark.y, page.height),
        inlineSize: share(mark.width, page.width),
        blockSize: share(mark.height, page.height),
      }}
    />
  )
}
