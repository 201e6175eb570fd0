import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import { templateNamed, templatesFor } from '#shared/contract/label-templates.ts'
import { printerResolutions, usualLabels } from '#shared/domain/labels/printer-settings.ts'
import type { PrinterSettings } from '#shared/domain/labels/printer-settings.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { templateText } from '../../texts/label-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { LabelDrawing } from '../labels/LabelDrawing.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { TextField } from './TextField.tsx'

/** Most label printers leave their makers so. */
const usual: PrinterSettings = { name: '', host: '', port: 9100, dotsPerMm: 8, ...usualLabels }

const containerLabels = templatesFor('sscc').map(({ name }) => name)
const itemLabels = templatesFor('sgtin').map(({ name }) => name)
const dotsPerInch = { 8: '203 dpi', 12: '300 dpi', 24: '600 dpi' } as const

/** The label printer, with a label to try it with. */
export function Printer({ maySetUp }: { readonly maySetUp: boolean }) {
  const answer = useQuery('printer.view', {})
  if (answer.kind === 'refused') return <Refused refusal={answer.refusal} />
  if (answer.kind === 'asking') return null
  const { printer, sample } = answer.value
  return (
    <div className="settings-columns">
      {/* New settings from the station make a new form: what it shows is what is so. */}
      <PrinterForm key={JSON.stringify(printer)} settings={printer} maySetUp={maySetUp} />
      <section className="panel">
        <h2>
          <Trans comment="Title above the drawing of a label">So its labels look</Trans>
        </h2>
        <div className="label-preview">
          <LabelDrawing {...sample} />
        </div>
      </section>
    </div>
  )
}

type PrinterFormProps = { readonly settings: PrinterSettings | null; readonly maySetUp: boolean }

function PrinterForm({ settings, maySetUp }: PrinterFormProps) {
  const { i18n, t } = useLingui()
  const { client } = useStation()
  const [draft, setDraft] = useState(settings ?? usual)
  const [port, setPort] = useState(String(draft.port))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [word, setWord] = useState<'none' | 'testing' | 'tested'>('none')
  const change = (part: Partial<PrinterSettings>) => setDraft({ ...draft, ...part })
  const isPort = /^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535
  const isWhole = draft.name.trim() !== '' && draft.host.trim() !== '' && isPort

  const save = async () => {
    const answer = await client.call('printer.setUp', {
      ...draft,
      name: draft.name.trim(),
      host: draft.host.trim(),
      port: Number(port),
    })
    setRefusal(answer.ok ? null : answer.error)
  }
  const test = async () => {
    setWord('testing')
    const answer = await client.call('printer.test', {})
    setRefusal(answer.ok ? null : answer.error)
    setWord(answer.ok ? 'tested' : 'none')
  }
  const forget = async () => {
    const answer = await client.call('printer.forget', {})
    setRefusal(answer.ok ? null : answer.error)
  }

  return (
    <section className="panel settings-form" data-printer={settings?.name ?? ''}>
      <h2>
        <Trans comment="Title of a form">Label printer</Trans>
      </h2>
      <TextField
        label={t({ message: 'Name of the printer', comment: 'Label of a field' })}
        value={draft.name}
        disabled={!maySetUp}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t({ message: 'Its address', comment: 'Label of a field: IP address or host name of a printer' })}
        value={draft.host}
        disabled={!maySetUp}
        onChange={(host) => change({ host })}
      />
      <TextField
        label={t({ message: 'Port', comment: 'Label of a field: TCP port of a printer' })}
        value={port}
        numeric
        disabled={!maySetUp}
        onChange={setPort}
      />
      <div className="settings-row">
        <ChoiceField
          label={t({ message: 'Dots', comment: 'Label: resolution of a printer' })}
          options={printerResolutions}
          chosen={draft.dotsPerMm}
          word={(dots) => dotsPerInch[dots]}
          disabled={!maySetUp}
          onChoose={(dotsPerMm) => change({ dotsPerMm })}
        />
        <ChoiceField
          label={t({ message: 'Labels for containers', comment: 'Label: size of the labels in a printer' })}
          options={containerLabels}
          chosen={draft.containerLabel}
          word={(name) => i18n._(templateText(templateNamed('sscc', name)))}
          disabled={!maySetUp}
          onChoose={(containerLabel) => change({ containerLabel })}
        />
        <ChoiceField
          label={t({ message: 'Labels for items', comment: 'Label: size of the labels in a printer' })}
          options={itemLabels}
          chosen={draft.itemLabel}
          word={(name) => i18n._(templateText(templateNamed('sgtin', name)))}
          disabled={!maySetUp}
          onChoose={(itemLabel) => change({ itemLabel })}
        />
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      {word !== 'none' && (
        <p role="status" data-test-print={word}>
          {word === 'testing' ? (
            <Trans comment="While a test label is sent">The test label is on its way.</Trans>
          ) : (
            <Trans comment="After a test label was sent">The printer has taken the test label.</Trans>
          )}
        </p>
      )}
      <div className="row">
        <Button disabled={!maySetUp || !isWhole} onPress={() => void save()}>
          <Trans comment="Button: saves the settings of the label printer">Save the printer</Trans>
        </Button>
        {settings !== null && (
          <>
            <Button disabled={!maySetUp || word === 'testing'} onPress={() => void test()}>
              <Trans comment="Button: prints a label to try the printer">Print a test label</Trans>
            </Button>
            <Button look="plain" disabled={!maySetUp} onPress={() => void forget()}>
              <Trans comment="Button: the station has no label printer any more">Forget the printer</Trans>
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
