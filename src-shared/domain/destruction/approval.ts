import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Instant } from '../../kernel/time.ts'
import type { StationId } from '../ledger/station-id.ts'
import type { StationPublicKey, StationSignature } from '../ledger/station-key.ts'
import type { ShownHash, Signature } from '../signatures/signature.ts'
import { shownToSign } from './content.ts'
import type { OrderContent } from './content.ts'
import type { DestructionOrderId } from './order-id.ts'

/** What an approval says, before the station puts its own signature under it. */
export type ApprovalStatement = {
  readonly order: DestructionOrderId
  readonly content: OrderContent
  readonly signature: Signature
  readonly lapsesAt: Instant
  readonly station: StationId
  readonly publicKey: StationPublicKey
}

/**
 * An approval that stands by itself: what was approved, by whom, until when, and the station at which it was signed, with its
 * key. Another station can hold it and check it without the records of this one.
 */
export type Approval = ApprovalStatement & { readonly stationSignature: StationSignature }

/** The text that the station signs. It begins with a word for what it is, so that it can be shown as nothing else. */
export function approvalText({ order, content, signature, lapsesAt, station, publicKey }: ApprovalStatement): string {
  return `tallyman-approval:1:${canonicalJson({ order, content, signature, lapsesAt, station, publicKey })}`
}

/** What checking needs and a pure core has not. */
export type ApprovalCrypto = {
  readonly hashOfText: (text: string) => string
  readonly isSignedBy: (publicKey: StationPublicKey, text: string, signature: StationSignature) => boolean
}

/** What is wrong with an approval. */
export type ApprovalFlaw =
  | 'wrongMeaning'
  | 'contentNotSigned'
  | 'otherStation'
  | 'stationSignatureWrong'
  | 'keyNotTrusted'

/**
 * Whether an approval is what it says, judged from itself and the public key that the checker knows the station by; the first
 * flaw, or null. Whether it still stands for an order's list of today is not asked here.
 */
export function flawOfApproval(
  approval: Approval,
  { hashOfText, isSignedBy }: ApprovalCrypto,
  trusted: readonly StationPublicKey[],
): ApprovalFlaw | null {
  const { content, signature, station, publicKey, stationSignature } = approval
  if (signature.meaning !== 'approvesDestruction') return 'wrongMeaning'
  if (hashOfText(canonicalJson(shownToSign(content, { kind: 'approval' }))) !== (signature.shown satisfies ShownHash))
    return 'contentNotSigned'
  if (signature.station !== station) return 'otherStation'
  if (!isSignedBy(publicKey, approvalText(approval), stationSignature)) return 'stationSignatureWrong'
  return trusted.includes(publicKey) ? null : 'keyNotTrusted'
}
