import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonLine } from '#shared/contract/views/people-views.ts'
import { useScreen, useStationState } from '../../state/station-context.tsx'
import { useQuery } from '../../state/use-query.ts'
import { roleWords } from '../../texts/word-texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Enrol } from './Enrol.tsx'
import '../network/network.css'
import './people.css'

/** Everybody who works here or did, and what waits for a second person. */
export function People() {
  const people = useQuery('people.list', {})
  const { open } = useScreen()
  const mayAdminister = useStationState((state) => state.status?.session?.rights.includes('administerPeople') ?? false)
  return (
    <Page
      title={<Trans comment="Title of the list of people">People</Trans>}
      beside={
        mayAdminister && (
          <Button onPress={() => open({ name: 'carryPeople' })}>
            <Trans comment="Button: opens the screen that carries people and rights to another station as a file">
              To another station
            </Trans>
          </Button>
        )
      }
    >
      {mayAdminister && <Enrol />}
      {people.kind === 'asking' && <p className="empty" aria-busy="true" />}
      {people.kind === 'refused' && <Refused refusal={people.refusal} />}
      {people.kind === 'answered' && <PeopleTable people={people.value.people} />}
    </Page>
  )
}

function PeopleTable({ people }: { readonly people: readonly PersonLine[] }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  return (
    <table className="table">
      <thead>
        <tr>
          <th>
            <Trans comment="Head of a column: a person's name">Name</Trans>
          </th>
          <th>
            <Trans comment="Head of a column: what a person is at this site">Role</Trans>
          </th>
          <th>
            <Trans comment="Head of a column: whether a person has a badge">Badge</Trans>
          </th>
          <th>
            <Trans comment="Head of a column: what is to be done about a person">Waits for a second person</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((one) => (
          <tr key={one.person} data-person={one.name} data-waiting={one.waiting}>
            <td>
              <button type="button" className="link" onClick={() => open({ name: 'person', person: one.person })}>
                {one.name}
              </button>
            </td>
            <td>
              {i18n._(roleWords[one.role])}
              {!one.isActive && (
                <span className="soft">
                  {' '}
                  <Trans comment="Behind the role of somebody who does not work here any more">· left</Trans>
                </span>
              )}
            </td>
            <td>
              {one.hasBadge ? (
                <Trans comment="In the column of badges">Has one</Trans>
              ) : (
                <Trans comment="In the column of badges">None</Trans>
              )}
            </td>
            <td>
              <Waits line={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Waits({ line: { waiting, resetAsked } }: { readonly line: PersonLine }) {
  return (
    <>
      {waiting > 0 && (
        <strong>
          <Trans comment="In the list of people; the placeholder counts rights">Rights to confirm: {waiting}</Trans>
        </strong>
      )}
      {waiting > 0 && resetAsked && ' · '}
      {resetAsked && (
        <strong>
          <Trans comment="In the list of people: the first of two asked for a new PIN">New PIN or password</Trans>
        </strong>
      )}
    </>
  )
}
