import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { SessionView } from '#shared/contract/views.ts'
import { useStation } from '../state/station-context.tsx'
import { roleWords } from '../texts/word-texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { timeOfDay } from '../ui/moments.ts'

const menuId = 'person-menu'

/** Who works here, and the way out. It opens only when asked for, and closes with the next scan. */
export function PersonMenu({ session }: { readonly session: SessionView }) {
  const { i18n } = useLingui()
  const { client, state } = useStation()
  const menu = useRef<HTMLDivElement>(null)
  // Nothing stays over the band when there is an answer to see.
  useEffect(
    () =>
      state.subscribe((now, before) => {
        if (now.lastAnswer !== before.lastAnswer && menu.current?.matches(':popover-open') === true)
          menu.current.hidePopover()
      }),
    [state],
  )
  return (
    <>
      <button type="button" className="bar-part" popoverTarget={menuId}>
        <Icon name="person" />
        <span className="bar-cut">{session.name}</span>
        <span aria-hidden="true">▾</span>
      </button>
      <div ref={menu} id={menuId} popover="auto" className="bar-menu">
        <strong>{session.name}</strong>
        <span className="soft">{i18n._(roleWords[session.role])}</span>
        <span className="soft">
          <Trans comment="Below the person's name; the placeholder is a time of day">
            signed in since {timeOfDay(session.since, i18n.locale)}
          </Trans>
        </span>
        <Button onPress={() => void client.call('people.signOut', {})}>
          <Trans comment="Button in the person's menu">Sign out</Trans>
        </Button>
      </div>
    </>
  )
}
