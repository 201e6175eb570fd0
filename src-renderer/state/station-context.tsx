import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { StationClient } from '../bridge/client.ts'
import type { StationConnection } from '../bridge/connection.ts'
import type { Loudness } from '../sound/loudness.ts'
import type { ScreenState } from './screen-store.ts'
import type { StationState } from './station-store.ts'

/** What every screen works with: made once per page, handed down, replaced in tests. */
export type Station = {
  readonly connection: StationConnection
  readonly client: StationClient
  readonly state: StoreApi<StationState>
  readonly screen: StoreApi<ScreenState>
  readonly loudness: StoreApi<Loudness>
}

export const StationContext = createContext<Station | null>(null)

/** The station of this page. */
export function useStation(): Station {
  const station = use(StationContext)
  if (station === null) throw new Error('a screen stands outside of StationContext')
  return station
}

/** A part of what the station last said. */
export function useStationState<Part>(select: (state: StationState) => Part): Part {
  return useStore(useStation().state, select)
}

/** The screen that is open, and the way to open another. */
export function useScreen(): ScreenState {
  return useStore(useStation().screen)
}
