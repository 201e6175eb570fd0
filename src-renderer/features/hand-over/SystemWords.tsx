import { Trans } from '@lingui/react/macro'
import type { ExternalSystem } from '#shared/domain/hand-over/external-system.ts'

/** Where the data of batches goes, in a line. */
export function SystemWords({ system }: { readonly system: ExternalSystem }) {
  return (
    <p className="hand-over-said">
      {system.kind === 'none' && <Trans comment="No external system is set up">Nowhere</Trans>}
      {system.kind === 'folder' && (
        <Trans comment="Where the data of batches goes; the placeholder is the path of a folder">
          Folder {system.path}
        </Trans>
      )}
      {system.kind === 'http' && (
        <Trans comment="Where the data of batches goes; the placeholder is a URL">Address {system.address}</Trans>
      )}
    </p>
  )
}
