import { Trans, useLingui } from '@lingui/react/macro'
import type { MessageView } from '#shared/contract/views/message-views.ts'
import { useScreen } from '../../state/station-context.tsx'
import { messageStateWords, messageTypeWord } from '../../texts/word-texts.ts'
import './network.css'

/** Why a message is held back: an earlier one about the same item, where that stands, and the way to it. Nothing where none is. */
export function WaitsFor({ ahead }: { readonly ahead: MessageView['waitsFor'] }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  if (ahead === null) return null
  const { message, type, state } = ahead
  return (
    <span className="waits-for" data-waits-for={message}>
      <Trans comment="Why a message is held back. In the tags: a link to an earlier message, named by its kind; then where that message stands">
        Waits for an earlier message about the same item:{' '}
        <button type="button" className="link" onClick={() => open({ name: 'message', message })}>
          {messageTypeWord(type, i18n)}
        </button>{' '}
        <span className={`state state-${state}`}>{i18n._(messageStateWords[state].word)}</span>
      </Trans>
    </span>
  )
}
