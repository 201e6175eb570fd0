import type { ConnectionState } from './connection.ts'

/** Whether a call sent now may still be answered: a service that is merely slow to answer still has its calls. */
export function mayCarryCalls(state: ConnectionState): boolean {
  return state.kind === 'connected' || state.kind === 'notAnswering'
}
