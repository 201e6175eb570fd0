import { messageSettings } from '#shared/contract/views/messaging-views.ts'
import { switchedOffIn } from '#shared/domain/messaging/message-settings.ts'
import type { AllMessageSettings } from '#shared/domain/messaging/message-settings.ts'
import type { NetworkMessage } from '#shared/domain/messaging/network-message.ts'
import type { TellingRules } from '#shared/domain/messaging/told.ts'
import type { JobId } from '#shared/domain/jobs/job.ts'
import type { UntoldReason } from '#shared/domain/messaging/untold-reason.ts'
import type { SiteInNetwork } from '#shared/domain/messaging/site-in-network.ts'
import type { Database } from './database/connection.ts'

/** What the station knows of the messages of its site, read from the projection. */
export type Messaging = {
  /** What decides at this moment whether a message leaves. */
  rules(): TellingRules
  /** How the messages are set up; one that nobody has set up is missing. */
  settings(): AllMessageSettings
  /** Why the network hears nothing of what a job did; null where it hears of it, or there is nothing to tell. */
  untoldOfJob(job: JobId): UntoldReason | null
}

/** Prepares the questions on this database. */
export function openMessaging(database: Database): Messaging {
  const site = database.prepare<[], SiteInNetwork>('select business_type as businessType, role from site_in_network')
  const untoldOfJob = database
    .prepare<[JobId], UntoldReason | null>(
      `select min(outbox_unsent.because)
       from act_fact join outbox_message on outbox_message.fact = act_fact.fact
         left join outbox_unsent on outbox_unsent.message = outbox_message.number
       where act_fact.act = ? having count(*) = count(outbox_unsent.because)`,
    )
    .pluck()
  const rows = database.prepare<[], { message: NetworkMessage; settings: string }>(
    'select message, settings from message_setting order by message',
  )
  const settings = (): AllMessageSettings =>
    Object.fromEntries(rows.all().map((row) => [row.message, messageSettings.parse(JSON.parse(row.settings))]))
  return {
    settings,
    rules: () => ({ site: site.get() ?? null, switchedOff: switchedOffIn(settings()) }),
    untoldOfJob: (job) => untoldOfJob.get(job) ?? null,
  }
}
