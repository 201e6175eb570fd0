import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { AccessField } from './AccessField.tsx'
import type { AccessForm } from './access-form.ts'

type SignInFieldsProps = {
  readonly form: AccessForm
  readonly onType: (part: Partial<AccessForm>) => void
  /** The station has the secret of exactly this sign-in already: an empty field leaves it. */
  readonly hasSecret: boolean
}

/** What is entered for the way that was chosen. */
export function SignInFields({ form, onType, hasSecret }: SignInFieldsProps) {
  const kept = hasSecret ? (
    <Trans comment="Below the field of a secret that is not shown">Leave it empty to keep the one that is there.</Trans>
  ) : undefined
  const secret = (label: ReactNode, look: 'secret' | 'lines' = 'secret') => (
    <AccessField
      label={label}
      look={look}
      value={form.secret}
      onType={(text) => onType({ secret: text })}
      note={kept}
    />
  )
  switch (form.kind) {
    case 'none':
      return null
    case 'apiKey':
      return (
        <>
          <AccessField
            label={<Trans comment="Label: the name of an HTTP header">Name of the header</Trans>}
            value={form.header}
            onType={(header) => onType({ header })}
          />
          {secret(<Trans comment="Label of a secret field">API key</Trans>)}
        </>
      )
    case 'basic':
      return (
        <>
          <AccessField
            label={<Trans comment="Label: the name under which the network knows the station">Name</Trans>}
            value={form.name}
            onType={(name) => onType({ name })}
          />
          {secret(<Trans comment="Label of a secret field">Password of the network</Trans>)}
        </>
      )
    case 'clientCredentials':
      return (
        <>
          <AccessField
            label={<Trans comment="Label: URL of an OAuth token endpoint">Address for tokens</Trans>}
            value={form.tokenUrl}
            onType={(tokenUrl) => onType({ tokenUrl })}
          />
          <AccessField
            label={<Trans comment="Label: OAuth client id">Client ID</Trans>}
            value={form.clientId}
            onType={(clientId) => onType({ clientId })}
          />
          {secret(<Trans comment="Label of a secret field: OAuth client secret">Client secret</Trans>)}
          <AccessField
            label={<Trans comment="Label: OAuth scope">Scope, if the network asks for one</Trans>}
            value={form.scope}
            onType={(scope) => onType({ scope })}
          />
        </>
      )
    case 'certificate':
      return (
        <>
          <AccessField
            label={<Trans comment="Label: a TLS client certificate">Certificate of this station (PEM)</Trans>}
            look="lines"
            value={form.certificate}
            onType={(certificate) => onType({ certificate })}
          />
          {secret(<Trans comment="Label of a secret field">Private key (PEM)</Trans>, 'lines')}
          <AccessField
            label={<Trans comment="Label of a secret field">Passphrase of the key, if it has one</Trans>}
            look="secret"
            value={form.passphrase}
            onType={(passphrase) => onType({ passphrase })}
          />
        </>
      )
  }
}
