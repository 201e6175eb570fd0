import { Trans, useLingui } from '@lingui/react/macro'
import type { OrderView } from '#shared/contract/views/destruction-views.ts'
import { meaningWords } from '../../texts/signing-texts.ts'
import { roleWords } from '../../texts/word-texts.ts'
import { dayAndTime } from '../../ui/moments.ts'

/** Who signed what, and when; an external witness stands beside the one who signed for both. */
export function CertificateSignatures({ order: { signatures } }: { readonly order: OrderView }) {
  const { i18n } = useLingui()
  return (
    <section>
      <h3>
        <Trans comment="Title above the signatures of a certificate">Signed electronically by</Trans>
      </h3>
      <ul className="certificate-signatures">
        {signatures.map(({ name, role, meaning, at, shown, external }) => (
          <li key={`${name} ${at}`}>
            <strong>{name}</strong>
            <span>{i18n._(roleWords[role])}</span>
            <q>{i18n._(meaningWords[meaning])}</q>
            <span>{dayAndTime(at, i18n.locale)}</span>
            <span className="code certificate-shown">{shown}</span>
            {external !== null && (
              <span>
                <Trans comment="Beside a witness who signed; name and company of somebody from outside who saw it too">
                  Also present: {external.name}, {external.company}
                </Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
