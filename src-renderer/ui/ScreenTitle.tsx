import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

/** The title of a screen. It takes the focus when the screen opens, so that a reader and the Tab key begin here; `hidden` is for eyes only. */
export function ScreenTitle({ children, hidden = false }: { readonly children: ReactNode; readonly hidden?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1} className={hidden ? 'visually-hidden' : undefined}>
      {children}
    </h1>
  )
}
