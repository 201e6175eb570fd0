import { Plural, Trans } from '@lingui/react/macro'
import type { CorrectionReceipt } from '#shared/contract/views/correction-views.ts'

/** What becomes of the messages about something that is undone. */
export function WhatTheNetworkHears({ messages }: { readonly messages: Omit<CorrectionReceipt, 'way'> }) {
  const { voided, declared, undeclared, corrective } = messages
  return (
    <ul className="undo-effects" data-voided={voided} data-declared={declared} data-corrective={corrective}>
      {voided > 0 && (
        <li>
          <Plural
            comment="What becomes of messages about something undone"
            value={voided}
            one="One message was not sent yet: it is voided, kept, and never leaves"
            other="# messages were not sent yet: they are voided, kept, and never leave"
          />
        </li>
      )}
      {declared > 0 && (
        <li>
          <Plural
            comment="What becomes of messages about something undone"
            value={declared}
            one="One message may be known to the network: its events are declared errors"
            other="# messages may be known to the network: their events are declared errors"
          />
        </li>
      )}
      {undeclared > 0 && (
        <li>
          <Plural
            comment="What becomes of messages about something undone, where corrections are switched off"
            value={undeclared}
            one="One message may be known to the network and stands there: corrections are switched off at this site"
            other="# messages may be known to the network and stand there: corrections are switched off at this site"
          />
        </li>
      )}
      {corrective > 0 && (
        <li>
          <Plural
            comment="Messages that say something right after it was corrected"
            value={corrective}
            one="One message says it right"
            other="# messages say it right"
          />
        </li>
      )}
      {voided + declared + undeclared + corrective === 0 && (
        <li>
          <Trans comment="What becomes of messages about something undone: there are none">
            Nothing: it was never told of this.
          </Trans>
        </li>
      )}
    </ul>
  )
}
