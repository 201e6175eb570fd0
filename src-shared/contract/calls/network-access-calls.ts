import { z } from 'zod'
import { instant, longText, shortText } from '../identifiers.ts'

/** The most that a chain of certificates or a private key may have, in characters. */
const longestPem = 65_536
const pem = z.string().max(longestPem)

const signIn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }).strict(),
  z.object({ kind: z.literal('apiKey'), header: shortText }).strict(),
  z.object({ kind: z.literal('basic'), name: shortText }).strict(),
  z
    .object({
      kind: z.literal('clientCredentials'),
      tokenUrl: longText,
      clientId: shortText,
      scope: longText.nullable(),
    })
    .strict(),
  z.object({ kind: z.literal('certificate'), certificate: pem }).strict(),
])

/** How the network is reached besides its address. */
export const networkAccess = z.object({ signIn, authorities: pem.nullable(), proxy: longText.nullable() }).strict()

/** Where the secret of a sign-in is; `missing` where this station does not have it any more, or never had it. */
const secretPlaces = ['none', 'inStore', 'untilStopped', 'missing'] as const
export type SecretPlace = (typeof secretPlaces)[number]

/** Whose certificate it is, and how long it is good. */
const certificateView = z.object({ subject: longText, until: instant })
export type CertificateView = z.infer<typeof certificateView>

const networkAccessView = z.object({
  address: longText,
  access: networkAccess,
  secret: z.enum(secretPlaces),
  /** Whose certificates the access names: the station's own, and those of the company's authorities. */
  own: certificateView.nullable(),
  authorities: z.array(certificateView).max(100),
})
export type NetworkAccessView = z.infer<typeof networkAccessView>

/** What an administrator can say of how the network is reached. */
export const networkAccessCommands = {
  /**
   * How the station signs in at the endpoint of this address from now on. The secret (API key, password, client secret or private key) is null where the one before
   * for this address stays; `passphrase` opens an encrypted private key. Neither is kept anywhere but in the secret store of the operating system.
   */
  'network.setAccess': {
    input: z
      .object({ address: longText, access: networkAccess, secret: pem.nullable(), passphrase: shortText.nullable() })
      .strict(),
    output: z.object({}).strict(),
  },
} as const

/** What a screen can ask of it. */
export const networkAccessQueries = {
  'network.access': { input: z.object({ address: longText }).strict(), output: networkAccessView },
} as const
