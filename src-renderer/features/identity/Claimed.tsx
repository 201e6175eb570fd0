import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { badgeIn } from '#shared/scan/badge-code.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ShownBadge } from './use-badge.ts'
import './identity.css'

type ClaimedProps = {
  readonly badge: ShownBadge | null
  /** The name that was chosen or typed; empty while none is. */
  readonly name: string
  /** What stands here while nobody is named. */
  readonly nobody: ReactNode
}

/** Who somebody says they are, above the field for their secret. A badge's code that was typed is not written out. */
export function Claimed({ badge, name, nobody }: ClaimedProps) {
  const isBadge = badge !== null || badgeIn(name) !== null
  return (
    <h2 className="claimed">
      {isBadge && <Icon name="badge" size={32} />}
      {badge?.name ??
        (isBadge ? <Trans comment="In the place of a name: a badge was scanned">Your badge</Trans> : name || nobody)}
    </h2>
  )
}
