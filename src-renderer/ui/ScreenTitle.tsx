import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/** The title of a screen. It takes the focus when the screen opens, so that a reader and the Tab key begin here. */
export function ScreenTitle({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
