import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CertificateView, NetworkAccessView } from '#shared/contract/calls/network-access-calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { isSameSignIn } from '#shared/domain/network/network-access.ts'
import { useScreen, useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { ChoiceField } from '../station-settings/ChoiceField.tsx'
import { AccessField } from './AccessField.tsx'
import { SignInFields } from './SignInFields.tsx'
import { enteredIn, formOf, signInKinds } from './access-form.ts'
import type { AccessForm } from './access-form.ts'
import { secretPlaceWords, signInWords } from './access-words.ts'
import './network-access.css'

/** Where an administrator says how a real site signs in at an endpoint, and what stands between. */
export function NetworkAccess({ address }: { readonly address: string }) {
  const { open } = useScreen()
  const answer = useQuery('network.access', { address })
  const goBack = () => open({ name: 'network' })
  useKeys({ Escape: goBack })
  return (
    <Page
      title={<Trans comment="Title of the screen for the sign-in at the network">Sign-in at the network</Trans>}
      beside={
        <Button keyName="Esc" onPress={goBack}>
          <Trans comment="Button">Back</Trans>
        </Button>
      }
    >
      {answer.kind === 'refused' && <Refused refusal={answer.refusal} />}
      {answer.kind === 'answered' && <AccessEntry view={answer.value} />}
    </Page>
  )
}

function AccessEntry({ view }: { readonly view: NetworkAccessView }) {
  const { client } = useStation()
  const { i18n, t } = useLingui()
  const [form, setForm] = useState(() => formOf(view.access))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSaved, setSaved] = useState(false)
  const type = (part: Partial<AccessForm>) => {
    setSaved(false)
    setForm((before) => ({ ...before, ...part }))
  }
  const save = async () => {
    const done = await client.call('network.setAccess', { address: view.address, ...enteredIn(form) })
    setRefusal(done.ok ? null : done.error)
    setSaved(done.ok)
    if (done.ok) setForm((before) => ({ ...before, secret: '', passphrase: '' }))
  }
  useKeys({ F9: () => void save() })
  const place = secretPlaceWords[view.secret]
  const isUnchanged = isSameSignIn(view.access.signIn, enteredIn(form).access.signIn)
  const isSameWay = view.access.signIn.kind === form.kind
  return (
    <>
      <section className="panel access-panel">
        <p>
          <Trans comment="Before the address that the sign-in is for">At this address:</Trans>{' '}
          <span className="code">{view.address}</span>
        </p>
        <ChoiceField
          label={t({ message: 'How the network knows this station', comment: 'Label of a choice' })}
          options={signInKinds}
          chosen={form.kind}
          word={(kind) => i18n._(signInWords[kind])}
          disabled={false}
          onChoose={(kind) => type({ kind, secret: '', passphrase: '' })}
        />
        <SignInFields
          form={form}
          onType={type}
          hasSecret={isUnchanged && (view.secret === 'inStore' || view.secret === 'untilStopped')}
        />
        {view.own !== null && isSameWay && <CertificateLine certificate={view.own} />}
        {place !== null && <p data-secret={view.secret}>{i18n._(place)}</p>}
      </section>
      <section className="panel access-panel">
        <AccessField
          label={<Trans comment="Label: address of an HTTP proxy">Proxy of your company, if there is one</Trans>}
          value={form.proxy}
          onType={(proxy) => type({ proxy })}
        />
        <AccessField
          label={
            <Trans comment="Label: certificates of a company's own certificate authorities">
              Certificates of your company’s own authorities (PEM), if the network’s is of one
            </Trans>
          }
          look="lines"
          value={form.authorities}
          onType={(authorities) => type({ authorities })}
          note={
            <Trans comment="Below the field for certificates of authorities">
              They are trusted besides those that every computer trusts. A certificate of nobody known is never passed
              over.
            </Trans>
          }
        />
        {view.authorities.map((certificate) => (
          <CertificateLine key={certificate.subject} certificate={certificate} />
        ))}
      </section>
      {refusal !== null && <Refused refusal={refusal} />}
      {isSaved && (
        <p role="status">
          <Trans comment="After the sign-in at the network was saved">Saved. The network is asked at once.</Trans>
        </p>
      )}
      <div className="row">
        <Button look="main" keyName="F9" onPress={() => void save()}>
          <Trans comment="Button: saves how the station signs in at the network">Save and try it</Trans>
        </Button>
      </div>
      <p className="soft">
        <Trans comment="Below the form for the sign-in at the network">
          What is entered here stays on record, but for the secret: it is in no record, export, backup or log.
        </Trans>
      </p>
    </>
  )
}

function CertificateLine({ certificate }: { readonly certificate: CertificateView }) {
  const { i18n } = useLingui()
  return (
    <p className="soft">
      <Trans comment="A certificate: whose it is, and until when it is good">
        {certificate.subject}, good until {dayAndTime(certificate.until, i18n.locale)}
      </Trans>
    </p>
  )
}
