import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PersonView } from '#shared/contract/views/people-views.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import { roles } from '#shared/domain/people/role.ts'
import type { PersonId } from '#shared/domain/people/person.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useScreen, useStation, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { roleWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { ChoiceField } from '../station-settings/ChoiceField.tsx'
import '../station-settings/station-settings.css'
import { ConfirmRights } from './ConfirmRights.tsx'
import { ResetSecret } from './ResetSecret.tsx'
import { Rights } from './Rights.tsx'
import { ShownOnce } from './ShownOnce.tsx'
import './people.css'

/** One person: role, leave, badge, rights; and what takes two people. */
export function Person({ id }: { readonly id: PersonId }) {
  const answer = useQuery('people.view', { person: id })
  const [signing, setSigning] = useState<'none' | 'confirm' | 'reset'>('none')
  const stop = () => setSigning('none')
  if (answer.kind === 'asking') return <main aria-busy="true" />
  if (answer.kind === 'refused')
    return (
      <Page title={<Trans comment="Title of a screen about a person">Person</Trans>}>
        <Refused refusal={answer.refusal} />
      </Page>
    )
  const view = answer.value
  return (
    <Page title={view.name} beside={<BackToPeople />}>
      {signing === 'confirm' && view.toConfirm !== null && (
        <ConfirmRights view={view} shown={view.toConfirm} onDone={stop} />
      )}
      {signing === 'reset' && <ResetSecret view={view} onDone={stop} />}
      {signing === 'none' && (
        <>
          <Administration view={view} />
          <TwoPeople view={view} onConfirm={() => setSigning('confirm')} onReset={() => setSigning('reset')} />
          <Rights view={view} />
        </>
      )}
    </Page>
  )
}

function BackToPeople() {
  const { open } = useScreen()
  return (
    <Button onPress={() => open({ name: 'people' })}>
      <Trans comment="Button: back to the list of people">All people</Trans>
    </Button>
  )
}

function Administration({ view }: { readonly view: PersonView }) {
  const { i18n, t } = useLingui()
  const { client } = useStation()
  const mayAdminister = useStationState((state) => state.status?.session?.rights.includes('administerPeople') ?? false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const { person, name, role, isActive, hasBadge } = view
  const say = (answer: Result<unknown, Refusal>) => setRefusal(answer.ok ? null : answer.error)
  const issue = async () => {
    const answer = await client.call('people.issueBadge', { person })
    say(answer)
    setCode(answer.ok ? answer.value.code : null)
  }
  const withdraw = async () => {
    setCode(null)
    say(await client.call('people.withdrawBadge', { person }))
  }
  return (
    <section className="panel">
      <div className="settings-columns">
        <ChoiceField
          label={t({ message: 'Role', comment: 'Label of a field' })}
          options={roles}
          chosen={role}
          word={(each) => i18n._(roleWords[each])}
          disabled={!mayAdminister}
          onChoose={(chosen) => void client.call('people.change', { person, name, role: chosen, isActive }).then(say)}
        />
      </div>
      <div className="row">
        <Button
          disabled={!mayAdminister}
          onPress={() => void client.call('people.change', { person, name, role, isActive: !isActive }).then(say)}
        >
          {isActive ? (
            <Trans comment="Button: the person does not work here any more">Deactivate</Trans>
          ) : (
            <Trans comment="Button: the person works here again">Activate again</Trans>
          )}
        </Button>
        <Button disabled={!mayAdminister || !isActive} onPress={() => void issue()}>
          {hasBadge ? (
            <Trans comment="Button: gives a new badge; the one before opens nothing any more">Replace the badge</Trans>
          ) : (
            <Trans comment="Button: gives a badge">Issue a badge</Trans>
          )}
        </Button>
        {hasBadge && (
          <Button disabled={!mayAdminister} onPress={() => void withdraw()}>
            <Trans comment="Button: the badge opens nothing any more">Withdraw the badge</Trans>
          </Button>
        )}
      </div>
      {refusal !== null && <Refused refusal={refusal} />}
      {code !== null && (
        <ShownOnce code={code}>
          <Trans comment="Above the code of a badge that is shown once">
            Print this text as Code 128, QR or DataMatrix. It is shown only now:
          </Trans>
        </ShownOnce>
      )}
    </section>
  )
}

type TwoPeopleProps = { readonly view: PersonView; readonly onConfirm: () => void; readonly onReset: () => void }

function TwoPeople({ view, onConfirm, onReset }: TwoPeopleProps) {
  return (
    <section className="panel">
      {view.waiting > 0 && (
        <div className="row">
          <p>
            <Trans comment="The placeholder counts rights">
              Rights that count once a second person has signed: {view.waiting}
            </Trans>
          </p>
          <Button look="main" onPress={onConfirm}>
            <Trans comment="Button: opens the signature that confirms rights">Confirm as second person</Trans>
          </Button>
        </div>
      )}
      <div className="row">
        <p>
          {view.reset === null ? (
            <Trans comment="About a forgotten PIN">A forgotten PIN or password takes two others.</Trans>
          ) : (
            <Trans comment="The first of two asked for a new PIN; the placeholder is a name">
              {view.reset.askedBy} asked for a new PIN or password. A second person is needed.
            </Trans>
          )}
        </p>
        <Button disabled={!view.isActive} onPress={onReset}>
          {view.reset === null ? (
            <Trans comment="Button: the first of two">Ask for a new PIN</Trans>
          ) : (
            <Trans comment="Button: the second of two">Reset as second person</Trans>
          )}
        </Button>
      </div>
    </section>
  )
}
