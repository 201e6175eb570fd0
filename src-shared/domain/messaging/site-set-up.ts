import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Json } from '../../kernel/canonical-json.ts'
import type { SiteFact } from '../site/facts.ts'
import type { Site } from '../site/site.ts'
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
  readonly messages: AllMessageSettings
}

/** The set-up that a site has at this moment. */
export type SiteSetUpNow = {
  readonly site: Site
  readonly inNetwork: SiteInNetwork | null
  readonly messages: AllMessageSettings
}

/** The set-up of a site without what is its own. */
export function setUpFileOf({ site, inNetwork, messages }: SiteSetUpNow): SiteSetUpFile {
  const { name: _name, gln: _gln, stationName: _station, mode: _mode, ssccRange: _range, ...rules } = site
  return { rules, inNetwork, messages }
}

/** One setting that would be another. */
export type SettingChange = {
  readonly part: 'rule' | 'role' | 'message'
  readonly name: string
  readonly from: Json
  readonly to: Json
}

/** What taking a file over would change, and the facts that do. A file that says no role leaves the role as it is. */
export function takeOver(
  now: SiteSetUpNow,
  file: SiteSetUpFile,
): { readonly changes: readonly SettingChange[]; readonly facts: readonly (SiteFact | MessagingFact)[] } {
  const rules = changedRules(now.site, file)
  const roles = changedRole(now.inNetwork, file.inNetwork)
  const messages = networkMessages.flatMap((message) => {
    const from = settingsOf(now.messages, message)
    const to = settingsOf(file.messages, message)
    return isSame(from, to) ? [] : [{ kind: 'network-message.set-up', message, from, to } as const]
  })
  return {
    changes: [
      ...rules,
      ...roles.map(({ from, to }): SettingChange => ({ part: 'role', name: 'role', from, to })),
      ...messages.map(({ message, from, to }): SettingChange => ({ part: 'message', name: message, from, to })),
    ],
    facts: [
      ...(rules.length === 0
        ? []
        : [{ kind: 'site.set-up', from: now.site, to: { ...now.site, ...file.rules } } as const]),
      ...roles,
      ...messages,
    ],
  }
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
