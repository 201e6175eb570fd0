import type { SignedAboutView } from '#shared/contract/views/destruction-views.ts'

/** What the screen of an order asks of the person now; nothing while it is only looked at. */
export type OrderAsking =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'signature'; readonly about: SignedAboutView }
  | { readonly kind: 'whoSaw' }
  | { readonly kind: 'whyRejected' }
  | { readonly kind: 'whyWithdrawn' }
  | { readonly kind: 'whyTakenBack' }
  | { readonly kind: 'contractorCertificate' }
