/** What kinds of company a site can belong to (TraceLink, Trade Partner Event Exchange: who its use cases are for). */
export const businessTypes = ['manufacturer', 'contractManufacturer', 'logisticsProvider', 'wholesaler'] as const
export type BusinessType = (typeof businessTypes)[number]

/** Owner: the company that bought the network's application. Partner: one that is linked to an Owner's. */
export const networkRoles = ['owner', 'partner'] as const
export type NetworkRole = (typeof networkRoles)[number]

/** What a site is to the network: which messages it may exchange follows from it. */
export type SiteInNetwork = { readonly businessType: BusinessType; readonly role: NetworkRole }

/** Whether batches are made at such a site, or made for it. Of a site whose standing nobody has set it may be so. */
export function hasPackagingLines(site: SiteInNetwork | null): boolean {
  return site === null || site.businessType === 'manufacturer' || site.businessType === 'contractManufacturer'
}

/** Every standing that a site can have. */
export const allStandings: readonly SiteInNetwork[] = businessTypes.flatMap((businessType) =>
  networkRoles.map((role) => ({ businessType, role })),
)
