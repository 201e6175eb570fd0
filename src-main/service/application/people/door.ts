import type { RecordDesk } from '../record-desk.ts'
import { watchActivity } from './activity.ts'
import type { Activity } from './activity.ts'
import { createAttendance } from './attendance.ts'
import type { Attendance } from './attendance.ts'
import { createBadgeDesk } from './badge-desk.ts'
import type { BadgeDesk } from './badge-desk.ts'
import { createPresence } from './presence.ts'
import type { Presence } from './presence.ts'
import { createIdentityProof } from './prove-identity.ts'
import type { IdentityProof } from './prove-identity.ts'
import { createSigning } from './sign.ts'
import type { Signing } from './sign.ts'

/** How people come to the station, stay there and sign. All but the records behind it is in memory: a restart forgets it. */
export type Door = {
  /** Whether somebody is who they say they are. */
  readonly proveIdentity: IdentityProof
  /** Signs what a screen shows. */
  readonly sign: Signing
  readonly presence: Presence
  readonly attendance: Attendance
  readonly badgeDesk: BadgeDesk
  readonly activity: Activity
}

const aMinute = 60_000
const usualIdleMinutes = 10

/** Opens the door: nobody came yet. `changed` is told when a presence begins or a signing fails, `lock` when nobody does anything. */
export function openDoor(
  desk: RecordDesk,
  { changed, lock }: { readonly changed: () => void; readonly lock: () => void },
): Door {
  const badgeDesk = createBadgeDesk(desk.ids.newId)
  const proveIdentity = createIdentityProof({ ...desk, badgeDesk })
  const presence = createPresence(changed)
  return {
    proveIdentity,
    sign: createSigning({ ...desk, badgeDesk }, proveIdentity, presence, changed),
    presence,
    attendance: createAttendance(),
    badgeDesk,
    activity: watchActivity({
      limit: () => (desk.site.site()?.idleLockMinutes ?? usualIdleMinutes) * aMinute,
      lock,
      wallClock: Date.now,
      steadyClock: () => performance.now(),
    }),
  }
}
