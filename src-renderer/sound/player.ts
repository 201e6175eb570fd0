import { samplesOf, scores } from './answer-sounds.ts'
import type { AnswerSignal } from '#shared/contract/answer-signal.ts'

/** What makes the sounds. */
export type SoundPlayer = {
  readonly play: (sound: AnswerSignal) => void
  /** The stop sound again and again until it is told to end; asking twice changes nothing. */
  readonly repeatStop: (on: boolean) => void
  /** From 0, silent, to 1. */
  readonly setVolume: (volume: number) => void
}

/**
 * A player on Web Audio. It waits for no frame of the screen and makes its sounds once, at the first need.
 * What was played last, and how many, stands in `data-last-sound` and `data-sounds-played` of the document:
 * a machine without ears can check it there.
 */
export function openSoundPlayer(root: HTMLElement): SoundPlayer {
  const buffers = new Map<AnswerSignal, AudioBuffer>()
  let audio: { readonly context: AudioContext; readonly gain: GainNode } | null = null
  let repeating: AudioBufferSourceNode | null = null
  let volume = 1
  let played = 0

  return {
    play: (sound) => {
      played += 1
      root.dataset['lastSound'] = sound
      root.dataset['soundsPlayed'] = String(played)
      // While the stop sound repeats, one more of it would only blur it.
      if (sound !== 'stop' || repeating === null) started(sound, false)
    },
    repeatStop: (on) => {
      root.dataset['stopRepeats'] = String(on)
      if (on && repeating === null) repeating = started('stop', true)
      if (!on && repeating !== null) {
        repeating.stop()
        repeating = null
      }
    },
    setVolume: (next) => {
      volume = next
      if (audio !== null) audio.gain.gain.value = next
    },
  }

  function started(sound: AnswerSignal, loop: boolean): AudioBufferSourceNode {
    const { context, gain } = opened()
    const source = context.createBufferSource()
    source.buffer = bufferOf(context, sound)
    source.loop = loop
    source.connect(gain)
    source.start()
    return source
  }

  function opened() {
    if (audio === null) {
      const context = new AudioContext({ latencyHint: 'interactive' })
      const gain = context.createGain()
      gain.gain.value = volume
      gain.connect(context.destination)
      audio = { context, gain }
    }
    // The system may have suspended it (no device, or asleep); nothing waits for it to wake.
    if (audio.context.state === 'suspended') void audio.context.resume()
    return audio
  }

  function bufferOf(context: AudioContext, sound: AnswerSignal): AudioBuffer {
    const known = buffers.get(sound)
    if (known !== undefined) return known
    const samples = samplesOf(scores[sound], context.sampleRate)
    const buffer = context.createBuffer(1, samples.length, context.sampleRate)
    buffer.copyToChannel(samples, 0)
    buffers.set(sound, buffer)
    return buffer
  }
}
