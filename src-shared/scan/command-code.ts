/** Codes that start a job which needs nothing but its reason. */
export const startCodes = [
  'startCrushed',
  'startWet',
  'startTorn',
  'startSealBroken',
  'startLeaking',
  'startTemperature',
  'startLabelUnreadable',
  'startOtherDamage',
  'startTakingOut',
  'startOpening',
] as const

export type StartCode = (typeof startCodes)[number]

/** Codes for the numbers that the screen shows beside the answers to choose from. */
export const choiceCodes = [
  'choice1',
  'choice2',
  'choice3',
  'choice4',
  'choice5',
  'choice6',
  'choice7',
  'choice8',
  'choice9',
] as const

/**
 * Codes that stand for what the screen shows at that moment: an answer by its number, yes and no, a way on. Only the screen
 * knows what they do, so each counts only while the screen shows it (see shown-codes.ts).
 */
export const screenCodes = [
  ...choiceCodes,
  'yes',
  'no',
  'print',
  'goOn',
  'again',
  'home',
  'receive',
  'receiveUnannounced',
  'pack',
  'sample',
  'decommission',
  'holds',
  'destruction',
] as const

export type ScreenCode = (typeof screenCodes)[number]

/**
 * What a clerk in gloves can ask for by scanning a printed or shown code instead of a key. None of them signs or approves
 * anything: whoever finds a sheet of codes could.
 */
export const commandCodes = [
  'answerStops',
  'takeBackLast',
  'putDown',
  'finish',
  'contentsDamaged',
  'contentsToInspect',
  'photo',
  'cancel',
  'switchPerson',
  ...startCodes,
  ...screenCodes,
] as const

export type CommandCode = (typeof commandCodes)[number]

/**
 * The text in each command's barcode. Upper-case letters, a colon and hyphens: any Code 128, QR or DataMatrix holds them.
 * No GS1 scan looks like one: an element string and an EAN begin with a digit, the bracket form with `(`,
 * a Digital Link with `http`.
 */
export const commandBarcodes: Readonly<Record<CommandCode, string>> = {
  answerStops: 'TALLYMAN:ANSWER-STOPS',
  takeBackLast: 'TALLYMAN:UNDO',
  putDown: 'TALLYMAN:PAUSE',
  finish: 'TALLYMAN:FINISH',
  contentsDamaged: 'TALLYMAN:CONTENTS-DAMAGED',
  contentsToInspect: 'TALLYMAN:CONTENTS-INSPECT',
  photo: 'TALLYMAN:PHOTO',
  cancel: 'TALLYMAN:CANCEL',
  switchPerson: 'TALLYMAN:SWITCH-PERSON',
  startCrushed: 'TALLYMAN:DAMAGE-CRUSHED',
  startWet: 'TALLYMAN:DAMAGE-WET',
  startTorn: 'TALLYMAN:DAMAGE-TORN',
  startSealBroken: 'TALLYMAN:DAMAGE-SEAL',
  startLeaking: 'TALLYMAN:DAMAGE-LEAKING',
  startTemperature: 'TALLYMAN:DAMAGE-TEMPERATURE',
  startLabelUnreadable: 'TALLYMAN:DAMAGE-LABEL',
  startOtherDamage: 'TALLYMAN:DAMAGE-OTHER',
  startTakingOut: 'TALLYMAN:TAKE-OUT',
  startOpening: 'TALLYMAN:OPEN-CONTAINERS',
  choice1: 'TALLYMAN:CHOICE-1',
  choice2: 'TALLYMAN:CHOICE-2',
  choice3: 'TALLYMAN:CHOICE-3',
  choice4: 'TALLYMAN:CHOICE-4',
  choice5: 'TALLYMAN:CHOICE-5',
  choice6: 'TALLYMAN:CHOICE-6',
  choice7: 'TALLYMAN:CHOICE-7',
  choice8: 'TALLYMAN:CHOICE-8',
  choice9: 'TALLYMAN:CHOICE-9',
  yes: 'TALLYMAN:YES',
  no: 'TALLYMAN:NO',
  print: 'TALLYMAN:PRINT',
  goOn: 'TALLYMAN:GO-ON',
  again: 'TALLYMAN:NEXT',
  home: 'TALLYMAN:HOME',
  receive: 'TALLYMAN:RECEIVE',
  receiveUnannounced: 'TALLYMAN:RECEIVE-UNANNOUNCED',
  pack: 'TALLYMAN:PACK',
  sample: 'TALLYMAN:SAMPLE',
  decommission: 'TALLYMAN:DECOMMISSION',
  holds: 'TALLYMAN:HOLDS',
  destruction: 'TALLYMAN:DESTRUCTION-ORDERS',
}

const aimIdentifier = /^\][A-Za-z][0-9A-Za-z]/
/** The AIM identifiers that promise GS1 element strings: GS1-128, DataMatrix, QR, DataBar and DotCode. */
const gs1Carriers: readonly string[] = [']C1', ']d2', ']Q3', ']e0', ']J1']

/**
 * The command that a scan asks for, or null where it is something else. Exact: another case, a blank or a rest behind it
 * is no command. An AIM identifier before it is allowed unless it says that the content is GS1.
 */
export function commandCodeOf(text: string): CommandCode | null {
  const identifier = aimIdentifier.exec(text)?.[0]
  if (identifier !== undefined && gs1Carriers.includes(identifier)) return null
  const content = identifier === undefined ? text : text.slice(identifier.length)
  return commandCodes.find((code) => commandBarcodes[code] === content) ?? null
}

/** Whether a command starts a job, rather than asking something of the one in hand. */
export function isStartCode(command: CommandCode): command is StartCode {
  return startCodes.some((code) => code === command)
}

/** Whether a command counts only while the screen shows it. */
export function isScreenCode(command: CommandCode): command is ScreenCode {
  return screenCodes.some((code) => code === command)
}
