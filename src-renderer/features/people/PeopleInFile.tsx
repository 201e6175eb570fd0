import { Trans, useLingui } from '@lingui/react/macro'
import type { CarriedLine, CarriedView } from '#shared/contract/calls/people-carrying-calls.ts'
import { leftBecauseWords } from '../../texts/people-file-texts.ts'
import { rightWords } from '../../texts/people-texts.ts'
import { roleWords } from '../../texts/word-texts.ts'
import { dayAndTime } from '../../ui/moments.ts'
import { KeyWords } from './KeyWords.tsx'
import { LimitsInWords } from './RightLimits.tsx'

/** What a file of people says and would do here: the words of its key first, then each person. */
export function PeopleInFile({ view }: { readonly view: CarriedView }) {
  const { i18n } = useLingui()
  return (
    <>
      <p>
        <Trans comment="Above the people of a file; the placeholders are a station, a person and a time">
          Written by {view.exportedBy} at {view.stationName}, {dayAndTime(view.exportedAt, i18n.locale)}
        </Trans>
      </p>
      <div className="key-of-station" data-key={view.key}>
        <strong>
          <KeySays standing={view.key} />
        </strong>
        <KeyWords words={view.words} />
      </div>
      <ul className="carried">
        {view.people.map((line) => (
          <li key={line.person} data-person={line.name} data-outcome={line.outcome.kind}>
            <Carried line={line} />
          </li>
        ))}
      </ul>
    </>
  )
}

function KeySays({ standing }: { readonly standing: CarriedView['key'] }) {
  switch (standing) {
    case 'known':
      return (
        <Trans comment="Above the words of a key that was accepted before">
          This key was accepted here before. Its words, to be compared again:
        </Trans>
      )
    case 'new':
      return (
        <Trans comment="Above the words of a key that nobody has compared here yet">
          This key is new here. Sign only if the other station shows these words:
        </Trans>
      )
    case 'changed':
      return (
        <Trans comment="Above the words of a key; the station had another one before">
          That station had another key before. Find out why, and sign only if it shows these words now:
        </Trans>
      )
  }
}

function Carried({ line }: { readonly line: CarriedLine }) {
  const { i18n } = useLingui()
  const { name, role, own, waiting, outcome } = line
  const isTaken = outcome.kind === 'enrolled' || outcome.kind === 'changed'
  return (
    <>
      <p>
        <strong>{name}</strong> · {i18n._(roleWords[role])} · <Becomes line={line} />
      </p>
      {isTaken && own.length > 0 && (
        <ul className="soft">
          {own.map((one) => (
            <li key={one.right}>
              {one.has ? (
                <>
                  {i18n._(rightWords[one.right])} · <LimitsInWords grant={one} />
                </>
              ) : (
                <Trans comment="A right of their role that a person has not">
                  without: {i18n._(rightWords[one.right])}
                </Trans>
              )}
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <p className="soft">
          <Trans comment="Rights that do not count yet; the placeholder is a list">
            A second person confirms here: {waiting.map(({ right }) => i18n._(rightWords[right])).join(' · ')}
          </Trans>
        </p>
      )}
    </>
  )
}

function Becomes({ line: { outcome, isActive, withSecret, badge } }: { readonly line: CarriedLine }) {
  const { i18n } = useLingui()
  switch (outcome.kind) {
    case 'left':
      return <>{i18n._(leftBecauseWords[outcome.because])}</>
    case 'same':
      return <Trans comment="What becomes of a person in a file">is here already, nothing changes</Trans>
    case 'changed':
      return (
        <>
          {isActive ? (
            <Trans comment="What becomes of a person in a file">is here already and is changed</Trans>
          ) : (
            <Trans comment="What becomes of a person in a file">left, and can sign in here no more</Trans>
          )}
          <BadgeSays badge={badge} />
        </>
      )
    case 'enrolled':
      return (
        <>
          {withSecret ? (
            <Trans comment="What becomes of a person in a file">new here, with PIN or password</Trans>
          ) : (
            <Trans comment="What becomes of a person in a file">new here, without PIN: it is reset by two here</Trans>
          )}
          <BadgeSays badge={badge} />
        </>
      )
  }
}

function BadgeSays({ badge }: { readonly badge: CarriedLine['badge'] }) {
  switch (badge) {
    case 'stays':
      return null
    case 'comes':
      return (
        <>
          {' · '}
          <Trans comment="What becomes of a person's badge">badge opens here too</Trans>
        </>
      )
    case 'goes':
      return (
        <>
          {' · '}
          <Trans comment="What becomes of a person's badge">badge opens nothing any more</Trans>
        </>
      )
  }
}
