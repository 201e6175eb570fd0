/** What the ledger keeps of the numbers for new containers. The numbers themselves are in the jobs that were opened for them. */
export type PackingFact = {
  readonly kind: 'sscc.block-taken'
  readonly epoch: number
  /** 0, 1, 2, ... within the station's range. */
  readonly block: number
  /** When it was taken, in slots of time; see sscc-blocks.ts. */
  readonly slot: number
}
