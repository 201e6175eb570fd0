import { Plural } from '@lingui/react/macro'
import type { PackingPreview } from '#shared/contract/views/packing-views.ts'
import { OpeningsQuestion } from '../unpacking/OpeningsQuestion.tsx'
import { FilledContainer } from './FilledContainer.tsx'

type PackingQuestionProps = {
  readonly filling: NonNullable<PackingPreview['filling']>
  readonly goesIn: number
  readonly isNew: boolean
}

/** What the person is asked before things are packed: how many go into which container, and what leaves others for it. */
export function PackingQuestion({ filling, goesIn, isNew }: PackingQuestionProps) {
  return (
    <>
      <p className="question-text" data-goes-in={goesIn}>
        <Plural
          comment="Question before a packing job is finished"
          value={goesIn}
          one="Finish? One item goes into this container, and the network is told."
          other="Finish? # items go into this container, and the network is told."
        />
      </p>
      {filling.moved.containersInAll > 0 ? (
        <OpeningsQuestion preview={filling.moved} />
      ) : (
        <FilledContainer filling={filling} isNew={isNew} />
      )}
    </>
  )
}
