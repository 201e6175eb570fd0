import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { ScannerView } from '#shared/contract/views/scanner-views.ts'
import { freeScannerName, usualSettings } from '#shared/domain/site/scanner-settings.ts'
import { useStation } from '../../state/station-context.tsx'
import { framingTexts, parityTexts } from '../../texts/scanner-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { AnswersOnScanner } from './AnswersOnScanner.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { FoundByUsb } from './FoundByUsb.tsx'
import { PortField } from './PortField.tsx'
import { TextField } from './TextField.tsx'

type Settings = ScannerView['settings']

const speeds = [9600, 19200, 38400, 57600, 115200] as const
const dataBits = [8, 7] as const
const stopBits = [1, 2] as const
const parities = ['none', 'even', 'odd'] as const
const framings = ['lineEnd', 'etx', 'silence'] as const

type ScannerFormProps = {
  /** Null for a scanner that is added. */
  readonly settings: Settings | null
  /** The names of the station's scanners. */
  readonly names: readonly string[]
  readonly maySetUp: boolean
  readonly onSaved: (name: string) => void
}

/** How a scanner is reached and how its scans end. Nothing takes effect before it is saved. */
export function ScannerForm({ settings, names, maySetUp, onSaved }: ScannerFormProps) {
  const { i18n, t } = useLingui()
  const { client } = useStation()
  const [draft, setDraft] = useState<Settings>(settings ?? { ...usualSettings, name: freeScannerName(names) })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const change = (part: Partial<Settings>) => setDraft({ ...draft, ...part })
  const save = async () => {
    const saved = { ...draft, name: draft.name.trim(), path: draft.path.trim() }
    const answer = await client.call('scanner.setUp', { settings: saved, replaces: settings?.name ?? null })
    setRefusal(answer.ok ? null : answer.error)
    if (answer.ok) onSaved(saved.name)
  }

  return (
    <section className="panel settings-form">
      <h2>
        {settings === null && names.length > 0 ? (
          <Trans comment="Title of the form that adds a scanner">A further scanner</Trans>
        ) : (
          <Trans comment="Title of the form">Connection</Trans>
        )}
      </h2>
      <TextField
        label={t({ message: 'Name of the scanner', comment: 'Label of a field: the record names the scanner so' })}
        value={draft.name}
        mostSigns={64}
        disabled={!maySetUp}
        onChange={(name) => change({ name })}
      />
      <PortField path={draft.path} disabled={!maySetUp} onChange={(path, usb) => change({ path, usb })} />
      {draft.usb != null && <FoundByUsb usb={draft.usb} />}
      <ChoiceField
        label={t({ message: 'Speed', comment: 'Label: baud rate of the scanner' })}
        options={speeds}
        chosen={draft.baudRate}
        word={(speed) => t({ message: `${speed} baud`, comment: 'A speed of a serial port' })}
        disabled={!maySetUp}
        onChoose={(baudRate) => change({ baudRate })}
      />
      <div className="settings-row">
        <ChoiceField
          label={t({ message: 'Data bits', comment: 'Label: setting of a serial port' })}
          options={dataBits}
          chosen={draft.dataBits}
          word={String}
          disabled={!maySetUp}
          onChoose={(bits) => change({ dataBits: bits })}
        />
        <ChoiceField
          label={t({ message: 'Parity', comment: 'Label: setting of a serial port' })}
          options={parities}
          chosen={draft.parity}
          word={(parity) => i18n._(parityTexts[parity])}
          disabled={!maySetUp}
          onChoose={(parity) => change({ parity })}
        />
        <ChoiceField
          label={t({ message: 'Stop bits', comment: 'Label: setting of a serial port' })}
          options={stopBits}
          chosen={draft.stopBits}
          word={String}
          disabled={!maySetUp}
          onChoose={(bits) => change({ stopBits: bits })}
        />
      </div>
      <ChoiceField
        label={t({ message: 'A scan ends with', comment: 'Label: how the end of a scan is told' })}
        options={framings}
        chosen={draft.framing}
        word={(framing) => i18n._(framingTexts[framing])}
        disabled={!maySetUp}
        onChoose={(framing) => change({ framing })}
      />
      <AnswersOnScanner
        chosen={draft.answers ?? null}
        scanner={settings?.name ?? null}
        maySetUp={maySetUp}
        onChoose={(answers) => change({ answers })}
      />
      {refusal !== null && <Refused refusal={refusal} />}
      <Button
        look="main"
        disabled={!maySetUp || draft.path.trim() === '' || draft.name.trim() === ''}
        onPress={() => void save()}
      >
        <Trans comment="Button that saves the settings and connects">Save and connect</Trans>
      </Button>
    </section>
  )
}
