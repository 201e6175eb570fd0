import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { CallOutput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ExternalSystem as System } from '#shared/domain/hand-over/external-system.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { ChoiceField } from '../station-settings/ChoiceField.tsx'
import { SystemWords } from './SystemWords.tsx'
import '../../ui/field.css'
import './hand-over.css'

/** Where an administrator says which system outside gets the data of every batch. */
export function ExternalSystem() {
  const { open } = useScreen()
  const answer = useQuery('handOver.system', {})
  const back = () => open({ name: 'batches' })
  useKeys({ Escape: back })
  return (
    <Page
      title={<Trans comment="Title of the screen of the external system that gets batches">External system</Trans>}
      beside={
        <Button keyName="Esc" onPress={back}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && <Entry key={JSON.stringify(answer.value.system)} record={answer.value} />}
    </Page>
  )
}

type Kind = System['kind']
const kinds: readonly Kind[] = ['none', 'folder', 'http']

function Entry({ record: { system, at, by } }: { readonly record: CallOutput<'handOver.system'> }) {
  const { client } = useStation()
  const { i18n, t } = useLingui()
  const maySetUp = useStationState((state) => state.status?.session?.rights.includes('setUpMessages') === true)
  const [kind, setKind] = useState<Kind>(system.kind)
  const [path, setPath] = useState(system.kind === 'folder' ? system.path : '')
  const [address, setAddress] = useState(system.kind === 'http' ? system.address : '')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isTrying, setTrying] = useState(false)
  const field = useId()
  const about = useId()
  const wanted: System =
    kind === 'none' ? { kind } : kind === 'folder' ? { kind, path: path.trim() } : { kind, address: address.trim() }
  const save = async () => {
    setTrying(true)
    const done = await client.call('handOver.setSystem', { system: wanted })
    setTrying(false)
    setRefusal(done.ok ? null : done.error)
  }
  useKeys(maySetUp && !isTrying ? { F9: () => void save() } : {})
  const words: Readonly<Record<Kind, string>> = {
    none: t({ message: 'No external system', comment: 'Where the data of batches goes' }),
    folder: t({ message: 'A folder that it watches', comment: 'Where the data of batches goes' }),
    http: t({ message: 'An address (HTTP)', comment: 'Where the data of batches goes' }),
  }
  return (
    <>
      <section className="panel" data-system={system.kind}>
        <SystemWords system={system} />
        {at !== null && (
          <p className="soft">
            <Trans comment="Who set the external system up; a name and a time">
              Set up by {by ?? '–'}, {dayAndTime(at, i18n.locale)}
            </Trans>
          </p>
        )}
        <p>
          <Trans comment="On the screen of the external system">
            Once a batch is on record as a whole, its data goes there by itself: numbers, what is packed into what, and
            what was decommissioned or destroyed. Goods of the lot may not be shipped out or released before.
          </Trans>
        </p>
      </section>
      {maySetUp ? (
        <section className="panel">
          <ChoiceField
            label={t({ message: 'Where the data of batches goes', comment: 'Label of a choice' })}
            options={kinds}
            chosen={kind}
            word={(one) => words[one]}
            disabled={isTrying}
            onChoose={(one) => {
              setKind(one)
              setRefusal(null)
            }}
          />
          {kind !== 'none' && (
            <div className="settings-field">
              <label className="rule-label" htmlFor={field}>
                {kind === 'folder' ? (
                  <Trans comment="Label: the path of a folder">Whole path of the folder</Trans>
                ) : (
                  <Trans comment="Label: a URL">Address, https://</Trans>
                )}
              </label>
              <input
                id={field}
                className="field"
                autoComplete="off"
                spellCheck={false}
                inputMode={kind === 'http' ? 'url' : 'text'}
                maxLength={1000}
                aria-describedby={about}
                value={kind === 'folder' ? path : address}
                onChange={({ target }) => (kind === 'folder' ? setPath(target.value) : setAddress(target.value))}
              />
              <span id={about} className="note">
                {kind === 'folder' ? (
                  <Trans comment="Below the field for a folder">
                    A test file is written there and removed again. A drive of the network is possible; this computer’s
                    account has to be allowed to write.
                  </Trans>
                ) : (
                  <Trans comment="Below the field for an address">
                    Every file is posted there. Nothing signs in: the system must know this computer by its network. The
                    company’s proxy and certificates are those of the network’s sign-in.
                  </Trans>
                )}
              </span>
            </div>
          )}
          {refusal !== null && <Refused refusal={refusal} />}
          <div className="row">
            <Button look="main" keyName="F9" disabled={isTrying} onPress={() => void save()}>
              {kind === 'folder' ? (
                <Trans comment="Button: saves the folder for batches after a test file was written">
                  Try it out and use it
                </Trans>
              ) : (
                <Trans comment="Button: saves where the data of batches goes">Use this from now on</Trans>
              )}
            </Button>
          </div>
        </section>
      ) : (
        <p className="note">
          <Trans comment="For people who may not set the external system up">
            An administrator says where the data of batches goes.
          </Trans>
        </p>
      )}
    </>
  )
}
