import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CallInput } from '#shared/contract/calls.ts'
import type { HoldKind } from '#shared/domain/items/hold-kind.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { holdWords } from '../../texts/item-state-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { nameOf } from '../look-up/name-of.ts'
import '../network/network.css'
import './holds.css'

const rowsOnAPage = 50

type Place = NonNullable<CallInput<'holds.list'>['after']>

/** What is on one kind of hold, the longest first; each leads to everything about the item. */
export function Held({ kind }: { readonly kind: HoldKind }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const [path, setPath] = useState<readonly Place[]>([])
  const answer = useQuery('holds.list', { kind, after: path.at(-1) ?? null, limit: rowsOnAPage })
  const back = () => open({ name: 'holds' })
  useKeys({ Escape: back })
  const next = answer.kind === 'answered' ? answer.value.next : null

  return (
    <Page
      title={i18n._(holdWords[kind])}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && answer.value.held.length === 0 && (
        <p className="empty">
          <Trans comment="Instead of a list of held items">Nothing is on this hold.</Trans>
        </p>
      )}
      {answer.kind === 'answered' && answer.value.held.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <Trans comment="Column: serial number or SSCC">Item</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column">Product</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column">Lot</Trans>
              </th>
              <th scope="col">
                <Trans comment="Column: since when an item is on hold">On hold since</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.value.held.map(({ item, since }) => (
              <tr key={item.id} data-held={item.id}>
                <td>
                  <button
                    type="button"
                    className="link"
                    onClick={() => open({ name: 'lookedUpItem', item: item.id, searched: '' })}
                  >
                    <Code value={nameOf(item)} />
                  </button>
                </td>
                <td>{item.product ?? '–'}</td>
                <td>{item.lot === null ? '–' : <Code value={item.lot} />}</td>
                <td className="held-since">{dayAndTime(since, i18n.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(path.length > 0 || next !== null) && (
        <div className="row">
          <Button place="desk" disabled={path.length === 0} onPress={() => setPath(path.slice(0, -1))}>
            <Trans comment="Button: the page before, with items held longer">Held longer</Trans>
          </Button>
          <Button place="desk" disabled={next === null} onPress={() => next !== null && setPath([...path, next])}>
            <Trans comment="Button: the next page, with items held more recently">Held more recently</Trans>
          </Button>
        </div>
      )}
    </Page>
  )
}
