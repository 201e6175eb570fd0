/** Recorded, but look: what the pack says differs from what is known of it. */
export type RecordedNote =
  | { readonly code: 'UNKNOWN_ITEM_RECORDED' }
  | { readonly code: 'LOT_DIFFERS'; readonly scanned: string; readonly known: string }
  | { readonly code: 'EXPIRY_DIFFERS'; readonly scanned: string; readonly known: string }
  | { readonly code: 'SHORT_DATED'; readonly expiry: string }
  | { readonly code: 'OVER_RECORDED' }
  | { readonly code: 'ALREADY_RECEIVED' }
  /** Its maker's batch is not loaded yet: it comes in on exception hold until then. */
  | { readonly code: 'BATCH_AWAITED' }
  | { readonly code: 'OUT_OF_USE'; readonly lifecycle: 'decommissioned' | 'destroyed' }
  /** A damaged container: what of its contents? */
  | { readonly code: 'CONTENTS_UNDECIDED' }
  | { readonly code: 'ALREADY_ON_HOLD'; readonly hold: 'exception' | 'suspect' }
