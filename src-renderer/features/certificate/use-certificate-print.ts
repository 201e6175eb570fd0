import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { CertificateView } from '#shared/contract/views/certificate-views.ts'
import { refuse } from '#shared/contract/refusals.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { loadAnnex } from './load-annex.ts'
import type { Annex } from './load-annex.ts'

/** What stands on the page while it is printed; `copy` is null for the certificate itself. */
export type CertificateOnPaper = {
  readonly certificate: CertificateView
  readonly annex: Annex
  readonly copy: number | null
}

/** How far a print is. */
export type CertificatePrint = {
  readonly busy: boolean
  readonly paper: CertificateOnPaper | null
  /** The file in the folder of exports once it is there and on record. */
  readonly printed: string | null
  readonly refusal: Refusal | null
}

const nothingYet: CertificatePrint = { busy: false, paper: null, printed: null, refusal: null }

/**
 * Issues a certificate, or prints a copy of one that was issued: first the paper stands on the page, then the shell prints
 * the page, then the station puts the file on record.
 */
export function useCertificatePrint(): {
  readonly print: CertificatePrint
  readonly start: (certificate: CertificateView) => Promise<void>
  /** The paper stands on the page, its code drawn. */
  readonly onDrawn: () => Promise<void>
} {
  const { client, connection } = useStation()
  const { t } = useLingui()
  const isTraining = useStationState((state) => state.status?.mode === 'training')
  const [print, setPrint] = useState(nothingYet)
  // The paper that went to the printer: a page that is drawn anew while it is printed is not printed again.
  const atPrinter = useRef<CertificateOnPaper | null>(null)

  const start = async (certificate: CertificateView) => {
    if (print.busy) return
    setPrint({ ...nothingYet, busy: true })
    const annex = await loadAnnex(client, certificate.order.id)
    if (!annex.ok) return setPrint({ ...nothingYet, refusal: annex.error })
    const copy = certificate.issued === null ? null : certificate.issued.copies + 1
    setPrint({ ...nothingYet, busy: true, paper: { certificate, annex: annex.value, copy } })
  }

  const marksOf = ({ certificate, copy }: CertificateOnPaper) => {
    const { number } = certificate.order
    const nth = copy ?? 0
    const title = t({ message: `Certificate of destruction ${number}`, comment: 'In the margin of each sheet' })
    const training = t({ message: 'TRAINING', comment: 'The mark of a training site, on every screen; in capitals' })
    const copyMark = t({
      message: `COPY ${nth}`,
      comment: 'In the margin of each sheet of a certificate that was printed again',
    })
    return { left: isTraining ? `${title} · ${training}` : title, right: copy === null ? '' : copyMark }
  }

  const onDrawn = async () => {
    if (print.paper === null || atPrinter.current === print.paper) return
    atPrinter.current = print.paper
    const { certificate, copy } = print.paper
    const { printAs: file, hash } = certificate
    const order = certificate.order.id
    const outcome = await connection.printToPdf(file, marksOf(print.paper))
    if (!outcome.ok) return setPrint({ ...nothingYet, refusal: refuse('NOT_PRINTED', { reason: outcome.said }) })
    const recorded =
      copy === null
        ? await client.call('certificate.issue', { order, file, hash })
        : await client.call('certificate.copied', { order, file, copy })
    setPrint(recorded.ok ? { ...nothingYet, printed: file } : { ...nothingYet, refusal: recorded.error })
  }

  return { print, start, onDrawn }
}
