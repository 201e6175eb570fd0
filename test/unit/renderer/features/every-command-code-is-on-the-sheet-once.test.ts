import { expect, test } from 'vitest'
import { commandGroups } from '#renderer/features/command-sheet/command-groups.ts'
import { commandCodes } from '#shared/scan/command-code.ts'

test('every command code is on the sheet, once', () => {
  const onSheet = commandGroups.flatMap(({ codes }) => codes)
  expect(onSheet.toSorted()).toEqual(commandCodes.toSorted())
})
