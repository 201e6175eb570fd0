/**
 * Milliseconds for which one piece of the service's work waits for a disk that another program holds, before it is refused with
 * DATABASE_IN_USE. The service answers nothing meanwhile, so the shell must wait longer before it takes the service for hung: killed, it
 * would lose the scans that wait behind.
 */
export const diskPatience = 2_000

/** Milliseconds for which a scan waits for such a disk, while the service goes on with everything else. */
export const scanPatience = 10_000
