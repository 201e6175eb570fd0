import type { ReactNode } from 'react'
import type { UntoldReason } from '#shared/domain/messaging/untold-reason.ts'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import type { CommandCode } from '#shared/scan/command-code.ts'
import { Icon } from '../../ui/icons.tsx'
import type { IconName } from '../../ui/icons.tsx'
import { Untold } from '../messaging/Untold.tsx'

type TileProps = {
  readonly icon: IconName
  readonly name: ReactNode
  readonly means: ReactNode
  readonly onPress: () => void
  /** Operations are the large ones; the rest is for looking things up and setting up. */
  readonly look?: 'operation' | 'ordinary'
  readonly keyName?: string
  /** The codes that lead the same way when scanned. */
  readonly codes?: readonly CommandCode[]
  readonly disabled?: boolean
  /** Why the network hears nothing of the operation. */
  readonly untold?: UntoldReason | undefined
}

/** One way on from home: a large target with its name, what it is for, and the key that does the same. */
export function Tile({
  icon,
  name,
  means,
  onPress,
  look = 'ordinary',
  keyName,
  codes = [],
  disabled = false,
  untold,
}: TileProps) {
  // Only what can be done is offered: a code on a tile that is off would be refused.
  const shown = disabled ? [] : codes
  return (
    <button
      type="button"
      className={look === 'operation' ? 'tile tile-operation' : 'tile'}
      disabled={disabled}
      onClick={onPress}
      aria-keyshortcuts={keyName}
    >
      <Icon name={icon} size={look === 'operation' ? 64 : 48} />
      <span className="tile-words">
        <strong>
          {keyName !== undefined && (
            <>
              <kbd className="key">{keyName}</kbd>{' '}
            </>
          )}
          {name}
        </strong>
        <span>{means}</span>
        {shown.map((code) => (
          <span key={code} className="tile-code code" aria-hidden="true">
            {commandBarcodes[code]}
          </span>
        ))}
        {untold !== undefined && <Untold because={untold} />}
      </span>
    </button>
  )
}
