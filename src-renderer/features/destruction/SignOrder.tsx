import { Trans } from '@lingui/react/macro'
import type { OrderView, SignedAboutView } from '#shared/contract/views/destruction-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import type { Meaning } from '#shared/domain/signatures/signature.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { StationClient } from '../../bridge/client.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { dayAndTime } from '../../ui/moments.ts'
import { Refused } from '../../ui/Refused.tsx'
import { SignaturePanel } from '../signing/SignaturePanel.tsx'
import { GoodsSum } from './GoodsSum.tsx'
import { GoodsTable } from './GoodsTable.tsx'
import { OrderPaper } from './OrderPaper.tsx'

type SignOrderProps = {
  readonly order: OrderView
  readonly about: SignedAboutView
  readonly locale: string
  readonly onSigned: () => void
  readonly onCancel: () => void
}

/** Where somebody signs for an order: what it says, what it destroys in counts and by product and lot, and what is said by it. */
export function SignOrder({ order, about, locale, onSigned, onCancel }: SignOrderProps) {
  const { client } = useStation()
  const answer = useQuery('destruction.toSign', { order: order.id, about })
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  if (answer.kind === 'asking') return <div aria-busy="true" />
  const { shown, data, goods } = answer.value
  const sign = async (signature: SignatureTry) => {
    const signed = await signFor(client, order, about, signature)
    if (signed.ok) onSigned()
    return signed
  }
  return (
    <SignaturePanel meaning={meanings[about.kind]} shown={shown} onSign={sign} onCancel={onCancel}>
      <GoodsSum goods={goods} />
      <GoodsTable goods={goods} />
      <OrderPaper data={data} />
      <SaidBesides order={order} about={about} locale={locale} />
    </SignaturePanel>
  )
}

const meanings: Readonly<Record<SignedAboutView['kind'], Meaning>> = {
  request: 'requestsDestruction',
  approval: 'approvesDestruction',
  rejection: 'rejectsDestruction',
  witnessing: 'witnessedDestruction',
  contractorsWork: 'certifiesDestruction',
}

function signFor(
  client: StationClient,
  { id: order }: OrderView,
  about: SignedAboutView,
  signature: SignatureTry,
): Promise<Result<unknown, Refusal>> {
  switch (about.kind) {
    case 'request':
      return client.call('destruction.submit', { order, signature })
    case 'approval':
      return client.call('destruction.approve', { order, signature })
    case 'rejection':
      return client.call('destruction.reject', { order, because: about.because, signature })
    case 'witnessing':
      return client.call('destruction.witness', { order, external: about.external, signature })
    case 'contractorsWork':
      return client.call('destruction.confirmContractor', { order, signature })
  }
}

/** What only this kind of signature is about. */
function SaidBesides({ order, about, locale }: Pick<SignOrderProps, 'order' | 'about' | 'locale'>) {
  switch (about.kind) {
    case 'request':
    case 'approval':
      return null
    case 'rejection':
      return (
        <p>
          <Trans comment="What is signed when an order is rejected; the placeholder is the reason">
            Because: {about.because}
          </Trans>
        </p>
      )
    case 'witnessing':
      return (
        <>
          <p>
            <Trans comment="What a witness signs; names, and day and time">
              Confirmed by scans and destroyed by {order.executors.join(', ')},{' '}
              {order.carriedOutAt === null ? '' : dayAndTime(order.carriedOutAt, locale)}
            </Trans>
          </p>
          {about.external !== null && (
            <p>
              <Trans comment="What a witness signs: somebody from outside who saw it too; name and company">
                Also present: {about.external.name}, {about.external.company}
              </Trans>
            </p>
          )}
        </>
      )
    case 'contractorsWork':
      return order.contractorCertificate === null ? null : (
        <p>
          <Trans comment="What is signed for a contractor's work; a reference and the name of a file">
            Certificate {order.contractorCertificate.reference}: {order.contractorCertificate.file.name}
          </Trans>
        </p>
      )
  }
}
