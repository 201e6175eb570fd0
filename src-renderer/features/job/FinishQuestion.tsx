import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'

type FinishQuestionProps = {
  readonly children: ReactNode
  /** False where the job cannot be finished as things are; the question says why. */
  readonly mayFinish: boolean
  readonly onFinish: () => void
  readonly onClose: () => void
}

/** The question before a job is finished; a scan meanwhile is recorded like any other. */
export function FinishQuestion({ children, mayFinish, onFinish, onClose }: FinishQuestionProps) {
  return (
    <div className="question" role="alert">
      {children}
      <div className="row">
        {mayFinish && (
          <Button look="main" keyName="F12" command="yes" onPress={onFinish}>
            <Trans comment="Button that finishes the job">Yes, finish</Trans>
          </Button>
        )}
        <Button keyName="Esc" command="no" onPress={onClose}>
          <Trans comment="Button that goes on scanning">No, go on scanning</Trans>
        </Button>
      </div>
    </div>
  )
}
