import { z } from 'zod'
import { accessFlaws } from '../../domain/network/network-access.ts'
import { addressFlaws } from '../../domain/network/network-address.ts'
import { none, refusal } from './refusal.ts'

/** Refusals of the network and its address. */
export const networkRefusals = {
  NO_ENDPOINT: refusal(none, 'askAdministrator'),
  NETWORK_ACCESS_NOT_TAKEN: refusal(z.object({ flaw: z.enum(accessFlaws) }), 'enterAnew'),
  NETWORK_ADDRESS_NOT_TAKEN: refusal(z.object({ flaw: z.enum(addressFlaws) }), 'enterAnew'),
} as const
