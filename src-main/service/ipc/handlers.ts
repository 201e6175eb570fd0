import type { CallInput, CallName, CallOutput } from '#shared/contract/calls.ts'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { Result } from '#shared/kernel/result.ts'

/** What answers one call: with its value or a refusal, at once or later. */
export type Handler<Name extends CallName> = (
  input: CallInput<Name>,
) => Result<CallOutput<Name>, Refusal> | Promise<Result<CallOutput<Name>, Refusal>>

/** One handler for each call of the contract: a call without one does not compile. */
export type Handlers = { readonly [Name in CallName]: Handler<Name> }
