import { settledStates } from '#shared/sync/message-progress.ts'

/** The states of what nothing waits for any more, as SQL lists them. */
export const settled = settledStates.map((state) => `'${state}'`).join(', ')
