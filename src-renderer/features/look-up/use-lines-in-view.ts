import { useState } from 'react'
import type { UIEvent } from 'react'

/** The lines of a long list that have to be drawn, and what notices that others have to be. */
export type LinesInView = {
  /** The index of the first line to draw, and of the one after the last. */
  readonly first: number
  readonly end: number
  readonly onScroll: (event: UIEvent<HTMLElement>) => void
}

/** Lines drawn above and below what is seen, so that a turn of the wheel shows no empty place. */
const linesBeyondTheEdge = 12

/** Which of so many lines of one height, in pixels, are in view of a place that shows `linesShown` of them at once. */
export function useLinesInView(count: number, lineHeight: number, linesShown: number): LinesInView {
  const [top, setTop] = useState(0)
  const first = Math.max(0, Math.min(top, count) - linesBeyondTheEdge)
  return {
    first,
    end: Math.min(count, top + linesShown + linesBeyondTheEdge),
    onScroll: ({ currentTarget }) => setTop(Math.floor(currentTarget.scrollTop / lineHeight)),
  }
}
