import { z } from 'zod'
import { roles } from '../../domain/people/role.ts'
import { rights } from '../../domain/people/rights.ts'
import { instant, personId, shortText } from '../identifiers.ts'

/** The person at the station. */
export const sessionView = z.object({
  person: personId,
  name: shortText,
  role: z.enum(roles),
  rights: z.array(z.enum(rights)),
  since: instant,
  cameBy: z.enum(['nameAndSecret', 'badgeAndSecret', 'badge']),
  /** Nobody works here until somebody says again who they are. */
  isLocked: z.boolean(),
  /** Others chose their secret for them: it has to be changed first. */
  hasOneTimeSecret: z.boolean(),
  /** They signed with both parts since they came: the secret alone is enough for the next signature. */
  secretIsEnough: z.boolean(),
})
export type SessionView = z.infer<typeof sessionView>
