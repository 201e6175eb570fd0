import { Trans } from '@lingui/react/macro'
import type { FormFault, MessageForm } from './message-form.ts'
import { FormChoice } from './FormChoice.tsx'
import { FormField } from './FormField.tsx'

type MessageSettingsFormProps = {
  readonly form: MessageForm
  readonly faults: readonly FormFault[]
  readonly maySet: boolean
  readonly onChange: (form: MessageForm) => void
}

/** Whether a message is sent, how it names items, and whom it is from and for. */
export function MessageSettingsForm({ form, faults, maySet, onChange }: MessageSettingsFormProps) {
  const type = (change: Partial<MessageForm>) => onChange({ ...form, ...change })
  const noGln = <Trans comment="Below a field">This is no GLN: 13 digits, and the last one checks the others.</Trans>
  return (
    <>
      <div className="standing-choices">
        <FormChoice
          label={<Trans comment="Title of a choice: whether a message is sent">Sending</Trans>}
          value={form.isOn ? 'on' : 'off'}
          maySet={maySet}
          onChoose={(value) => type({ isOn: value === 'on' })}
          options={[
            { value: 'on', words: <Trans comment="A choice: the message is sent">On: the message is sent</Trans> },
            {
              value: 'off',
              words: (
                <Trans comment="A choice: the message is not sent">
                  Off: what it would tell is kept on this station, marked, and never sent
                </Trans>
              ),
            },
          ]}
        />
        <FormChoice
          label={<Trans comment="Title of a choice: how items are named in a message">Items are named by</Trans>}
          value={form.form}
          maySet={maySet}
          onChoose={(value) => type({ form: value === 'urn' ? 'urn' : 'digitalLink' })}
          options={[
            { value: 'digitalLink', words: <Trans comment="A way to name items">GS1 Digital Link</Trans> },
            { value: 'urn', words: <Trans comment="A way to name items">EPC URN, with company prefixes</Trans> },
          ]}
        />
      </div>
      {form.form === 'urn' && (
        <div className="standing-choices">
          <FormField
            label={<Trans comment="Label of a field">Company prefixes, separated by commas</Trans>}
            value={form.known}
            disabled={!maySet}
            onType={(known) => type({ known })}
            fault={
              faults.includes('known') ? (
                <Trans comment="Below a field">Each company prefix has 6 to 12 digits.</Trans>
              ) : null
            }
          />
          <FormField
            label={<Trans comment="Label of a field">Digits of any other company prefix</Trans>}
            value={form.otherLength}
            disabled={!maySet}
            onType={(otherLength) => type({ otherLength })}
            fault={
              faults.includes('otherLength') ? <Trans comment="Below a field">A number from 6 to 12.</Trans> : null
            }
          />
        </div>
      )}
      <div className="standing-choices">
        <FormField
          label={<Trans comment="Label of a field: who a message is from">From (GLN), if the network wants it</Trans>}
          value={form.sender}
          disabled={!maySet}
          onType={(sender) => type({ sender })}
          fault={faults.includes('sender') ? noGln : null}
        />
        <FormField
          label={<Trans comment="Label of a field: whom a message is for">For (GLN), if the network wants it</Trans>}
          value={form.receiver}
          disabled={!maySet}
          onType={(receiver) => type({ receiver })}
          fault={faults.includes('receiver') ? noGln : null}
        />
      </div>
    </>
  )
}
