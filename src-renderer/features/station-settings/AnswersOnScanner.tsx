import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '../../state/use-query.ts'
import { Icon } from '../../ui/icons.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { TryAnswers } from './TryAnswers.tsx'

/** Stands for no profile in a list of choices: no id may have a space. */
const noAnswers = 'no answers'

type AnswersOnScannerProps = {
  /** The id of a make; null for none. */
  readonly chosen: string | null
  /** The scanner as it is set up; null for one that is added. */
  readonly scanner: string | null
  readonly maySetUp: boolean
  readonly onChoose: (id: string | null) => void
}

/** By which commands the scanner itself tells good from stop, tried out where it is chosen. */
export function AnswersOnScanner({ chosen, scanner, maySetUp, onChoose }: AnswersOnScannerProps) {
  const { t } = useLingui()
  const answer = useQuery('answerProfile.list', {})
  const profiles = answer.kind === 'answered' ? answer.value.profiles : []
  const profile = profiles.find(({ id }) => id === chosen) ?? null
  const isUnknown = answer.kind === 'answered' && chosen !== null && profile === null
  const options = [noAnswers, ...profiles.map(({ id }) => id), ...(chosen !== null && profile === null ? [chosen] : [])]
  const word = (id: string) => {
    if (id === noAnswers) return t({ message: 'None', comment: 'The scanner itself is not told the answer' })
    return profiles.find((candidate) => candidate.id === id)?.name ?? id
  }
  return (
    <>
      <ChoiceField
        label={t({
          message: 'Answers on the scanner',
          comment: 'Label: by which commands the scanner itself beeps for good, repeat and stop',
        })}
        options={options}
        chosen={chosen ?? noAnswers}
        word={word}
        disabled={!maySetUp}
        onChoose={(id) => onChoose(id === noAnswers ? null : id)}
      />
      {isUnknown && (
        <p className="answers-unknown" role="status">
          <Icon name="hold" size={20} />
          <Trans comment="Below the choice of a make of scanners; its short name">
            Nobody here knows the make “{chosen}”: this scanner is not told how its scans were answered. Bring its file
            again, or choose another.
          </Trans>
        </p>
      )}
      {profile !== null && scanner !== null && (
        <TryAnswers key={profile.id} scanner={scanner} profile={profile} maySetUp={maySetUp} />
      )}
      {profile !== null && scanner === null && (
        <p className="soft">
          <Trans comment="Below the choice of a make of scanners, for a scanner that is not set up yet">
            Once it is saved and connected, its answers can be tried here.
          </Trans>
        </p>
      )}
    </>
  )
}
