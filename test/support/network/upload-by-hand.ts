import { setTimeout } from 'node:timers/promises'

/** How the network's job about a document ended. */
export type Receipt = { readonly job: string; readonly success: boolean }

/** Uploads one document as a person does with any program but the station, and waits for the receipt. */
export async function uploadByHand(url: string, document: string): Promise<Receipt> {
  const versions = { 'GS1-EPCIS-Version': '2.0.0', 'GS1-CBV-Version': '2.0.0' }
  const headers = { ...versions, 'Content-Type': 'application/json', 'GS1-Capture-Error-Behaviour': 'rollback' }
  const reply = await fetch(`${url}/capture`, { method: 'POST', headers, body: document })
  if (reply.status !== 202) throw new Error(`the network answered ${reply.status}: ${await reply.text()}`)
  const job = new URL(reply.headers.get('Location') ?? '', `${url}/capture/`).href
  for (;;) {
    const looked = await fetch(job, { headers: versions })
    const { running, success } = (await looked.json()) as { readonly running: boolean; readonly success: boolean }
    if (!running) return { job, success }
    // The network says no more than that the job is running: the next look is a moment later.
    await setTimeout(20)
  }
}
