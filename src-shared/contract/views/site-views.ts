import { z } from 'zod'
import { permissions } from '../../domain/site/site.ts'

/** The site's rules for what comes in, as a person sets them. */
export const receivingRules = z.object({
  shortReceipts: z.enum(permissions),
  unannouncedGoods: z.enum(permissions),
  shortDatedDays: z.number().int().min(0).max(3650),
  /** Where partners answer what is reported of a receipt. */
  contactEmail: z.email().max(254).nullable(),
})
