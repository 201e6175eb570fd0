import { Trans, useLingui } from '@lingui/react/macro'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { useQuery } from '../../state/use-query.ts'
import { lifeNote, lifeTexts } from '../../texts/destruction-life-texts.ts'
import { dayAndTime } from '../../ui/moments.ts'

/** What happened to an order, the newest first, as the ledger has it. */
export function OrderLife({ order }: { readonly order: DestructionOrderId }) {
  const { i18n } = useLingui()
  const answer = useQuery('destruction.life', { order })
  if (answer.kind !== 'answered') return null
  return (
    <section className="outbox">
      <h2>
        <Trans comment="Title above what happened to a destruction order">History</Trans>
      </h2>
      <ol className="destruction-life">
        {answer.value.entries.toReversed().map(({ fact, at, person, says }) => {
          const [what, ...more] = lifeTexts(says)
          const note = lifeNote(says)
          return (
            <li key={fact} data-life={says.kind}>
              <span className="soft">{dayAndTime(at, i18n.locale)}</span>
              <span>{person ?? '–'}</span>
              <span>
                {what !== undefined && i18n._(what)} {more.map((text) => i18n._(text)).join(' ')}
                {note !== null && <q className="destruction-note">{note}</q>}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
