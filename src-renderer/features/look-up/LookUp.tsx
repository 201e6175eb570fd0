import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ItemId } from '#shared/gs1/item-identity.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Matches } from './Matches.tsx'
import { useIdleScan } from '../../state/use-idle-scan.ts'
import './look-up.css'

/** Finds anything by whatever is known of it. A scan goes straight to its item; `searched` is what was looked for before. */
export function LookUp({ searched }: { readonly searched: string }) {
  const { t } = useLingui()
  const { client } = useStation()
  const { open } = useScreen()
  const [text, setText] = useState(searched)
  const answer = useQuery('lookup.find', { text })
  const home = () => open({ name: 'home' })
  const openItem = (item: ItemId) => open({ name: 'lookedUpItem', item, searched: text })
  useKeys({ Escape: home })
  useIdleScan(({ item, raw }) => (item === null ? setText(raw) : openItem(item.id)))

  // Asked anew: whoever types fast presses Enter before the list has followed.
  const openTheOnlyOne = async () => {
    const found = await client.call('lookup.find', { text })
    const [first, second] = found.ok ? found.value.items : []
    if (first !== undefined && second === undefined) openItem(first.item.id)
  }

  return (
    <Page
      title={<Trans comment="Title of the screen that finds items">Look up</Trans>}
      beside={
        <Button keyName="Esc" onPress={home}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          void openTheOnlyOne()
        }}
      >
        <input
          className="field code look-up-field"
          value={text}
          maxLength={4096}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          aria-label={t({ message: 'What to look up', comment: 'Label of the search field' })}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      {text.trim() === '' ? (
        <p className="empty">
          <Trans comment="Below the empty search field">
            Scan a code. Or type a serial number or how it begins, an SSCC, a lot, a product or its GTIN, or the number
            of a shipment.
          </Trans>
        </p>
      ) : (
        <>
          {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
          {answer.kind === 'answered' && (
            <Matches matches={answer.value} onItem={openItem} open={(screen) => open(screen)} searched={text} />
          )}
        </>
      )}
    </Page>
  )
}
