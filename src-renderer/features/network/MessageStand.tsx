import { useLingui } from '@lingui/react/macro'
import type { MessageView } from '#shared/contract/views/message-views.ts'
import { messageStateWords } from '../../texts/word-texts.ts'
import { Untold } from '../messaging/Untold.tsx'

/** Where a message stands, in a word; of one that is never sent by configuration, that. */
export function MessageStand({ message }: { readonly message: Pick<MessageView, 'state' | 'unsent'> }) {
  const { i18n } = useLingui()
  const { state, unsent } = message
  if (unsent !== null) return <Untold because={unsent} />
  return <span className={`state state-${state}`}>{i18n._(messageStateWords[state].word)}</span>
}
