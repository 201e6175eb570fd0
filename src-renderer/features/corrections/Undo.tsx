import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ActReferenceView, CorrectionReceipt } from '#shared/contract/correction-views.ts'
import type { Screen } from '../../state/screen-store.ts'
import { useScreen } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { actWords } from '../../texts/correction-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Corrected } from './Corrected.tsx'
import { UndoQuestion } from './UndoQuestion.tsx'
import { WhatIsUndone } from './WhatIsUndone.tsx'
import { WhatTheNetworkHears } from './WhatTheNetworkHears.tsx'

type UndoProps = { readonly of: ActReferenceView; readonly back: Screen }

/** Something recorded: what undoing it brings back, how long that can be done, what the network hears, and the question. */
export function Undo({ of, back }: UndoProps) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const [receipt, setReceipt] = useState<CorrectionReceipt | null>(null)
  const answer = useQuery('correction.preview', { of, wanted: { way: 'undone' } })
  const preview = answer.kind === 'answered' ? answer.value : null
  const leave = () => open(back)
  useKeys({ Escape: leave })
  const act = preview === null ? null : i18n._(actWords[preview.what])

  return (
    <Page
      title={
        act === null ? (
          <Trans comment="Title of the screen that asks whether something recorded is undone">Undo</Trans>
        ) : (
          <Trans comment="Title of the screen that asks whether something recorded is undone; what was done follows">
            Undo: {act}
          </Trans>
        )
      }
      beside={
        <Button keyName="Esc" onPress={leave}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {receipt !== null && (
        <section className="panel" role="status">
          <h2>
            <Trans comment="Title after something recorded was undone">It is undone</Trans>
          </h2>
          <WhatTheNetworkHears messages={receipt} />
        </section>
      )}
      {preview !== null && <Corrected preview={preview} />}
      {preview?.stands === true && receipt === null && (
        <>
          <div className="undo-about">
            <WhatIsUndone preview={preview} />
            <section className="panel">
              <h2>
                <Trans comment="Title above what becomes of the messages about something that is undone">
                  What the network hears
                </Trans>
              </h2>
              <WhatTheNetworkHears messages={preview} />
            </section>
          </div>
          {preview.refusal === null ? (
            <UndoQuestion of={of} until={preview.until} onUndone={setReceipt} />
          ) : (
            <Refused refusal={preview.refusal} />
          )}
        </>
      )}
    </Page>
  )
}
