/** What stands in the way of handing over. */
export const deliveryTroubles = [
  /** The folder is not there: a drive is gone, or somebody removed it. */
  'folderGone',
  'notWritable',
  'diskFull',
  /** A file of the same name with another content lies there, and nothing is ever overwritten. */
  'otherFileThere',
  'noAnswer',
  'notReached',
  'notSecure',
  /** Somebody else answers: a page for people, or a redirect to another address. */
  'strangeAnswer',
  /** It asks for a sign-in, or forbids. */
  'signInWanted',
  'busy',
  'brokeDown',
  /** It says that it does not take this. */
  'notTaken',
  /** The station's own disk does not take or give what is to be handed over. */
  'stationDisk',
] as const
export type DeliveryTrouble = (typeof deliveryTroubles)[number]

/** What came of giving one piece away. `notBefore`: the milliseconds that the other side wants to be left in peace. */
export type DeliveryVerdict =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'tryLater'
      readonly because: DeliveryTrouble
      readonly said: string
      readonly notBefore: number | null
    }
  | { readonly kind: 'refused'; readonly because: DeliveryTrouble; readonly said: string }
