import { Trans, useLingui } from '@lingui/react/macro'
import { destructionMethods } from '#shared/domain/destruction/order-data.ts'
import { destructionReasons } from '#shared/domain/destruction/reasons.ts'
import { destructionMethodWords, destructionReasonWords } from '../../texts/destruction-texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { OrderFieldsProps } from './order-form.ts'
import { OwnerFields } from './OwnerFields.tsx'
import { TextField } from './TextField.tsx'

/** The fields of an order, by the questions that they answer. */
export function OrderFields({ form, onChange }: OrderFieldsProps) {
  const { i18n, t } = useLingui()
  return (
    <div className="destruction-form">
      <fieldset>
        <legend>
          <Trans comment="Question of a destruction order">Why?</Trans>
        </legend>
        <div className="destruction-choices">
          {destructionReasons.map((reason) => (
            <Button key={reason} place="desk" pressed={form.reason === reason} onPress={() => onChange({ reason })}>
              {i18n._(destructionReasonWords[reason])}
            </Button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>
          <Trans comment="Question of a destruction order">How?</Trans>
        </legend>
        <div className="destruction-choices">
          {destructionMethods.map((method) => (
            <Button key={method} place="desk" pressed={form.method === method} onPress={() => onChange({ method })}>
              {i18n._(destructionMethodWords[method])}
            </Button>
          ))}
        </div>
        <TextField
          label={
            form.method === 'other'
              ? t({ message: 'Say how', comment: 'Label of a field: how goods are destroyed in another way' })
              : t({ message: 'More about it, if needed', comment: 'Label of a field: details of a method' })
          }
          longest={500}
          value={form.methodNote}
          onChange={(methodNote) => onChange({ methodNote })}
        />
      </fieldset>
      <fieldset>
        <legend>
          <Trans comment="Question of a destruction order">Where?</Trans>
        </legend>
        <div className="destruction-choices">
          <Button place="desk" pressed={form.place === 'here'} onPress={() => onChange({ place: 'here' })}>
            <Trans comment="Where goods are destroyed">At this site</Trans>
          </Button>
          <Button place="desk" pressed={form.place === 'contractor'} onPress={() => onChange({ place: 'contractor' })}>
            <Trans comment="Where goods are destroyed">By a contractor who takes them away</Trans>
          </Button>
        </div>
        {form.place === 'here' ? (
          <TextField
            label={t({ message: 'Place at this site', comment: 'Label of a field' })}
            value={form.where}
            onChange={(where) => onChange({ where })}
          />
        ) : (
          <div className="destruction-fields">
            <TextField
              label={t({ message: 'Contractor', comment: 'Label of a field' })}
              value={form.contractor}
              onChange={(contractor) => onChange({ contractor })}
            />
            <TextField
              label={t({ message: 'Address of the contractor', comment: 'Label of a field' })}
              value={form.contractorAddress}
              onChange={(contractorAddress) => onChange({ contractorAddress })}
            />
          </div>
        )}
      </fieldset>
      <OwnerFields form={form} onChange={onChange} />
    </div>
  )
}
