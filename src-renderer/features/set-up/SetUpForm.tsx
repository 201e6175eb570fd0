import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'

type SetUpFormProps = {
  readonly children: ReactNode
  /** Whether everything is there that the station will ask for. */
  readonly isComplete: boolean
  readonly doneWords: ReactNode
  readonly onDone: () => Promise<void>
}

/** One step of the set-up: its fields, and the button or Enter that hands them in. */
export function SetUpForm({ children, isComplete, doneWords, onDone }: SetUpFormProps) {
  const [asking, setAsking] = useState(false)
  const done = async () => {
    if (!isComplete || asking) return
    setAsking(true)
    await onDone()
    setAsking(false)
  }
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault()
        void done()
      }}
    >
      {children}
      <div className="row">
        <Button look="main" disabled={!isComplete || asking} onPress={() => void done()}>
          {doneWords}
        </Button>
      </div>
      {/* A form of several fields hands itself in at Enter only where it has a button for it. */}
      <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
    </form>
  )
}
