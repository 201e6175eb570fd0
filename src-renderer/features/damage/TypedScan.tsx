import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** A scan typed by hand, for a label that no scanner reads. It is answered in the band like any other. */
export function TypedScan({ onClose }: { readonly onClose: () => void }) {
  const { client } = useStation()
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const enter = async () => {
    const typed = text.trim()
    if (typed === '') return
    const answer = await client.call('scan.enter', { text: typed })
    if (answer.ok) setText('')
    setRefusal(answer.ok ? null : answer.error)
  }

  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <label className="question-field">
        <h2>
          <Trans comment="Label of the field for typing a code">Type the code as it stands on the label</Trans>
        </h2>
        <input
          className="field code typed-code"
          value={text}
          maxLength={4096}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className="soft">
        <Trans comment="Below the field; the code in brackets is an example and stays as it is">
          With the numbers in brackets, for example{' '}
          <span className="code">(01)09521234567899(21)ABC123(17)271231(10)B42</span>
        </Trans>
      </p>
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="row">
        <Button look="main" keyName="Enter" onPress={() => void enter()} disabled={text.trim() === ''}>
          <Trans comment="Button that enters the typed code">Enter this code</Trans>
        </Button>
        <Button keyName="Esc" onPress={onClose}>
          <Trans comment="Button that closes the field for typing">Back to scanning</Trans>
        </Button>
      </div>
    </form>
  )
}
