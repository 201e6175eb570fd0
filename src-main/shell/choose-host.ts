import type { Refusal } from '#shared/contract/refusals.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'

/** The Node-API version that the database library needs; below it, loading a database crashes the process. */
const neededNodeApi = 10

/** Where the service is to run. */
export type HostChoice = { readonly kind: 'utilityProcess' } | { readonly kind: 'nodeChild'; readonly node: string }

/** What the choice depends on. */
export type HostCircumstances = {
  /** `process.versions.napi` of this Electron. */
  readonly nodeApi: string | undefined
  /** The Node executable that the launcher named in TALLYMAN_NODE. */
  readonly node: string | undefined
  /** What a test asks for, so that both hosts can be tested on one runtime. */
  readonly wanted: HostChoice['kind'] | undefined
}

/** Takes the utility process where this Electron can load the database, else a child on Node; refuses where there is neither. */
export function chooseHost({ nodeApi, node, wanted }: HostCircumstances): Result<HostChoice, Refusal> {
  const kind = wanted ?? (Number(nodeApi) >= neededNodeApi ? 'utilityProcess' : 'nodeChild')
  if (kind === 'utilityProcess') return ok({ kind })
  if (node !== undefined && node !== '') return ok({ kind, node })
  const reason = `Electron offers Node-API ${nodeApi ?? 'unknown'}, the database needs ${neededNodeApi}, and TALLYMAN_NODE names no other Node`
  return err({ code: 'RUNTIME_UNSUITABLE', details: { reason } })
}
