import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { longestFrame } from './frame-limit.ts'
import type { Refusal } from './refusals.ts'
import type { SiteMode } from './site-folders.ts'

/** Where the service finds and puts its files, and what the shell knows that it cannot know itself. */
export type StartOptions = {
  /** The ledger, its backups and everything else that must not be lost. */
  readonly dataDirectory: string
  /** Which of the folder's two sites to open. */
  readonly site: SiteMode
  readonly logsDirectory: string
  /** Read-only files that come with the app. */
  readonly resourcesDirectory: string
  readonly appVersion: string
  /**
   * True only where the shell restarts a service that died: the person at the station stays signed in.
   * A fresh start of the app asks for sign-in again.
   */
  readonly resumeSession: boolean
}

/** A text to be sealed so that only this person at this computer can read it, or one that was. */
export type SecretAsk =
  | { readonly do: 'seal'; readonly text: string }
  | { readonly do: 'unseal'; readonly sealed: string }

/** `noStore`: this computer has no store that can be trusted with a secret. */
export type SecretAnswer = Result<string, 'noStore' | 'notReadable'>

/** What the shell says to the service. With `connect`, a utility process gets a MessagePort transferred as well. */
export type ShellMessage =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'ping'; readonly id: number }
  /** The computer was asleep: what counted on the time or on devices meanwhile looks again. */
  | { readonly kind: 'computerWoke' }
  /** What the secret store of the operating system made of a text; null where it has none, or can not read it. */
  | { readonly kind: 'secretAnswered'; readonly id: number; readonly answer: SecretAnswer }
  | { readonly kind: 'stop' }
  | { readonly kind: 'connect'; readonly connection: number }
  | { readonly kind: 'disconnect'; readonly connection: number }
  /** Only where the service is a child on Node and the shell relays: the page's text, unread. */
  | { readonly kind: 'frame'; readonly connection: number; readonly frame: string }

/** What the service says to the shell. */
export type ServiceMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'startFailed'; readonly error: Refusal }
  | { readonly kind: 'pong'; readonly id: number }
  | { readonly kind: 'stopped' }
  /** Asks the secret store of the operating system, which only the shell reaches. */
  | { readonly kind: 'secretAsked'; readonly id: number; readonly ask: SecretAsk }
  | { readonly kind: 'frame'; readonly connection: number; readonly frame: string }

const shellKinds = [
  'start',
  'ping',
  'computerWoke',
  'secretAnswered',
  'stop',
  'connect',
  'disconnect',
  'frame',
] satisfies readonly ShellMessage['kind'][]
const serviceKinds = [
  'ready',
  'startFailed',
  'pong',
  'stopped',
  'secretAsked',
  'frame',
] satisfies readonly ServiceMessage['kind'][]

/** Tells the shell's words from anything else that may arrive on the link. Both ends are one build, so the kind decides. */
export function isShellMessage(candidate: unknown): candidate is ShellMessage {
  return kindIsOneOf(candidate, shellKinds)
}

/** Tells the service's words from anything else that may arrive on the link. */
export function isServiceMessage(candidate: unknown): candidate is ServiceMessage {
  return kindIsOneOf(candidate, serviceKinds)
}

function kindIsOneOf(candidate: unknown, kinds: readonly string[]): boolean {
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    'kind' in candidate &&
    typeof candidate.kind === 'string' &&
    kinds.includes(candidate.kind)
  )
}

/** Takes what a page posted as a frame, or says what is wrong with it, before anyone reads it. */
export function takeFrame(candidate: unknown): Result<string, string> {
  if (typeof candidate !== 'string')
    return err(`a frame is text, not ${candidate === null ? 'null' : typeof candidate}`)
  if (candidate.length > longestFrame) return err(`a frame has at most ${longestFrame} units, not ${candidate.length}`)
  return ok(candidate)
}

/**
 * The reply to a frame that was refused unread. Its id is taken from the beginning of the text where a call stands there,
 * so that the call does not wait for ever; 0, which no call has, where none can be seen.
 */
export function replyToFaultyFrame(candidate: unknown, fault: string): string {
  const beginning = typeof candidate === 'string' ? candidate.slice(0, 64) : ''
  const id = /^\{"kind":"call","id":(\d{1,15}),/.exec(beginning)?.[1]
  const error: Refusal = { code: 'MALFORMED', details: { what: fault } }
  return JSON.stringify({ kind: 'reply', id: id === undefined ? 0 : Number(id), result: { ok: false, error } })
}
