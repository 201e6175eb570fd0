import { useLingui } from '@lingui/react/macro'
import type { UntoldReason } from '#shared/domain/messaging/untold-reason.ts'
import { untoldWords } from '../../texts/messaging-texts.ts'
import './messaging.css'

type UntoldProps = { readonly because: UntoldReason; readonly look?: 'mark' | 'sentence' }

/** Says that the network hears nothing of something, and why. */
export function Untold({ because, look = 'mark' }: UntoldProps) {
  const { i18n } = useLingui()
  const { word, means } = untoldWords[because]
  return (
    <span className="untold" data-untold={because} title={i18n._(means)}>
      <span className="untold-mark">{i18n._(word)}</span>
      {look === 'sentence' && <span className="soft"> {i18n._(means)}</span>}
    </span>
  )
}
