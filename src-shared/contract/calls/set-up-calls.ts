import { z } from 'zod'
import { markets } from '../../domain/markets/market.ts'
import { administratorPlaces } from '../../domain/site/set-up.ts'
import { grantView } from '../views/people-views.ts'
import { longText, shortText } from '../identifiers.ts'
import { shownHash } from '../views/signing-views.ts'
import { rights } from '../../domain/people/rights.ts'

const nothing = z.object({}).strict()
const done = z.object({}).strict()
const place = z.enum(administratorPlaces)

const siteEntry = z.object({
  name: shortText,
  gln: shortText,
  stationName: shortText,
  market: z.enum(markets),
  containers: z.object({ companyPrefix: shortText, extensionDigit: shortText }).nullable(),
})

/** One of the two administrators as far as the set-up has come; what they typed in secret is nowhere to be read. */
const administratorEntry = z.object({
  name: shortText,
  /** The rights that wait for the other one's signature. */
  grants: z.array(grantView).max(rights.length),
  /** The hash of what the other one signs for them; null before both are there. */
  toConfirm: shownHash.nullable(),
  /** Whether they have signed for the other one. */
  hasSigned: z.boolean(),
})

/** How far the set-up of a real site has come. It lives in memory: a station that stops half way has kept nothing of it. */
export const setUpView = z.object({
  site: siteEntry.nullable(),
  first: administratorEntry.nullable(),
  second: administratorEntry.nullable(),
  /** A damaged database that was set aside, and with it a site that was set up before; null at a site that is new. */
  databaseSetAside: longText.nullable(),
})
export type SetUpView = z.infer<typeof setUpView>

/** What can be asked of a real site that is not set up yet, and of no other. */
export const setUpCommands = {
  'setUp.enterSite': { input: siteEntry.strict(), output: done },
  /** One of the two says who they are, with a password of their own. What was signed before has to be signed again. */
  'setUp.enterAdministrator': {
    input: z.object({ place, name: z.string().min(1).max(128), secret: z.string().min(1).max(64) }).strict(),
    output: done,
  },
  /** One of the two signs for the other and for the site. The second signature sets the site up, and the station starts anew. */
  'setUp.sign': {
    input: z.object({ place, secret: z.string().min(1).max(64), shown: shownHash }).strict(),
    output: z.object({ isSetUp: z.boolean() }),
  },
} as const

/** How far it has come. */
export const setUpQueries = { 'setUp.view': { input: nothing, output: setUpView } } as const
