import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Json } from '../../kernel/canonical-json.ts'
import type { SiteFact } from '../site/facts.ts'
import type { Site } from '../site/site.ts'
import type { NetworkFact } from '../network/facts.ts'
import { plainAccess } from '../network/network-access.ts'
import type { NetworkAccess } from '../network/network-access.ts'
import type { MessagingFact } from './facts.ts'
import { settingsOf } from './message-settings.ts'
import type { AllMessageSettings } from './message-settings.ts'
import { networkMessages } from './network-message.ts'
import type { SiteInNetwork } from './site-in-network.ts'

/** What is a site's own and goes into no other: its names, whether it is for training, the numbers of its containers. */
type OwnToSite = 'name' | 'gln' | 'stationName' | 'mode' | 'ssccRange'

/** The set-up of a site as it can be carried to another: its rules, what it is to the network, and its messages. */
export type SiteSetUpFile = {
  readonly rules: Omit<Site, OwnToSite>
  readonly inNetwork: SiteInNetwork | null
  /** Null in a file from before a message could have an endpoint of its own: what is set up of networks stays. */
  readonly network: NetworkSetUp | null
  readonly messages: AllMessageSettings
}

/** Where a site's network is, and how its endpoints are reached: all but the secrets, which are in no file. */
export type NetworkSetUp = {
  readonly address: string | null
  readonly access: readonly { readonly address: string; readonly access: NetworkAccess }[]
}

/** The set-up that a site has at this moment. */
export type SiteSetUpNow = {
  readonly site: Site
  readonly inNetwork: SiteInNetwork | null
  readonly network: NetworkSetUp
  readonly messages: AllMessageSettings
}

/** The set-up of a site without what is its own. */
export function setUpFileOf({ site, inNetwork, network, messages }: SiteSetUpNow): SiteSetUpFile {
  const { name: _name, gln: _gln, stationName: _station, mode: _mode, ssccRange: _range, ...rules } = site
  return { rules, inNetwork, network, messages }
}

/** One setting that would be another. */
export type SettingChange = {
  readonly part: 'rule' | 'role' | 'network' | 'message'
  readonly name: string
  readonly from: Json
  readonly to: Json
}

/**
 * What taking a file over would change, and the facts that do. A file that says no role, or no address of the network, leaves it as it
 * is. A training site has its practice network: it takes no address, and no message of it goes anywhere else.
 */
export function takeOver(
  now: SiteSetUpNow,
  file: SiteSetUpFile,
): { readonly changes: readonly SettingChange[]; readonly facts: readonly (SiteFact | MessagingFact | NetworkFact)[] } {
  const network = now.site.mode === 'training' ? null : file.network
  const rules = changedRules(now.site, file)
  const roles = changedRole(now.inNetwork, file.inNetwork)
  const networks = network === null ? [] : changedNetworks(now.network, network)
  const messages = networkMessages.flatMap((message) => {
    const from = settingsOf(now.messages, message)
    const wanted = settingsOf(file.messages, message)
    const to = network === null ? { ...wanted, endpoint: from.endpoint } : wanted
    return isSame(from, to) ? [] : [{ kind: 'network-message.set-up', message, from, to } as const]
  })
  return {
    changes: [
      ...rules,
      ...roles.map(({ from, to }): SettingChange => ({ part: 'role', name: 'role', from, to })),
      ...networks.map(changeOfNetwork),
      ...messages.map(({ message, from, to }): SettingChange => ({ part: 'message', name: message, from, to })),
    ],
    facts: [
      ...(rules.length === 0
        ? []
        : [{ kind: 'site.set-up', from: now.site, to: { ...now.site, ...file.rules } } as const]),
      ...roles,
      ...networks,
      ...messages,
    ],
  }
}

type NetworkChange = Extract<NetworkFact, { readonly kind: 'network.address-set-up' | 'network.access-set-up' }>

function changedNetworks(now: NetworkSetUp, file: NetworkSetUp): readonly NetworkChange[] {
  const { address: to } = file
  const moved =
    to === null || to === now.address ? [] : [{ kind: 'network.address-set-up', from: now.address, to } as const]
  const reached = file.access.flatMap(({ address, access }) => {
    const from = now.access.find((one) => one.address === address)?.access ?? plainAccess
    return isSame(from, access)
      ? []
      : [{ kind: 'network.access-set-up', address, from, to: access, secretIsNew: false } as const]
  })
  return [...moved, ...reached]
}

function changeOfNetwork(change: NetworkChange): SettingChange {
  const { from, to } = change
  const name = change.kind === 'network.address-set-up' ? 'networkAddress' : (change.address ?? 'networkAddress')
  return { part: 'network', name, from, to }
}

function changedRules(site: Site, { rules }: SiteSetUpFile): readonly SettingChange[] {
  const before: { readonly [member: string]: Json | undefined } = site
  return Object.entries(rules).flatMap(([name, to]) => {
    const from = before[name] ?? null
    return isSame(from, to) ? [] : [{ part: 'rule' as const, name, from, to }]
  })
}

function changedRole(from: SiteInNetwork | null, to: SiteInNetwork | null) {
  return to === null || isSame(from, to) ? [] : [{ kind: 'network-role.set-up', from, to } as const]
}

function isSame(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
