import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'

export const loudnessLevels = ['loud', 'medium', 'quiet', 'mute'] as const

/** How loud this station answers. It belongs to the place, not to the person: it stays over sign-outs and restarts. */
export type LoudnessLevel = (typeof loudnessLevels)[number]

export type Loudness = { readonly level: LoudnessLevel; readonly setLevel: (level: LoudnessLevel) => void }

const storageKey = 'tallyman.loudness'

const volumes: Readonly<Record<LoudnessLevel, number>> = { loud: 1, medium: 0.5, quiet: 0.2, mute: 0 }

/** The volume of a level, from 0 to 1. */
export function volumeOf(level: LoudnessLevel): number {
  return volumes[level]
}

/** The level that a press on the loudness button chooses. */
export function nextLevel(level: LoudnessLevel): LoudnessLevel {
  return loudnessLevels[(loudnessLevels.indexOf(level) + 1) % loudnessLevels.length] ?? 'loud'
}

/** Opens the store at what this station chose last; loud where it never chose. */
export function openLoudnessStore(storage: Storage): StoreApi<Loudness> {
  const stored = storage.getItem(storageKey)
  return createStore<Loudness>((set) => ({
    level: loudnessLevels.find((level) => level === stored) ?? 'loud',
    setLevel: (level) => {
      storage.setItem(storageKey, level)
      set({ level })
    },
  }))
}
