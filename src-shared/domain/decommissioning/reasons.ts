/**
 * Why numbers are taken out of use: reason flags of TraceLink SOM's Decommission, of which each call states exactly one (more
 * is MLTUPLE_ATTRIBUTES_DECOMMISSION). Those that a warehouse has use for; a sample is taken by a job of its own, and
 * `Sampled` is for what the laboratory has used up.
 */
export const decommissionReasons = [
  'Expired',
  'Damaged',
  'Recalled',
  'Repackaged',
  'Misplaced',
  'Sampled',
  'Dispensed',
  'Disposed',
] as const
export type DecommissionReason = (typeof decommissionReasons)[number]
