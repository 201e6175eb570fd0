/** Recorded, but look: what the pack says differs from what is known of it. */
export type RecordedNote =
  | { readonly code: 'UNKNOWN_ITEM_RECORDED' }
  | { readonly code: 'LOT_DIFFERS'; readonly scanned: string; readonly known: string }
  | { readonly code: 'EXPIRY_DIFFERS'; readonly scanned: string; readonly known: string }
  | { readonly code: 'ALREADY_ON_HOLD'; readonly hold: 'exception' | 'suspect' }
