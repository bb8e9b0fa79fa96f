import { useEffect, useRef, useState } from 'react'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const EDGE = { left: 58, right: 18, top: 14, bottom: 46 } as const

/** The room of a picture of two scores, and what the axes leave of it. */
export function usePlotArea(firstHeight: number) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 640, height: firstHeight })
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const inner: Box = {
    x: EDGE.left,
    y: EDGE.top,
    width: Math.max(60, size.width - EDGE.left - EDGE.right),
    height: Math.max(60, size.height - EDGE.top - EDGE.bottom),
  }
  return { box, size, inner }
}
