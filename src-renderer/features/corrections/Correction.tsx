import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type {
  ActReferenceView,
  CorrectionReceipt,
  WantedCorrectionView,
} from '#shared/contract/views/correction-views.ts'
import type { Screen } from '../../state/screen-store.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { actWords } from '../../texts/correction-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Corrected } from './Corrected.tsx'
import { ItIsCorrected } from './ItIsCorrected.tsx'
import { WantedCorrection } from './WantedCorrection.tsx'
import { WhatIsWrong } from './WhatIsWrong.tsx'

type CorrectionProps = { readonly of: ActReferenceView; readonly back: Screen }

/** Something recorded: what is wrong with it, what comes of putting that right, and the question whether it is done. */
export function Correction({ of, back }: CorrectionProps) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const [wanted, setWanted] = useState<WantedCorrectionView | null>(null)
  const [receipt, setReceipt] = useState<CorrectionReceipt | null>(null)
  const answer = useQuery('correction.preview', { of, wanted: { way: 'undone' }, reason: null, remark: null })
  const preview = answer.kind === 'answered' ? answer.value : null
  const stepBack = () => (wanted === null || receipt !== null ? open(back) : setWanted(null))
  useKeys({ Escape: stepBack })
  const act = preview === null ? null : i18n._(actWords[preview.what])

  return (
    <Page
      title={
        act === null ? (
          <Trans comment="Title of the screen that corrects something recorded">Undo or correct</Trans>
        ) : (
          <Trans comment="Title of the screen that corrects something recorded; what was done follows">
            Undo or correct: {act}
          </Trans>
        )
      }
      beside={
        <Button keyName="Esc" onPress={stepBack}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {receipt !== null && <ItIsCorrected receipt={receipt} />}
      {preview !== null && <Corrected corrected={preview.corrected} />}
      {preview?.stands === true && receipt === null && wanted === null && (
        <WhatIsWrong of={of} preview={preview} onWant={setWanted} />
      )}
      {preview?.stands === true && receipt === null && wanted !== null && (
        <WantedCorrection of={of} wanted={wanted} onDone={setReceipt} />
      )}
    </Page>
  )
}
