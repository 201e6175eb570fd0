import type { CallInput } from '#shared/contract/calls.ts'
import type { OrderDataView, SignedAboutView } from '#shared/contract/views/destruction-views.ts'
import type { SignatureTry } from '#shared/contract/views/signing-views.ts'
import type { DestructionOrderId } from '#shared/domain/destruction/order-id.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { Floor } from '#test/support/station/floor.ts'
import { orderData } from '#test/support/destruction/orders.ts'

/** The people of the training site by their first names, with their PINs. */
const pins = {
  Olga: ['Olga Operator', '1111'],
  Sam: ['Sam Supervisor', '2222'],
  Quinn: ['Quinn Quality', '3333'],
} as const
export type Signer = keyof typeof pins

/** What people do with destruction orders at a station, in their words. Each throws where the station refuses. */
export type DestructionDesk = {
  readonly draft: (differing?: Partial<OrderDataView>) => Promise<DestructionOrderId>
  /** Scans these onto the list of an order. */
  readonly collect: (order: DestructionOrderId, labels: readonly string[]) => Promise<void>
  /** A signature of somebody who comes to the station for it, under what it shows at this moment. */
  readonly signature: (who: Signer, order: DestructionOrderId, about: SignedAboutView) => Promise<SignatureTry>
  readonly submit: (order: DestructionOrderId, who?: Signer) => Promise<void>
  readonly approve: (order: DestructionOrderId, who?: Signer) => Promise<void>
  /** Opens the job and confirms these, then says that they are destroyed. */
  readonly carryOut: (order: DestructionOrderId, labels: readonly string[]) => Promise<JobId>
  readonly witness: (
    order: DestructionOrderId,
    who?: Signer,
    external?: CallInput<'destruction.witness'>['external'],
  ) => Promise<{ readonly executed: boolean; readonly messages: number }>
}

/** The desk of a station at which somebody is signed in. */
export function destructionDesk({ ask, scan }: Pick<Floor, 'ask' | 'scan'>): DestructionDesk {
  const signature: DestructionDesk['signature'] = async (who, order, about) => {
    const { shown } = await ask('destruction.toSign', { order, about })
    const [identification, secret] = pins[who]
    return { identification, secret, shown }
  }
  return {
    signature,
    draft: async (differing = {}) => {
      const data = orderData(differing)
      return (await ask('destruction.draft', { data })).order
    },
    collect: async (order, labels) => {
      const { job } = await ask('destruction.collect', { order })
      for (const label of labels) await scan(label)
      await ask('destruction.finishCollecting', { job })
    },
    submit: async (order, who = 'Olga') => {
      await ask('destruction.submit', { order, signature: await signature(who, order, { kind: 'request' }) })
    },
    approve: async (order, who = 'Sam') => {
      await ask('destruction.approve', { order, signature: await signature(who, order, { kind: 'approval' }) })
    },
    carryOut: async (order, labels) => {
      const { job } = await ask('destruction.begin', { order })
      for (const label of labels) await scan(label)
      await ask('destruction.carryOut', { job })
      return job
    },
    witness: async (order, who = 'Quinn', external = null) =>
      ask('destruction.witness', {
        order,
        external,
        signature: await signature(who, order, { kind: 'witnessing', external }),
      }),
  }
}
