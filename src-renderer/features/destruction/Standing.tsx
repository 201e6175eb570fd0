import { useLingui } from '@lingui/react/macro'
import type { OrderStanding } from '#shared/domain/destruction/life.ts'
import { orderStandingWords } from '../../texts/destruction-texts.ts'

/** Where an order stands: a word in a shape. Filled where somebody must do something, plain where it is over. */
export function Standing({ standing }: { readonly standing: OrderStanding }) {
  const { i18n } = useLingui()
  return <span className={`state ${shapeOf(standing)}`}>{i18n._(orderStandingWords[standing])}</span>
}

function shapeOf(standing: OrderStanding): string {
  switch (standing) {
    case 'submitted':
    case 'rejected':
    case 'carriedOut':
      return 'state-refused'
    case 'draft':
    case 'approved':
    case 'inExecution':
    case 'handedOver':
      return ''
    case 'executed':
    case 'certified':
      return 'state-processed'
    case 'withdrawn':
      return 'state-voided'
  }
}
