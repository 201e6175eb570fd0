import { useLingui } from '@lingui/react/macro'
import type { ScanAnswer } from '#shared/contract/views/scan-views.ts'
import { refusalText } from '../../texts/refusal-texts.ts'
import { noteText, verdictWords } from '../../texts/word-texts.ts'

/** The answer for a screen reader: the word, the item, and what is wrong. Stops interrupt what is being read. */
export function SpokenAnswer({ last }: { readonly last: ScanAnswer | null }) {
  const { i18n } = useLingui()
  const parts =
    last === null
      ? []
      : [
          i18n._(verdictWords[last.verdict]),
          last.item?.product ?? last.badge?.name ?? '',
          last.item?.serial ?? last.item?.sscc ?? '',
          last.refusal === null ? '' : i18n._(refusalText(last.refusal)),
          ...last.notes.map((note) => i18n._(noteText(note))),
        ]
  return (
    <p
      className="visually-hidden"
      role="status"
      aria-live={last?.verdict === 'stop' ? 'assertive' : 'polite'}
      aria-atomic="true"
    >
      {parts.filter((part) => part !== '').join('. ')}
    </p>
  )
}
