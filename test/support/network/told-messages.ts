import type { Json } from '#shared/kernel/canonical-json.ts'
import { openReadOnly } from '#service/persistence/database/open-read-only.ts'

/** An event as it was first made. */
export type ToldEvent = { readonly [member: string]: Json } & { readonly eventID: string }

/** A message of a station's outbox, as it is on disk, with the events that it tells. */
type ToldMessage = {
  readonly type: string
  readonly state: string
  readonly events: readonly ToldEvent[]
}

/** Every message that a station ever made, in order, read from its file as an auditor would. */
export function toldIn(databaseFile: string): readonly ToldMessage[] {
  const opened = openReadOnly(databaseFile)
  if (!opened.ok) throw new Error(`the outbox cannot be read: ${opened.error.kind}`)
  try {
    const rows = opened.value
      .prepare<[], { number: number; type: string; state: string; body: string }>(
        `select outbox_message.number, type, state, body from outbox_message
         join outbox_event on outbox_event.message = outbox_message.number order by outbox_message.number`,
      )
      .all()
    return [...Map.groupBy(rows, ({ number }) => number).values()].map((events) => ({
      type: events[0]?.type ?? '',
      state: events[0]?.state ?? '',
      events: events.map(({ body }) => JSON.parse(body) as ToldEvent),
    }))
  } finally {
    opened.value.close()
  }
}
