const groupSeparator = '\x1d'

/** The codes of the calibration sheet, in the order in which they are scanned. */
export const sheetSteps = ['letters', 'signs', 'separators', 'test'] as const
export type SheetStep = (typeof sheetSteps)[number]

/**
 * What stands in each code. The first two have every character that GS1 labels may hold (GS1 General Specifications,
 * figure 7.11-1: character set 82); the third has two separators between elements for internal use (AI 91 to 93); the last
 * is a label like any other, for trying. GS stands for FNC1 within the symbol.
 */
export const sheetTexts: Readonly<Record<SheetStep, string>> = {
  letters: 'TALLYMAN:SHEET-1:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.',
  signs: 'TALLYMAN:SHEET-2:!"%&\'()*+,-./:;<=>?_.',
  separators: '91TALLYMAN\x1d92SHEET-3\x1d93END',
  test: '010952123454321321aB-7/x_Z\x1d1727123110L"4+2\x1d99END',
}

/** Whether a text is a code of the sheet, whatever the scanner added, dropped or did to its letters. */
export function isOfSheet(text: string): boolean {
  const bare = text.replaceAll(groupSeparator, '').toUpperCase()
  return sheetSteps.some((step) => bare.includes(sheetTexts[step].replaceAll(groupSeparator, '').toUpperCase()))
}
