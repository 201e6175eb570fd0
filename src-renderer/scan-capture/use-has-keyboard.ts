import { useSyncExternalStore } from 'react'

/** Whether keys come to this window: while another one has the focus, so does what a scanner types. */
export function useHasKeyboard(): boolean {
  return useSyncExternalStore(onChange, () => document.hasFocus())
}

function onChange(changed: () => void): () => void {
  window.addEventListener('focus', changed)
  window.addEventListener('blur', changed)
  return () => {
    window.removeEventListener('focus', changed)
    window.removeEventListener('blur', changed)
  }
}
