import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { InstructionOutcome } from '#shared/contract/calls/instruction-calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { AttachedFile } from '#shared/domain/attachments/attached-file.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import { useStation } from '../../state/station-context.tsx'
import { notListedWords } from '../../texts/destruction-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { AttachFile } from '../attachments/AttachFile.tsx'
import { papers } from '../destruction/papers.ts'

type ImportInstructionProps = { readonly onOrder: (order: DestructionOrderId) => void }

/** Makes an order of an instruction that came as a file, with the letter that came with it. */
export function ImportInstruction({ onOrder }: ImportInstructionProps) {
  const { t } = useLingui()
  const { client } = useStation()
  const [file, setFile] = useState<AttachedFile | null>(null)
  const [letter, setLetter] = useState<AttachedFile | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [outcome, setOutcome] = useState<InstructionOutcome | null>(null)

  const instruct = async (instruction: AttachedFile) => {
    const answer = await client.call('destruction.instruct', { file: instruction, letter })
    setRefusal(answer.ok ? null : answer.error)
    setOutcome(answer.ok ? answer.value : null)
    if (answer.ok) {
      setFile(null)
      setLetter(null)
    }
  }

  return (
    <section className="panel">
      <h2>
        <Trans comment="Title above importing a file that asks for goods to be destroyed">
          An instruction that came as a file
        </Trans>
      </h2>
      <AttachFile
        accept=".json,application/json"
        label={t({ message: 'File of the instruction', comment: 'Label of the hidden file field' })}
        attached={file}
        onAttached={setFile}
      >
        <Trans comment="Button: choose the file that asks for goods to be destroyed">Choose the instruction</Trans>
      </AttachFile>
      <AttachFile
        accept={papers}
        label={t({ message: 'Letter of the instruction', comment: 'Label of the hidden file field' })}
        attached={letter}
        onAttached={setLetter}
      >
        <Trans comment="Button: choose the letter that came with an instruction">Attach the letter</Trans>
      </AttachFile>
      <div className="row">
        <Button disabled={file === null} onPress={() => file !== null && void instruct(file)}>
          <Trans comment="Button: makes a destruction order of an instruction">Make the order</Trans>
        </Button>
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      {outcome !== null && <Outcome outcome={outcome} onOrder={onOrder} />}
    </section>
  )
}

function Outcome({ outcome, onOrder }: ImportInstructionProps & { readonly outcome: InstructionOutcome }) {
  const { i18n } = useLingui()
  const { order, listed, notListed, notListedCount } = outcome
  return (
    <div role="status" data-listed={listed} data-not-listed={notListedCount}>
      <p>
        <Plural
          comment="What became of an instruction to destroy goods"
          value={listed}
          _0="Nothing of it could be listed."
          one="One item is on the list of the new order."
          other="# items are on the list of the new order."
        />{' '}
        {notListedCount > 0 && (
          <Plural
            comment="What became of an instruction to destroy goods"
            value={notListedCount}
            one="One was not listed:"
            other="# were not listed:"
          />
        )}
      </p>
      <ul>
        {notListed.map(({ item, because }) => (
          <li key={item.id}>
            <Code value={item.serial ?? item.sscc ?? item.id} /> {i18n._(notListedWords[because])}
          </li>
        ))}
      </ul>
      {notListedCount > notListed.length && (
        <p className="note">
          <Plural
            comment="Below a list that is cut off"
            value={notListedCount - notListed.length}
            one="And one more."
            other="And # more."
          />
        </p>
      )}
      <Button onPress={() => onOrder(order)}>
        <Trans comment="Button: opens the order that was made of an instruction">Open the order</Trans>
      </Button>
    </div>
  )
}
