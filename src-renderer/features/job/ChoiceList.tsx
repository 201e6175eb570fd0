import type { ReactNode } from 'react'
import { byNumber, useScreenCodes } from '../../scan-capture/use-screen-codes.ts'
import { useKeys } from '../../ui/use-keys.ts'
import './job-start.css'

/** One of several answers, as it is offered. */
export type Choice<Value> = { readonly value: Value; readonly words: ReactNode; readonly disabled?: boolean }

type ChoiceListProps<Value> = {
  /** In the order of their keys, 1 and up; at most nine have one. */
  readonly choices: readonly Choice<Value>[]
  readonly disabled?: boolean
  readonly onChoose: (value: Value) => void
}

/** Large answers to one question, each with its key. */
export function ChoiceList<Value>({ choices, disabled = false, onChoose }: ChoiceListProps<Value>) {
  const keyed = choices.map((choice, index) => ({ ...choice, keyName: index < 9 ? String(index + 1) : null }))
  useKeys(
    Object.fromEntries(
      keyed.flatMap(({ keyName, value, disabled: off }) =>
        keyName === null || disabled || off === true ? [] : [[keyName, () => onChoose(value)]],
      ),
    ),
  )
  useScreenCodes(
    byNumber(choices.map(({ value, disabled: off }) => (disabled || off === true ? null : () => onChoose(value)))),
    JSON.stringify(choices.map(({ value }) => value)),
  )
  return (
    <ol className="choices">
      {keyed.map(({ value, words, disabled: off, keyName }, index) => (
        <li key={index}>
          <button
            type="button"
            className="choice"
            disabled={disabled || off === true}
            aria-keyshortcuts={keyName ?? undefined}
            onClick={() => onChoose(value)}
          >
            {keyName !== null && <kbd className="key">{keyName}</kbd>}
            {words}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The words of a choice: what it is, and below that what it means. */
export function ChoiceWords({ word, means }: { readonly word: ReactNode; readonly means: ReactNode }) {
  return (
    <span className="choice-words">
      {word}
      <span className="choice-means">{means}</span>
    </span>
  )
}
