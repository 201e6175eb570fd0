import type { Json } from '#shared/kernel/canonical-json.ts'
import type { Instant } from '#shared/kernel/time.ts'
import type { CaptureDesk, Outcome } from './capture-desk.ts'
import { readEvent } from './schema/events.ts'

/** What a network holds before anybody sends it anything, all of it before this instant. */
export type FirstEvents = (now: Instant) => { readonly context: Json; readonly events: readonly Json[] }

/** Captures them like anybody's, all or none; on disk when it resolves. Rejects where they are no events: a bug of whoever wrote them. */
export async function captureFirst(desk: CaptureDesk, first: ReturnType<FirstEvents>): Promise<void> {
  const events = first.events.map((value, index) => {
    const read = readEvent(value, `event ${index}`)
    if (!read.ok) throw new Error(`a first event is none: ${read.error}`)
    return read.value
  })
  const { problems } = await new Promise<Outcome>((settled) => {
    desk.handIn({
      document: { context: first.context, events },
      behaviour: 'rollback',
      journalEntry: () => ({ kind: 'event' }),
      settled,
    })
  })
  if (problems.length > 0) throw new Error(`the first events were refused: ${JSON.stringify(problems)}`)
}
