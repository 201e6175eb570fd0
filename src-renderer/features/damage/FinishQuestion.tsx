import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'

type FinishQuestionProps = { readonly recorded: number; readonly onFinish: () => void; readonly onClose: () => void }

/** The question before a job is finished; a scan meanwhile is recorded like any other. */
export function FinishQuestion({ recorded, onFinish, onClose }: FinishQuestionProps) {
  return (
    <div className="question" role="alert">
      <p className="question-text">
        <Plural
          comment="Question before a damage job is finished"
          value={recorded}
          one="Finish? One pack goes on damaged hold, and the network is told."
          other="Finish? # packs go on damaged hold, and the network is told."
        />
      </p>
      <div className="row">
        <Button look="main" keyName="F12" onPress={onFinish}>
          <Trans comment="Button that finishes the job">Yes, finish</Trans>
        </Button>
        <Button keyName="Esc" onPress={onClose}>
          <Trans comment="Button that goes on scanning">No, go on scanning</Trans>
        </Button>
      </div>
    </div>
  )
}
