import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { SetUpView } from '#shared/contract/calls/set-up-calls.ts'
import { theOther } from '#shared/domain/site/set-up.ts'
import type { AdministratorPlace } from '#shared/domain/site/set-up.ts'
import { useStation } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { ScreenTitle } from '../../ui/ScreenTitle.tsx'
import { LanguageChoice } from '../sign-in/LanguageChoice.tsx'
import { AdministratorForm } from './AdministratorForm.tsx'
import { SignForOther } from './SignForOther.tsx'
import { SiteForm } from './SiteForm.tsx'
import { nextStep, setUpSteps } from './steps.ts'
import type { SetUpStep } from './steps.ts'
import '../../ui/page.css'
import '../signing/signing.css'
import '../station-settings/station-settings.css'
import './set-up.css'

/** Sets a real site up: what it is, its first two administrators, and each of them signing for the other. */
export function SetUpSite() {
  const { connection } = useStation()
  const answer = useQuery('setUp.view', {})
  const [again, setAgain] = useState<SetUpStep | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  if (answer.kind !== 'answered') return null
  const view = answer.value
  const step = again ?? nextStep(view)
  const entered = (refused: Refusal | null) => {
    setRefusal(refused)
    if (refused === null || refused.code === 'SAME_SECRET_TWICE') setAgain(null)
  }
  return (
    <main className="set-up">
      <div className="set-up-inner">
        <div className="page-head">
          <ScreenTitle>
            <Trans comment="Title of the screens that set a real site up">Set up a real site</Trans>
          </ScreenTitle>
          <LanguageChoice />
        </div>
        <ol className="set-up-steps">
          {setUpSteps.map((each) => (
            <li key={each} aria-current={each === step ? 'step' : undefined}>
              {stepWords(each)}
            </li>
          ))}
        </ol>
        {view.databaseSetAside !== null && <WasSetAside path={view.databaseSetAside} />}
        {refusal !== null && <Refused refusal={refusal} />}
        <StepForm key={step} step={step} view={view} onEntered={entered} />
        <div className="row set-up-ways">
          {step !== 'site' && view.site !== null && (
            <Button look="plain" onPress={() => setAgain('site')}>
              <Trans comment="Button: back to what was entered of the site">Change the site</Trans>
            </Button>
          )}
          {(step === 'firstSigns' || step === 'secondSigns') && (
            <>
              <Button look="plain" onPress={() => setAgain('first')}>
                <Trans comment="Button: the first administrator enters themselves anew">Change the first one</Trans>
              </Button>
              <Button look="plain" onPress={() => setAgain('second')}>
                <Trans comment="Button: the second administrator enters themselves anew">Change the second one</Trans>
              </Button>
            </>
          )}
          <Button look="plain" onPress={() => connection.chooseSite('training')}>
            <Trans comment="Button that leaves the set-up of a real site">Open the training site instead</Trans>
          </Button>
        </div>
        <p className="soft">
          <Trans comment="Below the set-up of a real site">
            Nothing is kept before both have signed. Whoever closes Tallyman before that begins again.
          </Trans>
        </p>
      </div>
    </main>
  )
}

type StepFormProps = {
  readonly step: SetUpStep
  readonly view: SetUpView
  readonly onEntered: (refusal: Refusal | null) => void
}

function StepForm({ step, view, onEntered }: StepFormProps) {
  switch (step) {
    case 'site':
      return <SiteForm entered={view.site} onEntered={onEntered} />
    case 'first':
    case 'second':
      return <AdministratorForm place={step} onEntered={onEntered} />
    case 'firstSigns':
      return <Signing view={view} signer="first" onEntered={onEntered} />
    case 'secondSigns':
      return <Signing view={view} signer="second" onEntered={onEntered} />
  }
}

function Signing({ view, signer, onEntered }: Omit<StepFormProps, 'step'> & { readonly signer: AdministratorPlace }) {
  const { site } = view
  const by = view[signer]
  const other = view[theOther(signer)]
  if (site === null || by === null || other === null || other.toConfirm === null) return null
  return (
    <SignForOther
      signer={signer}
      name={by.name}
      site={site}
      other={other}
      shown={other.toConfirm}
      onSigned={onEntered}
    />
  )
}

function WasSetAside({ path }: { readonly path: string }) {
  return (
    <p className="note" role="alert">
      <Trans comment="On the set-up of a site whose database was damaged; the placeholder is a path">
        A site was set up here before. Its database was damaged and lies at <span className="code">{path}</span>. Set
        the site up again; then an administrator can bring its records back from a backup.
      </Trans>
    </p>
  )
}

function stepWords(step: SetUpStep): ReactNode {
  switch (step) {
    case 'site':
      return <Trans comment="Step of the set-up">The site</Trans>
    case 'first':
      return <Trans comment="Step of the set-up">First administrator</Trans>
    case 'second':
      return <Trans comment="Step of the set-up">Second administrator</Trans>
    case 'firstSigns':
      return <Trans comment="Step of the set-up">The first signs</Trans>
    case 'secondSigns':
      return <Trans comment="Step of the set-up">The second signs</Trans>
  }
}
