import { addressFlaws } from '../network/network-address.ts'

/** A system of the company that gets the data of every batch: a folder that it watches, or an address that it answers at. */
export type ReceivingSystem =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'http'; readonly address: string }

/** Where the data of batches goes; `none` where nobody is to get it. */
export type ExternalSystem = { readonly kind: 'none' } | ReceivingSystem

/** Where it goes as long as nobody set anything up. */
export const noExternalSystem: ExternalSystem = { kind: 'none' }

/** Why an external system is not taken. */
export const externalSystemFlaws = [
  ...addressFlaws,
  'training',
  /** Of a folder: its path depends on where the program was started. */
  'pathNotWhole',
  'noFolder',
  'notAFolder',
  'notWritable',
  'diskFull',
  /** A file that was written there could not be read back, or it did not answer in time. */
  'notReliable',
] as const
export type ExternalSystemFlaw = (typeof externalSystemFlaws)[number]

/** Whether two are the same place. */
export function isSameSystem(one: ExternalSystem, other: ExternalSystem): boolean {
  return nameOfSystem(one) === nameOfSystem(other)
}

/** The place in one text; no two different places share one. */
export function nameOfSystem(system: ExternalSystem): string {
  switch (system.kind) {
    case 'none':
      return ''
    case 'folder':
      return `folder ${system.path}`
    case 'http':
      return `http ${system.address}`
  }
}
