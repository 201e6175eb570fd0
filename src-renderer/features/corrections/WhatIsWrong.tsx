import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type {
  ActReferenceView,
  CorrectionPreview,
  WantedCorrectionView,
} from '#shared/contract/views/correction-views.ts'
import { Refused } from '../../ui/Refused.tsx'
import { ChoiceList, ChoiceWords } from '../job/ChoiceList.tsx'
import type { Choice } from '../job/ChoiceList.tsx'
import { LeaveOut } from './LeaveOut.tsx'
import { OtherReason } from './OtherReason.tsx'
import { WhatGoesBack } from './WhatGoesBack.tsx'

type WhatIsWrongProps = {
  readonly of: ActReferenceView
  readonly preview: CorrectionPreview
  readonly onWant: (wanted: WantedCorrectionView) => void
}

type Wrong = WantedCorrectionView['way']

/** What is wrong with something recorded: all of it, some of its items, or what was said about it. */
export function WhatIsWrong({ of, preview, onWant }: WhatIsWrongProps) {
  const [wrong, setWrong] = useState<Exclude<Wrong, 'undone'> | null>(null)
  if (preview.refusal !== null)
    return (
      <>
        <WhatGoesBack preview={preview} />
        <Refused refusal={preview.refusal} />
      </>
    )
  if (wrong === 'leftOut') return <LeaveOut of={of} onLeaveOut={(items) => onWant({ way: 'leftOut', items })} />
  if (wrong === 'changed' && preview.stated !== null)
    return <OtherReason recorded={preview.stated} onChoose={(stated) => onWant({ way: 'changed', stated })} />
  return (
    <>
      <section>
        <h2>
          <Trans comment="Title above what can be corrected">What is wrong with it?</Trans>
        </h2>
        <ChoiceList
          choices={waysFor(preview)}
          onChoose={(way) => (way === 'undone' ? onWant({ way }) : setWrong(way))}
        />
      </section>
      <WhatGoesBack preview={preview} isShort />
    </>
  )
}

function waysFor({ mayLeaveOut, items, stated }: CorrectionPreview): readonly Choice<Wrong>[] {
  return [
    {
      value: 'undone',
      words: (
        <ChoiceWords
          word={<Trans comment="Choice: what is wrong with something recorded">All of it</Trans>}
          means={
            <Trans comment="What that choice means">
              It is undone: the goods stand as if it had never been recorded.
            </Trans>
          }
        />
      ),
    },
    ...(mayLeaveOut && items > 1
      ? [
          {
            value: 'leftOut',
            words: (
              <ChoiceWords
                word={<Trans comment="Choice: what is wrong with something recorded">Some of its items</Trans>}
                means={<Trans comment="What that choice means">They are left out; the rest stays recorded.</Trans>}
              />
            ),
          } as const,
        ]
      : []),
    ...(stated === null
      ? []
      : [
          {
            value: 'changed',
            words: (
              <ChoiceWords
                word={<Trans comment="Choice: what is wrong with something recorded">The reason</Trans>}
                means={
                  <Trans comment="What that choice means">
                    The goods stay as they are, recorded with another reason.
                  </Trans>
                }
              />
            ),
          } as const,
        ]),
  ]
}
