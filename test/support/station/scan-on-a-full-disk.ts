import { rmSync, writeFileSync, writeSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { startStationProcess } from '#scripts/drive/station-process.ts'
import { scanFactsIn } from '#scripts/drive/scan-facts.ts'
import { floorOf, trainingLabels } from './floor.ts'

// Scans until the disk takes nothing more, makes room, and goes on; tells what was answered and what is on disk.
const directory = process.argv[2] ?? ''
const station = await startStationProcess(directory)
const floor = floorOf(station.client)
const labels = trainingLabels(500)
await floor.signIn()
await floor.startDamage()

const { bavail, bsize } = statfsSync(directory)
const ballast = join(directory, 'ballast')
writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 200_000)))

const acknowledged: (string | null)[] = []
let whenFull = null
for (const label of labels) {
  const answer = await floor.scan(label)
  if (answer.verdict !== 'ok') {
    whenFull = { label, verdict: answer.verdict, refusal: answer.refusal?.code, fact: answer.fact }
    break
  }
  acknowledged.push(answer.fact)
}
rmSync(ballast)
const again = await floor.scan(whenFull?.label ?? '')
acknowledged.push(again.fact)
await station.stop()

const onDisk = scanFactsIn(join(directory, 'training', 'station.db')).map((fact) => fact.id)
writeSync(
  1,
  JSON.stringify({
    beforeItWasFull: acknowledged.length > 1,
    whenFull: { ...whenFull, label: undefined },
    withRoomAgain: again.verdict,
    acknowledgedAreOnDisk: JSON.stringify(onDisk) === JSON.stringify(acknowledged),
  }),
)
