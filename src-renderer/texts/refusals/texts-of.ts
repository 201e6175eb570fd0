import type { MessageDescriptor } from '@lingui/core'
import type { RefusalCode, RefusalDetails } from '#shared/contract/refusals.ts'

/** A sentence for each of these codes, made from the details that come with it; a code without one does not compile. */
export type RefusalTexts<Codes extends RefusalCode> = {
  readonly [Code in Codes]: (details: RefusalDetails<Code>) => MessageDescriptor
}
