import { Trans, useLingui } from '@lingui/react/macro'
import type { SignatureView } from '#shared/contract/views/destruction-views.ts'
import { meaningWords } from '../../texts/signing-texts.ts'
import { dayAndTime } from '../../ui/moments.ts'

/** Who signed what for an order, in the order of signing. */
export function OrderSignatures({ signatures }: { readonly signatures: readonly SignatureView[] }) {
  const { i18n } = useLingui()
  return (
    <section className="panel">
      <h2>
        <Trans comment="Title above the signatures under a destruction order">Signatures</Trans>
      </h2>
      {signatures.length === 0 ? (
        <p className="soft">
          <Trans comment="Instead of the signatures under a destruction order">Nobody has signed yet.</Trans>
        </p>
      ) : (
        <ol className="destruction-signatures">
          {signatures.map(({ name, meaning, at, external, isOutdated }) => (
            <li key={`${meaning} ${at} ${name}`} data-signed={meaning}>
              <strong>{name}</strong> <span className="soft">{dayAndTime(at, i18n.locale)}</span>
              <div>{i18n._(meaningWords[meaning])}</div>
              {isOutdated && (
                <div data-outdated>
                  <Trans comment="Beside a signature under a destruction order: what was signed was changed later">
                    The order was changed after this. It was signed for the order as it was then.
                  </Trans>
                </div>
              )}
              {external !== null && (
                <div className="soft">
                  <Trans comment="Beside a witness's signature: somebody from outside who saw it too; name and company">
                    Also present: {external.name}, {external.company}
                  </Trans>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
