import type { AnswerSignal } from '#shared/contract/answer-signal.ts'

/** One tone of a sound: its partials in hertz sound together, roughened where it must alarm. */
export type Tone = {
  readonly startMs: number
  readonly lengthMs: number
  readonly hertz: readonly number[]
  /** How often a second the tone swells and fades; 0 for a clean one. */
  readonly roughness: number
}

/** A sound as a score. Where it repeats, `lengthMs` is the time from one beginning to the next. */
export type Score = { readonly tones: readonly Tone[]; readonly lengthMs: number }

/**
 * The four scores. They differ in rhythm and in length first, and every tone has a partial under 700 Hz and one above
 * 1,500 Hz: a person with ear protection, or one who hears only low or only high tones, still tells them apart.
 */
export const scores: Readonly<Record<AnswerSignal, Score>> = {
  ok: { tones: [{ startMs: 0, lengthMs: 110, hertz: [660, 1760, 2640], roughness: 0 }], lengthMs: 110 },
  already: {
    tones: [
      { startMs: 0, lengthMs: 90, hertz: [520, 1040, 1560], roughness: 0 },
      { startMs: 170, lengthMs: 90, hertz: [520, 1040, 1560], roughness: 0 },
    ],
    lengthMs: 260,
  },
  hold: {
    tones: [
      { startMs: 0, lengthMs: 320, hertz: [440, 880, 1760], roughness: 0 },
      { startMs: 380, lengthMs: 90, hertz: [660, 1320, 1980], roughness: 0 },
    ],
    lengthMs: 470,
  },
  stop: { tones: [{ startMs: 0, lengthMs: 480, hertz: [165, 233, 1650], roughness: 28 }], lengthMs: 900 },
}

const edgeMs = 6

/**
 * Plays a score into samples between -1 and 1. Tones begin and end over 6 ms, so that they do not click.
 * Made once and kept: a prepared sound starts at once.
 */
export function samplesOf(score: Score, samplesPerSecond: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil((score.lengthMs / 1000) * samplesPerSecond))
  for (const tone of score.tones) addTone(samples, tone, samplesPerSecond)
  return samples
}

function addTone(samples: Float32Array, tone: Tone, samplesPerSecond: number): void {
  const first = Math.round((tone.startMs / 1000) * samplesPerSecond)
  const count = Math.round((tone.lengthMs / 1000) * samplesPerSecond)
  const edge = Math.max(1, Math.round((edgeMs / 1000) * samplesPerSecond))
  for (let index = 0; index < count && first + index < samples.length; index += 1) {
    const seconds = index / samplesPerSecond
    const swell = tone.roughness === 0 ? 1 : 0.55 + 0.45 * Math.sign(Math.sin(2 * Math.PI * tone.roughness * seconds))
    const fade = Math.min(1, index / edge, (count - index) / edge)
    const sum = tone.hertz.reduce((total, hertz) => total + Math.sin(2 * Math.PI * hertz * seconds), 0)
    samples[first + index] = (sum / tone.hertz.length) * swell * fade
  }
}
