import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CertificateView } from '#shared/contract/views/certificate-views.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { CertificatePaper } from './CertificatePaper.tsx'
import { useCertificatePrint } from './use-certificate-print.ts'
import './certificate.css'

/** The certificate of an executed order: issued once, printed again as copies, by whoever may read it. */
export function OrderCertificate({ order }: { readonly order: DestructionOrderId }) {
  const answer = useQuery('certificate.view', { order })
  const { print, start, onDrawn } = useCertificatePrint()
  const mayIssue = useStationState((state) => state.status?.session?.rights.includes('executeDestruction') ?? false)
  useKeys({
    F9: () => {
      if (answer.kind === 'answered' && (mayIssue || answer.value.issued !== null)) void start(answer.value)
    },
  })
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  if (answer.kind === 'asking') return <section className="certificate-part" aria-busy="true" />
  const certificate = answer.value

  return (
    <section className="certificate-part" data-certificate={certificate.issued === null ? 'open' : 'issued'}>
      <h2>
        <Trans comment="Title above the certificate of a destruction">Certificate of destruction</Trans>
      </h2>
      <CertificateStand certificate={certificate} />
      {(mayIssue || certificate.issued !== null) && (
        <div className="row">
          <Button
            keyName="F9"
            look={certificate.issued === null ? 'main' : 'ordinary'}
            disabled={print.busy}
            onPress={() => void start(certificate)}
          >
            {certificate.issued === null ? (
              <Trans comment="Button: makes the certificate of a destruction as a PDF">Issue the certificate</Trans>
            ) : (
              <Trans comment="Button: prints a certificate again">Print a copy</Trans>
            )}
          </Button>
          {print.busy && (
            <span role="status">
              <Plural
                comment="While a certificate is made"
                value={certificate.serials}
                one="Writing one serial …"
                other="Writing # serials …"
              />
            </span>
          )}
        </div>
      )}
      {print.refusal !== null && <Refused refusal={print.refusal} />}
      {print.printed !== null && (
        <p role="status">
          <Trans comment="After a certificate was printed; the placeholder is a file name">
            {print.printed} lies in the folder of exports. It is on record with its hash.
          </Trans>
        </p>
      )}
      {print.paper !== null && <CertificatePaper paper={print.paper} onDrawn={() => void onDrawn()} />}
    </section>
  )
}

/** Whether it was issued, and whether both the record and the paper are still what they were. */
function CertificateStand({ certificate: { issued, hash } }: { readonly certificate: CertificateView }) {
  const { i18n } = useLingui()
  if (issued === null) {
    return (
      <p>
        <Trans comment="On the screen of a destruction order that was carried out">
          Everything is signed. The certificate closes this order.
        </Trans>
      </p>
    )
  }
  const whole = issued.contentIsSame && issued.pdf === 'whole'
  return (
    <>
      <p>
        <Trans comment="When a certificate was issued; the placeholder is day and time">
          Issued {dayAndTime(issued.at, i18n.locale)}.
        </Trans>{' '}
        <Plural
          comment="How often a certificate was printed again"
          value={issued.copies}
          _0="No copies were printed."
          one="One copy was printed."
          other="# copies were printed."
        />
      </p>
      <p data-whole={whole}>
        {whole ? (
          <Trans comment="A certificate was checked">
            The record gives the same certificate to the byte, and the issued paper is unchanged.
          </Trans>
        ) : issued.contentIsSame ? (
          <Trans comment="A certificate was checked: its PDF is damaged">
            The record gives the same certificate to the byte, but the issued paper is missing or was changed. Tell your
            administrator; its backup has it.
          </Trans>
        ) : (
          <Trans comment="A certificate was checked: the record gives another one">
            The record does not give this certificate any more. Tell quality: somebody must check the ledger.
          </Trans>
        )}
      </p>
      <p className="code certificate-hash">{hash}</p>
    </>
  )
}
