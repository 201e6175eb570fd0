import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import type { CommandCode } from '#shared/scan/command-code.ts'
import type { JobNow } from './job-now.ts'
import type { JobActions } from './use-job-actions.ts'

type ActionProps = {
  readonly keyName: string
  readonly command: CommandCode | null
  readonly onPress: () => void
  readonly look?: 'main' | 'ordinary'
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** The actions of the job: the key on each, and the code that does the same when scanned. */
export function ActionBar({ actions, now }: { readonly actions: JobActions; readonly now: JobNow }) {
  const { t } = useLingui()
  return (
    <nav
      className="actions"
      aria-label={t({ message: 'Actions of the job', comment: 'Name of the row of buttons, for screen readers' })}
    >
      <Action keyName="F2" command="takeBackLast" onPress={actions.takeBackLast} disabled={now.recorded === 0}>
        <Trans comment="Action: takes the pack recorded last out of the job">Take back last</Trans>
      </Action>
      <Action keyName="F4" command="answerStops" onPress={actions.answerStops} disabled={now.openStops === 0}>
        <Plural
          comment="Action: says that the stops were dealt with"
          value={now.openStops}
          _0="Answer stops"
          one="Answer # stop"
          other="Answer # stops"
        />
      </Action>
      <Action keyName="F6" command={null} onPress={actions.type}>
        <Trans comment="Action: opens a field for typing a code">Type a code</Trans>
      </Action>
      <Action keyName="F8" command="putDown" onPress={actions.pause}>
        <Trans comment="Action: leaves the job open and goes home">Pause</Trans>
      </Action>
      {actions.photos !== null && (
        <Action keyName="F9" command="photo" onPress={actions.photos} disabled={now.recorded === 0}>
          <Trans comment="Action: takes photos of what is in the job">Photo</Trans>
        </Action>
      )}
      <span className="actions-gap" />
      <Action keyName="F12" command="finish" onPress={actions.finish} look="main" disabled={now.recorded === 0}>
        <Trans comment="Action: finishes the job">Finish</Trans>
      </Action>
    </nav>
  )
}

function Action({ keyName, command, onPress, look = 'ordinary', disabled, children }: ActionProps) {
  return (
    <button
      type="button"
      className={`action action-${look}`}
      onClick={onPress}
      disabled={disabled}
      aria-keyshortcuts={keyName}
    >
      <kbd className="key">{keyName}</kbd>
      <span className="action-words">
        <span>{children}</span>
        {command !== null && <span className="action-code code">{commandBarcodes[command]}</span>}
      </span>
    </button>
  )
}
