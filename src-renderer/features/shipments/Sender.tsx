import { Trans } from '@lingui/react/macro'
import { Code } from '../../ui/Code.tsx'

/** Who sent a shipment, where anybody knows. */
export function Sender({ gln }: { readonly gln: string | null }) {
  if (gln !== null) return <Code value={gln} />
  return <Trans comment="Instead of the sender of goods that nobody announced">not known</Trans>
}
