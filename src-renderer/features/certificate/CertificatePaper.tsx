import { Trans, useLingui } from '@lingui/react/macro'
import type { CertificateView } from '#shared/contract/views/certificate-views.ts'
import { useStationState } from '../../state/station-context.tsx'
import { destructionMethodWords, destructionReasonWords } from '../../texts/destruction-texts.ts'
import { levelWords } from '../../texts/item-state-texts.ts'
import { roleWords } from '../../texts/word-texts.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { TrainingMark } from '../../ui/TrainingMark.tsx'
import { usePageRule } from '../../ui/use-page-rule.ts'
import { dayAndTime } from '../../ui/moments.ts'
import { CertificateParticulars } from './CertificateParticulars.tsx'
import { CertificateSignatures } from './CertificateSignatures.tsx'
import type { CertificateOnPaper } from './use-certificate-print.ts'
import '../look-up/item-report.css'

type CertificatePaperProps = { readonly paper: CertificateOnPaper; readonly onDrawn: () => void }

/**
 * The certificate as it goes on paper: never seen on the screen, the only thing that a printer sees. What it names is the
 * union of what DEA Form 41 and the Russian act of destruction ask for.
 */
export function CertificatePaper({ paper: { certificate, annex, copy }, onDrawn }: CertificatePaperProps) {
  const { i18n } = useLingui()
  const mode = useStationState((state) => state.status?.mode)
  const { order, code, hash, checkpoint } = certificate
  // Room for what stands in the margin of every sheet.
  usePageRule('size: A4; margin: 18mm 12mm 16mm;')
  return (
    <article className="report certificate" aria-hidden="true">
      {mode === 'training' && <TrainingMark />}
      <header className="certificate-head">
        <div>
          <h2>
            <Trans comment="Title of a certificate on paper">Certificate of destruction</Trans>
          </h2>
          <p className="certificate-number">{order.number}</p>
          {copy !== null && certificate.issued !== null && (
            <p className="certificate-copy">
              <Trans comment="On a certificate that was printed again; number of the copy, and when the first was issued">
                COPY {copy} of the certificate issued {dayAndTime(certificate.issued.at, i18n.locale)}
              </Trans>
            </p>
          )}
        </div>
        <QrCode text={code} onDrawn={onDrawn} />
      </header>
      <WhoAndHow certificate={certificate} />
      <h3>
        <Trans comment="Title above the table of destroyed goods on a certificate">What was destroyed</Trans>
      </h3>
      <Goods certificate={certificate} />
      <CertificateParticulars certificate={certificate} />
      <CertificateSignatures order={order} />
      <p className="certificate-notice">
        <Trans comment="At the foot of a certificate">
          This certificate is the site's own. It is not a form of an authority, such as DEA Form 41, and replaces none.
          It is made from the record of station {certificate.station}; the code above carries the hash of its content.
        </Trans>
      </p>
      <p className="report-checkpoint code">{hash}</p>
      {checkpoint !== null && (
        <>
          <p className="certificate-notice">
            <Trans comment="On a certificate, above a line of code">
              Checkpoint of the record behind this destruction, signed by the station:
            </Trans>
          </p>
          <p className="report-checkpoint code">{checkpoint}</p>
        </>
      )}
      <h3>
        <Trans comment="Title above the list of all serial numbers on a certificate">Annex: every serial</Trans>
      </h3>
      {certificate.lines.map((line, index) => (
        <section key={[line.level, line.gtin, line.lot, line.expiry].join(' ')}>
          <h4>
            {[line.product ?? i18n._(levelWords[line.level]), line.gtin, line.lot, line.expiry]
              .filter(Boolean)
              .join(' · ')}
          </h4>
          <ul className="certificate-serials code">
            {(annex[index] ?? []).map((serial) => (
              <li key={serial}>{serial}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

function WhoAndHow({ certificate }: { readonly certificate: CertificateView }) {
  const { i18n } = useLingui()
  const { order, siteName, siteGln, executors, eventTime } = certificate
  const { data } = order
  return (
    <dl className="facts">
      <dt>
        <Trans comment="Label on a certificate: the site that had the goods destroyed">Site</Trans>
      </dt>
      <dd>{`${siteName} (GLN ${siteGln})`}</dd>
      <dt>
        <Trans comment="Label on a certificate: whose goods they were">Owner</Trans>
      </dt>
      <dd>
        {data.owner.kind === 'site'
          ? siteName
          : [data.owner.name, data.owner.gln, data.owner.authorisation.reference, data.owner.authorisation.file?.name]
              .filter(Boolean)
              .join(' · ')}
      </dd>
      {data.instruction !== null && (
        <>
          <dt>
            <Trans comment="Label on a certificate: the letter that asked for the destruction">Instruction</Trans>
          </dt>
          <dd>{[data.instruction.reference, data.instruction.from].join(' · ')}</dd>
        </>
      )}
      <dt>
        <Trans comment="Label on a certificate: why goods were destroyed">Reason</Trans>
      </dt>
      <dd>{i18n._(destructionReasonWords[data.reason])}</dd>
      <dt>
        <Trans comment="Label on a certificate: how goods were destroyed">Method</Trans>
      </dt>
      <dd>{[i18n._(destructionMethodWords[data.method]), data.methodNote].filter(Boolean).join(': ')}</dd>
      <dt>
        <Trans comment="Label on a certificate: where goods were destroyed">Place</Trans>
      </dt>
      <dd>
        {data.place.kind === 'here' ? `${siteName}, ${data.place.where}` : `${data.place.name}, ${data.place.address}`}
      </dd>
      <dt>
        <Trans comment="Label on a certificate: when goods were destroyed">Destroyed</Trans>
      </dt>
      <dd>{dayAndTime(order.carriedOutAt ?? eventTime, i18n.locale)}</dd>
      <dt>
        <Trans comment="Label on a certificate: who destroyed the goods">Carried out by</Trans>
      </dt>
      <dd>
        {executors.map(({ name, role }) => (role === null ? name : `${name} (${i18n._(roleWords[role])})`)).join(', ')}
      </dd>
      {order.contractorCertificate !== null && (
        <>
          <dt>
            <Trans comment="Label on a certificate: the contractor's own certificate">Contractor's certificate</Trans>
          </dt>
          <dd>
            {[
              order.contractorCertificate.reference,
              order.contractorCertificate.file.name,
              order.contractorCertificate.file.sha256,
            ].join(' · ')}
          </dd>
        </>
      )}
    </dl>
  )
}

function Goods({ certificate: { lines, serials } }: { readonly certificate: CertificateView }) {
  const { i18n } = useLingui()
  const number = (count: number) => new Intl.NumberFormat(i18n.locale).format(count)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <Trans comment="Column of a certificate: name and GTIN of a product">Product</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column of a certificate: unit, case or pallet">Packaging</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column">Lot</Trans>
          </th>
          <th scope="col">
            <Trans comment="Column of a certificate: expiry date">Expiry</Trans>
          </th>
          <th scope="col" className="number">
            <Trans comment="Column of a certificate: how many">Quantity</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ level, gtin, product, lot, expiry, items }) => (
          <tr key={[level, gtin, lot, expiry].join(' ')}>
            <th scope="row">{[product, gtin].filter(Boolean).join(' · ') || '–'}</th>
            <td>{i18n._(levelWords[level])}</td>
            <td>{lot ?? '–'}</td>
            <td>{expiry ?? '–'}</td>
            <td className="number">{number(items)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={4}>
            <Trans comment="Last row of the table of a certificate">Altogether</Trans>
          </th>
          <td className="number">{number(serials)}</td>
        </tr>
      </tbody>
    </table>
  )
}
