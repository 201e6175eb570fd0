import type { ReactNode } from 'react'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import type { CommandCode } from '#shared/scan/command-code.ts'
import './button.css'

type ButtonProps = {
  readonly children: ReactNode
  readonly onPress: () => void
  /** `main` is the one thing to do next; a screen has at most one. */
  readonly look?: 'main' | 'ordinary' | 'plain'
  /** Where it stands: 56 px high on the floor, 40 px at the desk. */
  readonly place?: 'floor' | 'desk'
  /** The key that does the same, shown on the button. The screen binds it (see use-keys.ts). */
  readonly keyName?: string
  /** The code that does the same when scanned, shown on the button. The screen binds it (see use-screen-codes.ts). */
  readonly command?: CommandCode
  readonly disabled?: boolean
  readonly label?: string
  readonly pressed?: boolean
  /** For a button that shows and hides what stands under it. */
  readonly expanded?: boolean
}

/** A button that a gloved hand can hit. */
export function Button({
  children,
  onPress,
  look = 'ordinary',
  place = 'floor',
  keyName,
  command,
  disabled,
  label,
  pressed,
  expanded,
}: ButtonProps) {
  const classes = ['button', `button-${look}`, `button-${place}`].join(' ')
  return (
    <button
      type="button"
      className={classes}
      onClick={onPress}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={keyName}
    >
      {keyName !== undefined && <kbd className="key">{keyName}</kbd>}
      {children}
      {command !== undefined && (
        <span className="button-code code" aria-hidden="true">
          {commandBarcodes[command]}
        </span>
      )}
    </button>
  )
}
