import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#shared/contract/refusals.ts'
import type { PortView } from '#shared/contract/views/scanner-views.ts'
import { isFreePort } from '#shared/domain/scanners/fits-beside.ts'
import { freeScannerName, usualSettings } from '#shared/domain/site/scanner-settings.ts'
import { useStation, useStationState } from '../../state/station-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { ScannerStatus } from '../station-settings/ScannerStatus.tsx'
import { usePortsPluggedIn } from './use-ports-plugged-in.ts'

/**
 * The ports that no scanner of the station is at, each to be listened to by one touch, and the scanners whose port is not open.
 * No port is opened without a person's word: it may be a scale's or a printer's.
 */
export function FreePorts() {
  const { client } = useStation()
  const status = useStationState((state) => state.status)
  const { ports, refusal: notListed } = usePortsPluggedIn()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const scanners = status?.scanners ?? []
  const settings = scanners.map((scanner) => scanner.settings)
  const free = ports.filter((port) => isFreePort(port, settings))
  const shut = scanners.filter(({ state }) => state !== 'ready' && state !== 'nonsense')
  const heard = scanners.filter((scanner) => !shut.includes(scanner)).map((scanner) => scanner.settings.name)
  const names = heard.join(', ')
  const maySetUp = status?.session?.rights.includes('workOnTheFloor') ?? false

  const listen = async ({ path, usb }: PortView) => {
    const name = freeScannerName(settings.map((each) => each.name))
    const answer = await client.call('scanner.setUp', {
      settings: { ...usualSettings, name, path, usb },
      replaces: null,
    })
    setRefusal(answer.ok ? null : answer.error)
  }
  return (
    <section className="panel free-ports" data-free={free.length}>
      <h2>
        <Trans comment="Title: set-up of a scanner that is not a keyboard">A scanner on a port</Trans>
      </h2>
      {heard.length > 0 && (
        <p data-listening={heard.length}>
          <Trans comment="Set-up of a scanner; the placeholder is a list of names of scanners">
            Tallyman listens to: {names}.
          </Trans>
        </p>
      )}
      {shut.map((scanner) => (
        <ScannerStatus key={scanner.settings.name} scanner={scanner} maySetUp={maySetUp} onChoose={null} />
      ))}
      {free.length === 0 ? (
        <p className="soft">
          <Trans comment="Set-up of a scanner: the computer names no further port">
            No further port is plugged in. Plug a scanner in, and it stands here at once. One that the system does not
            name is entered under Scanner and station.
          </Trans>
        </p>
      ) : (
        <p className="soft">
          <Trans comment="Set-up of a scanner: above a list of ports">
            Touch the one that the scanner is at, then scan code 1. Its speed is found by the codes.
          </Trans>
        </p>
      )}
      {free.map((port) => {
        const { label } = port
        return (
          <Button key={port.path} disabled={!maySetUp} onPress={() => void listen(port)}>
            <Trans comment="Button; the placeholder names a port">Listen to {label}</Trans>
          </Button>
        )
      })}
      {refusal !== null && <Refused refusal={refusal} />}
      {notListed !== null && <Refused refusal={notListed} />}
    </section>
  )
}
