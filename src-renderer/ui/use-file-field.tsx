import { useRef } from 'react'
import type { ReactNode } from 'react'

type FileField = {
  /** What kinds of file, as the `accept` of a file field. */
  readonly accept: string
  /** What the field is called, for people who cannot see it. */
  readonly label: string
  readonly onChosen: (file: File) => void
}

/** The system's way to choose a file: the hidden field, which has to be on the screen, and the act that opens it. */
export function useFileField({ accept, label, onChosen }: FileField): {
  readonly field: ReactNode
  readonly choose: () => void
} {
  const chooser = useRef<HTMLInputElement>(null)
  const field = (
    <input
      ref={chooser}
      type="file"
      accept={accept}
      className="visually-hidden"
      tabIndex={-1}
      aria-label={label}
      onChange={(event) => {
        const [file] = event.target.files ?? []
        // Emptied, so that the same file can be chosen again after it was mended.
        event.target.value = ''
        if (file !== undefined) onChosen(file)
      }}
    />
  )
  return { field, choose: () => chooser.current?.click() }
}
