import type { StationId } from './station-id.ts'

/** The first thing that is wrong with a chain; `sequence` is that of the fact where it shows. */
export type ChainBreak =
  /** The ledger does not say which station it belongs to, or its name is no UUID. */
  | { readonly kind: 'noStation' }
  /** The fact's own hash is not that of its content: one of the two was changed. */
  | { readonly kind: 'contentChanged'; readonly sequence: number }
  /** The fact does not name the hash of the fact before it: that one was replaced, or this one moved here. */
  | { readonly kind: 'linkBroken'; readonly sequence: number }
  /** Where this fact should be, another comes (`found`). */
  | { readonly kind: 'gap'; readonly sequence: number; readonly found: number }
  /** An epoch is lower than the one before. */
  | { readonly kind: 'epochFell'; readonly sequence: number }
  /** A checkpoint that the chain itself keeps is not of the fact before it, or the station's key did not sign it. */
  | { readonly kind: 'checkpointForged'; readonly sequence: number }
  /** The disk or the file gives no readable page from this fact on. */
  | { readonly kind: 'unreadable'; readonly sequence: number }
  | CheckpointBreak

/** How a whole chain can still contradict a checkpoint. */
export type CheckpointBreak =
  | { readonly kind: 'otherStation'; readonly expected: StationId; readonly found: StationId }
  /** The key that the checkpoint names did not sign it: it says less than one without a signature. */
  | { readonly kind: 'notSigned' }
  /** It is signed, but with a key that the chain had not named when the fact of the checkpoint was the last. */
  | { readonly kind: 'signedByOtherKey'; readonly sequence: number }
  /** The chain ends before the fact that the checkpoint names. */
  | { readonly kind: 'endRemoved'; readonly sequence: number; readonly last: number }
  /** The fact of that sequence was written after a backup was restored; the one of the checkpoint is not in this file. */
  | { readonly kind: 'restored'; readonly sequence: number; readonly epoch: number }
  /** Another fact stands where the checkpoint's stood: the chain was rewritten. */
  | { readonly kind: 'rewritten'; readonly sequence: number }
