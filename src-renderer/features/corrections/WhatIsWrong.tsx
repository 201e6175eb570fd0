import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ActReferenceView, CorrectionPreview, WantedCorrectionView } from '#shared/contract/correction-views.ts'
import { damageReasons } from '#shared/domain/damage/reasons.ts'
import { damageReasonWords } from '../../texts/word-texts.ts'
import { Refused } from '../../ui/Refused.tsx'
import { ChoiceList, ChoiceWords } from '../job/ChoiceList.tsx'
import type { Choice } from '../job/ChoiceList.tsx'
import { LeaveOut } from './LeaveOut.tsx'
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
  if (wrong === 'changed') return <OtherDamageReason preview={preview} onWant={onWant} />
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

function waysFor({ mayLeaveOut, items, damageReason }: CorrectionPreview): readonly Choice<Wrong>[] {
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
    ...(damageReason === null
      ? []
      : [
          {
            value: 'changed',
            words: (
              <ChoiceWords
                word={<Trans comment="Choice: what is wrong with something recorded">The reason of the damage</Trans>}
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

/** Another reason of damage than the one that is recorded. */
function OtherDamageReason({ preview, onWant }: Pick<WhatIsWrongProps, 'preview' | 'onWant'>) {
  const { i18n } = useLingui()
  const { damageReason } = preview
  const recorded = damageReason === null ? '' : i18n._(damageReasonWords[damageReason])
  return (
    <section>
      <h2>
        <Trans comment="Title above the reasons of damage; the placeholder is the recorded one">
          It is recorded as: {recorded}. What is right?
        </Trans>
      </h2>
      <ChoiceList
        choices={damageReasons.map((reason) => ({
          value: reason,
          words: i18n._(damageReasonWords[reason]),
          disabled: reason === damageReason,
        }))}
        onChoose={(reason) => onWant({ way: 'changed', damageReason: reason })}
      />
    </section>
  )
}
