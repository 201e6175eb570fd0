import { useLayoutEffect, useRef } from 'react'

/** What each key does on a screen, by the name that `KeyboardEvent.key` gives it. */
export type KeyBindings = Readonly<Record<string, () => void>>

/**
 * Binds keys while the screen is shown. A key that is held down acts once; keys with Ctrl, Alt or Meta are left alone,
 * and so is what belongs to a field while a person types into it. A bound key wins over the button that has the focus.
 *
 * Bound before the page is painted: a key pressed at what is seen is never lost, and never does what the last screen said.
 */
export function useKeys(bindings: KeyBindings): void {
  const current = useRef(bindings)
  useLayoutEffect(() => {
    current.current = bindings
  })
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = Object.hasOwn(current.current, event.key) ? current.current[event.key] : undefined
      if (act === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      if (isForTyping(event.key) && isField(event.target)) return
      // Escape also closes an open menu, which is the browser's own doing.
      if (event.key !== 'Escape') event.preventDefault()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isForTyping(key: string): boolean {
  return key.length === 1 || key === 'Enter' || key === 'Backspace'
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea') !== null
}
