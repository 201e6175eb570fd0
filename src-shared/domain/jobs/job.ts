import type { Brand } from '../../kernel/brand.ts'

/** One piece of floor work in hand; survives a restart. A UUIDv7. */
export type JobId = Brand<string, 'JobId'>

/** A refused scan that a person must answer before the job can be finished. The id of the fact that recorded it. */
export type StopId = Brand<string, 'StopId'>

/** The kinds of floor work that this version does. */
export type Operation = 'damage'
