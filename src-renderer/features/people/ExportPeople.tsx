import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { CallOutput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { KeyWords } from './KeyWords.tsx'

/** Writes people and rights into a file, and shows the words that the other station will show of it. */
export function ExportPeople() {
  const { client } = useStation()
  const words = useQuery('station.keyWords', {})
  const [written, setWritten] = useState<CallOutput<'people.export'> | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)

  const write = async () => {
    setBusy(true)
    const answer = await client.call('people.export', {})
    setBusy(false)
    setWritten(answer.ok ? answer.value : null)
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <section className="panel">
      <h2>
        <Trans comment="Title of the part of a screen that writes a file">From this station</Trans>
      </h2>
      <p>
        <Trans comment="What a file of people is, and how to treat it">
          Everybody with their rights, badges and PINs (as hashes) goes into a file that this station signs. Short PINs
          can be guessed from it: carry it yourself, and delete it afterwards.
        </Trans>
      </p>
      {words.kind === 'answered' && (
        <div className="key-of-station">
          <span className="soft">
            <Trans comment="Above ten words that name the key of this station">
              These words must stand at the other station too:
            </Trans>
          </span>
          <KeyWords words={words.value.words} />
        </div>
      )}
      <div className="row">
        <Button look="main" disabled={busy} onPress={() => void write()}>
          <Trans comment="Button: writes people and rights into a file">Write the file</Trans>
        </Button>
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      {written !== null && (
        <div role="status">
          <p>
            <Plural
              value={written.people}
              one="Written: # person. That is on record too."
              other="Written: # people. That is on record too."
            />
          </p>
          <dl className="facts">
            <dt>
              <Trans comment="Label: a folder of the computer">Folder</Trans>
            </dt>
            <dd className="code message-url">{written.folder}</dd>
            <dt>
              <Trans comment="Label: the name of a file">File</Trans>
            </dt>
            <dd className="code message-url" data-file={written.file}>
              {written.file}
            </dd>
          </dl>
        </div>
      )}
    </section>
  )
}
