import { Trans } from '@lingui/react/macro'
import type {
  ActReferenceView,
  CorrectionReceipt,
  WantedCorrectionView,
} from '#shared/contract/views/correction-views.ts'
import { useQuery } from '../../state/use-query.ts'
import { Refused } from '../../ui/Refused.tsx'
import { CorrectionQuestion } from './CorrectionQuestion.tsx'
import { WhatGoesBack } from './WhatGoesBack.tsx'
import { WhatIsWanted } from './WhatIsWanted.tsx'
import { WhatTheNetworkHears } from './WhatTheNetworkHears.tsx'

type WantedCorrectionProps = {
  readonly of: ActReferenceView
  readonly wanted: WantedCorrectionView
  readonly onDone: (receipt: CorrectionReceipt) => void
}

/** What a correction comes to for the goods and for the network, and the question whether it is done. */
export function WantedCorrection({ of, wanted, onDone }: WantedCorrectionProps) {
  const answer = useQuery('correction.preview', { of, wanted, reason: null, remark: null })
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  if (answer.kind === 'asking') return null
  const preview = answer.value
  const about = (
    <div className="undo-about">
      <WhatGoesBack preview={preview}>
        <WhatIsWanted wanted={wanted} preview={preview} />
      </WhatGoesBack>
      <section className="panel">
        <h2>
          <Trans comment="Title above what becomes of the messages about something that is corrected">
            What the network hears
          </Trans>
        </h2>
        <WhatTheNetworkHears messages={preview} />
      </section>
    </div>
  )
  if (preview.refusal !== null)
    return (
      <>
        {about}
        <Refused refusal={preview.refusal} />
      </>
    )
  return <CorrectionQuestion of={of} wanted={wanted} preview={preview} about={about} onDone={onDone} />
}
