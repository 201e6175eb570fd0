import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { SessionView } from '#shared/contract/views/session-views.ts'
import { useScreen, useStation } from '../state/station-context.tsx'
import { roleWords } from '../texts/word-texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icons.tsx'
import { timeOfDay } from '../ui/moments.ts'
import { useKeys } from '../ui/use-keys.ts'

const menuId = 'person-menu'

/** Who works here, and the way out. It opens only when asked for, and closes with the next scan. */
export function PersonMenu({ session }: { readonly session: SessionView }) {
  const { i18n } = useLingui()
  const menu = useRef<HTMLDivElement>(null)
  const { client, state } = useStation()
  const { open } = useScreen()
  const cameWithBadge = session.cameBy === 'badge'
  const close = () => {
    if (menu.current?.matches(':popover-open') === true) menu.current.hidePopover()
  }
  const go = (name: 'giveSecret' | 'changeSecret') => {
    close()
    open({ name })
  }
  const lock = () => void client.call('people.lock', {})
  useKeys({ F10: lock, ...(cameWithBadge ? { F7: () => go('giveSecret') } : {}) })
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
        {cameWithBadge && (
          <span className="bar-mark">
            <Trans comment="In the bar beside the name: the person gave no PIN yet. Short">badge only</Trans>
          </span>
        )}
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
        {cameWithBadge ? (
          <Button keyName="F7" onPress={() => go('giveSecret')}>
            <Trans comment="Button in the person's menu">Enter PIN or password</Trans>
          </Button>
        ) : (
          <Button onPress={() => go('changeSecret')}>
            <Trans comment="Button in the person's menu">Change PIN or password</Trans>
          </Button>
        )}
        <Button keyName="F10" onPress={lock}>
          <Trans comment="Button in the person's menu: nobody can work here until somebody says who they are">
            Lock
          </Trans>
        </Button>
        <Button onPress={() => void client.call('people.signOut', {})}>
          <Trans comment="Button in the person's menu">Sign out</Trans>
        </Button>
      </div>
    </>
  )
}
