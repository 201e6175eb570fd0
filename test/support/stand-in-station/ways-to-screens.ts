import type { Page } from '@playwright/test'
import type { SceneName } from './scenes.ts'
import { toScannerSheet } from './to-scanner-sheet.ts'

type Walk = (page: Page) => Promise<void>

const heading =
  (name: string | RegExp): Walk =>
  (page) =>
    page.getByRole('heading', { name }).first().waitFor()

const atHome: Walk = heading(/^Hello/)

const inJob: Walk = async (page) => {
  await atHome(page)
  await page.getByRole('button', { name: 'Go on' }).first().click()
  await page.locator('.band').waitFor()
}

const toLabel: Walk = async (page) => {
  await inJob(page)
  await page.locator('[data-label-prints]').waitFor()
  await page.keyboard.press('F9')
  await page.locator('[data-drawn=true]').waitFor()
}

const throughBar =
  (button: RegExp, then: Walk): Walk =>
  async (page) => {
    await atHome(page)
    await page.getByRole('banner').getByRole('button', { name: button }).click()
    await then(page)
  }

const toNetwork = throughBar(/Online|Offline|Not tried|No network/, async (page) => {
  await heading('Network')(page)
  await page.locator('.table, .empty:not([aria-busy])').first().waitFor()
})
const toSiteMessages: Walk = async (page) => {
  await toNetwork(page)
  await page.keyboard.press('9')
  await heading('Messages of this site')(page)
}
const toUnsent: Walk = async (page) => {
  await toNetwork(page)
  await page.keyboard.press('8')
  await page.locator('[data-export]').first().waitFor()
}
const toSettings = throughBar(/^Scanner:/, heading('Scanner and station'))

const toAccess: Walk = async (page) => {
  await toNetwork(page)
  await page.getByRole('button', { name: 'Sign-in, proxy and certificates' }).click()
  await page.getByText('Proxy of your company').waitFor()
}

const toMonitor: Walk = async (page) => {
  await toSettings(page)
  await page.getByRole('button', { name: 'Scanner monitor' }).click()
  await page.locator('.heard-row').last().waitFor()
}

const toSheet =
  (codes: number, separator: 'f8' | 'lost'): Walk =>
  async (page) => {
    await toSettings(page)
    await toScannerSheet(page, codes, separator)
  }

const toSearch =
  (text: string): Walk =>
  async (page) => {
    await atHome(page)
    await page.keyboard.press('F3')
    await page.getByRole('textbox').fill(text)
    await page.locator('.match, .empty[role=status]').first().waitFor()
  }

const toLot: Walk = async (page) => {
  await toSearch('DN-2026-0417')(page)
  await page.locator('.match', { hasText: 'B42' }).first().click()
  await page.locator('[data-part=recall]').waitFor()
}

const toPhotos: Walk = async (page) => {
  await inJob(page)
  await page.keyboard.press('F9')
  await page.locator('[data-photos]').waitFor()
}

const toHolds: Walk = async (page) => {
  await atHome(page)
  await page.keyboard.press('7')
  await page.locator('.hold-counts').waitFor()
}

const toNamedLot =
  (gtin: string): Walk =>
  async (page) => {
    await toHolds(page)
    await page.keyboard.press('F4')
    await page.locator('[data-part=nameLot]').waitFor()
    await page.getByRole('textbox').first().fill(gtin)
    await page.getByRole('textbox').last().fill('B42-7')
  }

const toHoldsQuestion: Walk = async (page) => {
  await inJob(page)
  await page.keyboard.press('F12')
  await page.locator('[data-changing]').waitFor()
}

const toLedger: Walk = async (page) => {
  await atHome(page)
  await page.getByRole('button', { name: /^Audit trail/ }).click()
  await page.locator('tr[data-fact]').first().waitFor()
}

const toFinishedJob: Walk = async (page) => {
  await atHome(page)
  await page.getByRole('button', { name: 'Go on' }).click()
  await heading(/damaged hold/)(page)
}

const toShipments: Walk = async (page) => {
  await atHome(page)
  await page.getByRole('button', { name: /Expected shipments/ }).click()
  await page.locator('tr[data-shipment]').first().waitFor()
}

const toCameIn: Walk = async (page) => {
  await toShipments(page)
  await page.getByRole('button', { name: /What else came/ }).click()
  await page.locator('tr[data-event]').first().waitFor()
}

const toBatches: Walk = async (page) => {
  await atHome(page)
  await page.getByRole('button', { name: /^Batches/ }).click()
  await page.locator('tr[data-batch]').first().waitFor()
}

const toReceived =
  (lot: string): Walk =>
  async (page) => {
    await toBatches(page)
    await page.getByRole('button', { name: lot }).click()
    await heading('What its sender counted')(page)
  }
const toBatch: Walk = async (page) => {
  await toBatches(page)
  await page.locator('tr[data-batch="KX-2026/07"]').getByRole('button').click()
  await page.locator('[data-hand-over]').waitFor()
}

const toExternalSystem: Walk = async (page) => {
  await toBatches(page)
  await page.getByRole('button', { name: 'External system' }).click()
  await page.getByText('Whole path of the folder').waitFor()
}

const toReports: Walk = async (page) => {
  await atHome(page)
  await page.getByRole('button', { name: /Reports to authorities/ }).click()
  await page.locator('[data-report]').first().waitFor()
}

const toPeople: Walk = async (page) => {
  await atHome(page)
  await page.getByRole('button', { name: /^People/ }).click()
  await page.locator('tr[data-person]').first().waitFor()
}

const toPerson: Walk = async (page) => {
  await toPeople(page)
  await page.getByRole('button', { name: 'Sam Okafor' }).click()
  await heading('Sam Okafor')(page)
}
const toOrders: Walk = async (page) => {
  await atHome(page)
  await page.getByRole('button', { name: /^(\d )?Destroy/ }).click()
  await page.locator('tr[data-order]').first().waitFor()
}

const toOrder =
  (number: string): Walk =>
  async (page) => {
    await toOrders(page)
    await page.getByRole('button', { name: number }).click()
    await page.locator('.destruction-life li').first().waitFor()
  }

/** Each screen by the scene it shows, and the way a person gets there. */
export const waysToScreens: readonly (readonly [SceneName, Walk])[] = [
  [
    'signIn',
    async (page) => {
      await heading('Who is working here?')(page)
      await page.getByRole('button', { name: 'Olga Petrova' }).click()
      for (const digit of '1234') await page.keyboard.press(digit)
    },
  ],
  [
    'signInTraining',
    async (page) => {
      await heading('Who is working here?')(page)
      await page.getByRole('button', { name: 'Sam Okafor' }).click()
      await page.keyboard.press('9')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
    },
  ],
  ['signInMany', heading('Who is working here?')],
  ['locked', heading('Locked')],
  ['badgeOnly', inJob],
  [
    'giveSecret',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F7')
      await heading('Olga Petrova: PIN or password')(page)
    },
  ],
  [
    'changeSecret',
    async (page) => {
      await atHome(page)
      await page.getByRole('banner').getByRole('button', { name: 'Olga Petrova' }).click()
      await page.getByRole('button', { name: 'Change PIN or password' }).click()
      await page.keyboard.type('1111')
      await page.keyboard.press('Enter')
      await heading('The new one')(page)
    },
  ],
  ['people', toPeople],
  [
    'carryPeople',
    async (page) => {
      await toPeople(page)
      await page.getByRole('button', { name: 'To another station' }).click()
      await page.locator('.key-words').waitFor()
      const buffer = Buffer.from('{}')
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'people.json', mimeType: 'application/json', buffer })
      await page.locator('[data-key]').waitFor()
    },
  ],
  ['person', toPerson],
  [
    'confirmRights',
    async (page) => {
      await toPerson(page)
      await page.getByRole('button', { name: 'Confirm as second person' }).click()
      await heading('Signature')(page)
    },
  ],
  [
    'resetSecret',
    async (page) => {
      await toPerson(page)
      await page.getByRole('button', { name: 'Reset as second person' }).click()
      await heading('Signature')(page)
    },
  ],
  [
    'failedSignings',
    throughBar(/to look at/, async (page) => {
      await page.getByRole('button', { name: 'See what failed' }).first().click()
      await heading('Failed signings')(page)
    }),
  ],
  ['oneTimeSecret', heading('Change your PIN or password')],
  [
    'quiet',
    async (page) => {
      await atHome(page)
      await page.keyboard.press('1')
      await heading('What happened to the packs?')(page)
    },
  ],
  ['training', atHome],
  ['unsentInFiles', toUnsent],
  [
    'unsentWritten',
    async (page) => {
      await toUnsent(page)
      await page.keyboard.press('1')
      await page.locator('[data-unsent=written]').waitFor()
    },
  ],
  [
    'unsentRefused',
    async (page) => {
      await toUnsent(page)
      const file = { name: 'manifest.json', mimeType: 'application/json', buffer: Buffer.from('{}') }
      await page.getByLabel('File that was uploaded').setInputFiles(file)
      await page.getByRole('alert').waitFor()
    },
  ],
  ['siteMessages', toSiteMessages],
  [
    'messageSetUp',
    async (page) => {
      await toSiteMessages(page)
      await page.locator('tr[data-message=destroy] .link').click()
      await heading(/^Message to the network/)(page)
    },
  ],
  [
    'setUpToTakeOver',
    async (page) => {
      await toSiteMessages(page)
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'set-up.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
      await page.getByRole('button', { name: 'Take this over' }).scrollIntoViewIfNeeded()
    },
  ],
  [
    'messageTriedOut',
    async (page) => {
      await toSiteMessages(page)
      await page.locator('tr[data-message=receipt] .link').click()
      await page.getByRole('button', { name: /Try it out/ }).click()
      await page.locator('[data-tried]').first().waitFor()
    },
  ],
  ['siteMessagesUnset', toSiteMessages],
  ['siteMessagesRead', toSiteMessages],
  [
    'siteMessagesPreview',
    async (page) => {
      await toSiteMessages(page)
      await page.getByText('Contract manufacturer (CMO)').click()
      await page.getByText('Partner', { exact: true }).click()
      await page.locator('tr[data-message]').first().waitFor()
    },
  ],
  ['homeLocalOnly', atHome],
  [
    'messageNeverSent',
    async (page) => {
      await toNetwork(page)
      await page.locator('tr[data-state=voided] .link').click()
      await page.locator('.body').waitFor()
    },
  ],
  ['jobLocalOnly', toFinishedJob],
  ['noScanner', toSettings],
  ['setUpBySheet', toSettings],
  [
    'commandSheet',
    async (page) => {
      await toSettings(page)
      await page.getByRole('button', { name: 'Command codes' }).click()
      await page.locator('.command-barcode[data-drawn=true]').last().waitFor()
    },
  ],
  [
    'scannerMonitor',
    async (page) => {
      await toMonitor(page)
      await page.locator('.heard-keys').waitFor()
    },
  ],
  [
    'scannerMonitorWritten',
    async (page) => {
      await toMonitor(page)
      await page.locator('.heard-row').nth(3).click()
      await page.keyboard.press('F9')
      await page.getByRole('status').filter({ hasText: 'diagnostics-' }).waitFor()
    },
  ],
  ['scannerDenied', toSettings],
  ['scannerNonsense', toSettings],
  ['severalScanners', toSettings],
  [
    'answersTried',
    async (page) => {
      await toSettings(page)
      await page.locator('[data-signal=stop] button').click()
      await page.locator('[data-said=stop]').waitFor()
      await page.locator('.try-answers').scrollIntoViewIfNeeded()
    },
  ],
  [
    'answersOnClosedPort',
    async (page) => {
      await toSettings(page)
      await page.getByRole('button', { name: 'Try it on the scanner' }).click()
      await page.locator('.try-answers [role=alert]').scrollIntoViewIfNeeded()
    },
  ],
  [
    'answersOfUnknownMake',
    async (page) => {
      await toSettings(page)
      await page.locator('.answers-unknown').scrollIntoViewIfNeeded()
    },
  ],
  ['sheetBegun', toSheet(0, 'f8')],
  ['sheetLost', toSheet(3, 'lost')],
  ['sheetDone', toSheet(4, 'f8')],
  ['supervisor', toSettings],
  [
    'receivingRules',
    async (page) => {
      await toSettings(page)
      await page.getByText('Goods without an announced shipment').scrollIntoViewIfNeeded()
    },
  ],
  ['networkMetered', toNetwork],
  ['networkEndpoints', toNetwork],
  ['networkAccess', toAccess],
  [
    'networkAccessRefused',
    async (page) => {
      await toAccess(page)
      await page.keyboard.press('F9')
      await page.getByRole('alert').waitFor()
      await page.getByRole('alert').scrollIntoViewIfNeeded()
    },
  ],
  ['offline', toNetwork],
  [
    'oneMessage',
    async (page) => {
      await toNetwork(page)
      await page.locator('tr[data-state=refused] .link').click()
      await page.locator('.body').waitFor()
    },
  ],
  [
    'messageInPieces',
    async (page) => {
      await toNetwork(page)
      await page.locator('tr[data-state=split] .link').click()
      await page.locator('[data-pieces]').waitFor()
    },
  ],
  [
    'pieceOfMessage',
    async (page) => {
      await toNetwork(page)
      await page.locator('tr[data-state=refused] .link').click()
      await page.locator('[data-piece-of]').waitFor()
    },
  ],
  ['tooMany', toNetwork],
  ['ledger', toLedger],
  [
    'ledgerFact',
    async (page) => {
      await toLedger(page)
      await page.locator('tr[data-kind="site.set-up"] .link').first().click()
      await page.locator('[data-hash-fits]').waitFor()
    },
  ],
  [
    'chain',
    async (page) => {
      await toLedger(page)
      await page.getByRole('button', { name: 'Check and checkpoints' }).click()
      await page.locator('.qr-code path').waitFor()
    },
  ],
  [
    'chainBroken',
    throughBar(/to look at/, async (page) => {
      await page.getByRole('button', { name: 'See the check' }).click()
      await page.locator('.qr-code path').waitFor()
    }),
  ],
  [
    'backups',
    async (page) => {
      await toLedger(page)
      await page.getByRole('button', { name: 'Backups' }).click()
      await page.locator('tr[data-backup]').first().waitFor()
    },
  ],
  [
    'backupAsked',
    async (page) => {
      await toLedger(page)
      await page.getByRole('button', { name: 'Backups' }).click()
      await page.getByRole('button', { name: 'Restore…' }).nth(1).click()
      await page.locator('[data-lost]').waitFor()
      await page.getByRole('textbox').fill('The disk was replaced.')
    },
  ],
  [
    'auditReviews',
    async (page) => {
      await toLedger(page)
      await page.getByRole('button', { name: 'Reviews' }).click()
      await page.locator('tr[data-review]').first().waitFor()
    },
  ],
  [
    'auditReviewSigned',
    async (page) => {
      await toLedger(page)
      await page.getByRole('button', { name: 'Reviews' }).click()
      await page.getByRole('button', { name: 'Nothing to object to' }).click()
      await page.getByRole('button', { name: 'Go on to sign' }).click()
      await page.locator('.signing').waitFor()
    },
  ],
  [
    'auditKeeping',
    async (page) => {
      await toLedger(page)
      await page.getByRole('button', { name: 'Keeping' }).click()
      await page.locator('[data-legal-hold=on]').waitFor()
    },
  ],
  ['batches', toBatches],
  ['batchesRunning', toBatches],
  ['batchesFlawed', toBatches],
  ['oneBatch', toBatch],
  ['batchHeldUp', toBatch],
  ['batchRefused', toBatch],
  ['externalSystem', toExternalSystem],
  [
    'externalSystemRefused',
    async (page) => {
      await toExternalSystem(page)
      await page.getByRole('button', { name: 'Try it out and use it' }).waitFor()
      await page.keyboard.press('F9')
      await page.getByRole('alert').waitFor()
    },
  ],
  [
    'batchClosing',
    async (page) => {
      await toBatch(page)
      await page.getByRole('button', { name: 'Report the end of the batch' }).waitFor()
      await page.keyboard.press('F4')
      await heading('What is reported')(page)
    },
  ],
  ['batchClosed', toBatch],
  [
    'batchRelease',
    async (page) => {
      await toBatches(page)
      await page.getByRole('button', { name: 'Release a batch before its numbers…' }).waitFor()
      await page.keyboard.press('F7')
      await heading('Release a batch before its numbers are here')(page)
    },
  ],
  ['receivedRefused', toReceived('CM-26/114')],
  ['receivedAwaited', toReceived('CM-26/113')],
  ['receivedLoaded', toReceived('CM-26/112')],
  ['shipments', toShipments],
  [
    'oneShipment',
    async (page) => {
      await toShipments(page)
      await page.getByRole('button', { name: 'DN-2026-0411' }).click()
      await heading('What to scan')(page)
    },
  ],
  [
    'oneShipmentShort',
    async (page) => {
      await toShipments(page)
      await page.getByRole('button', { name: 'DN-2026-0415' }).click()
      await heading('What to scan')(page)
    },
  ],
  [
    'setAside',
    throughBar(/to look at/, async (page) => {
      await page.getByRole('button', { name: 'See what came' }).click()
      await page.locator('.body').waitFor()
    }),
  ],
  [
    'setAsideSides',
    throughBar(/to look at/, async (page) => {
      await page.getByRole('button', { name: 'See what came' }).click()
      await heading('At the other station')(page)
    }),
  ],
  [
    'setAsideUnclear',
    throughBar(/to look at/, async (page) => {
      await page.getByRole('button', { name: 'See what came' }).click()
      await page.getByRole('button', { name: /It comes here/ }).waitFor()
    }),
  ],
  ['cameIn', toCameIn],
  [
    'keptEvent',
    async (page) => {
      await toCameIn(page)
      await page.locator('tr[data-event] button').first().click()
      await heading('The document as it came')(page)
    },
  ],
  ['lookUp', toSearch('DN-2026-0417')],
  [
    'lookUpProduct',
    async (page) => {
      await toSearch('DN-2026-0417')(page)
      await page.locator('.match', { hasText: 'Pack' }).first().click()
      await page.locator('tr[data-item]').first().waitFor()
    },
  ],
  [
    'lotToRecall',
    async (page) => {
      await toLot(page)
      await page.getByRole('button', { name: 'Recall this lot' }).click()
      await page.getByRole('button', { name: 'The owner calls it back' }).click()
      await page.getByText('Yes, recall it').waitFor()
    },
  ],
  [
    'lotRecalled',
    async (page) => {
      await toLot(page)
      await page.locator('[data-away]').first().waitFor()
    },
  ],
  ['lotNamed', toNamedLot('09521234567899')],
  ['lotNamedWrong', toNamedLot('09521234567890')],
  [
    'recallsListed',
    async (page) => {
      await atHome(page)
      await page.keyboard.press('7')
      await page.locator('[data-recall]').waitFor()
    },
  ],
  ['lookUpTooMany', toSearch('7K2')],
  ['lookUpNothing', toSearch('nothing')],
  [
    'lookUpItem',
    async (page) => {
      await toSearch('7K2922AB8')(page)
      await page.locator('.match', { hasText: '922' }).first().click()
      await page.locator('.history-entry').first().waitFor()
      await page.keyboard.press('F9')
      await page.locator('.export-receipt').waitFor()
    },
  ],
  [
    'lookUpContents',
    async (page) => {
      await toSearch('195212340000000041')(page)
      await page.locator('.match', { hasText: '0041' }).click()
      await page.getByRole('button', { name: 'Contents of CASE0001' }).click()
      await page.locator('.contents-line').nth(4).waitFor()
    },
  ],
  ['attention', throughBar(/to look at/, async (page) => page.getByRole('listitem').first().waitFor())],
  ['destructionOrders', toOrders],
  ['destructionDraft', toOrder('D-260618-0742-K7')],
  [
    'destructionForm',
    async (page) => {
      await toOrders(page)
      await page.keyboard.press('1')
      await page.getByRole('button', { name: 'Somebody else' }).click()
      await page.getByRole('button', { name: 'By a contractor' }).click()
    },
  ],
  [
    'destructionStock',
    async (page) => {
      await toOrder('D-260618-0742-K7')(page)
      await page.getByRole('button', { name: 'From damaged stock' }).click()
      await page.getByRole('checkbox').first().check()
    },
  ],
  ['destructionApproval', toOrder('D-260617-1430-3F')],
  [
    'destructionSigning',
    async (page) => {
      await toOrder('D-260617-1430-3F')(page)
      await page.keyboard.press('1')
      await page.locator('.signing').waitFor()
    },
  ],
  [
    'destructionWitness',
    async (page) => {
      await toOrder('D-260616-0911-TR')(page)
      await page.keyboard.press('1')
      await page.getByRole('textbox').first().waitFor()
    },
  ],
  ['destructionExecuted', toOrder('D-260614-0800-44')],
  ['destructionCollecting', inJob],
  ['destructionConfirming', inJob],
  ['destructionStranger', inJob],
  [
    'destructionMissing',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.getByText('Off the list, because').waitFor()
    },
  ],
  [
    'destructionCarriedOut',
    async (page) => {
      await atHome(page)
      await page.getByRole('button', { name: 'Go on' }).first().click()
      await page.locator('[data-job-status=finished]').waitFor()
    },
  ],
  [
    'jobEmpty',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F6')
      await page.getByRole('textbox').waitFor()
    },
  ],
  ['jobOk', inJob],
  [
    'jobTraining',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.getByText('Yes, finish').waitFor()
    },
  ],
  ['jobAlready', inJob],
  ['jobHold', inJob],
  [
    'jobStop',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.locator('.job-word').waitFor()
    },
  ],
  ['jobMisread', inJob],
  ['jobLostSeparator', inJob],
  ['jobHostile', inJob],
  ['jobStopWaits', inJob],
  ['jobAnswered', inJob],
  ['jobScannerLost', inJob],
  ['jobElsewhere', throughBar(/^Scanner:/, heading('Scanner and station'))],
  ['jobNotInHand', inJob],
  ['jobManyProducts', inJob],
  ['jobFinished', toFinishedJob],
  [
    'undoAsked',
    async (page) => {
      await toFinishedJob(page)
      await page.keyboard.press('F2')
      await page.getByRole('button', { name: /All of it/ }).click()
      await page.getByRole('button', { name: 'Wrong items were scanned' }).click()
      await page.getByText('Go on to sign').waitFor()
    },
  ],
  [
    'correctionAsked',
    async (page) => {
      await toFinishedJob(page)
      await page.keyboard.press('F2')
      await heading('What is wrong with it?')(page)
    },
  ],
  [
    'itemsLeftOut',
    async (page) => {
      await toFinishedJob(page)
      await page.keyboard.press('F2')
      await page.getByRole('button', { name: /Some of its items/ }).click()
      await page.getByRole('checkbox').nth(1).click()
      await page.getByText(/One item is left out/).waitFor()
    },
  ],
  [
    'correctionSigned',
    async (page) => {
      await toFinishedJob(page)
      await page.keyboard.press('F2')
      await page.getByRole('button', { name: /^3 The reason/ }).click()
      await page.keyboard.press('2')
      await page.getByRole('button', { name: 'Wrong items were scanned' }).click()
      await page.keyboard.press('F12')
      await heading('Signature')(page)
    },
  ],
  ['undoneReceipt', toFinishedJob],
  [
    'undoOfAnEntry',
    async (page) => {
      await toSearch('7K2922AB8')(page)
      await page.locator('.match', { hasText: '922' }).first().click()
      await page.locator('.undone-mark').scrollIntoViewIfNeeded()
    },
  ],
  [
    'undoRefused',
    async (page) => {
      await toSearch('7K2922AB8')(page)
      await page.locator('.match', { hasText: '922' }).first().click()
      await page
        .getByRole('button', { name: /Undo or correct…/ })
        .first()
        .click()
      await page.locator('.refused').waitFor()
    },
  ],
  [
    'damageContentsAsked',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.locator('.job-word').waitFor()
    },
  ],
  [
    'photosOfJob',
    async (page) => {
      await toPhotos(page)
      await page.locator('[data-photo]').first().waitFor()
    },
  ],
  [
    'photosCamera',
    async (page) => {
      await toPhotos(page)
      await page.keyboard.press('1')
      await page.locator('[data-camera=live]').waitFor()
    },
  ],
  [
    'photosNoCamera',
    async (page) => {
      await toPhotos(page)
      await page.evaluate(() => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'))
      })
      await page.keyboard.press('1')
      await page.locator('[data-camera=trouble]').waitFor()
    },
  ],
  [
    'photosLooked',
    async (page) => {
      await toPhotos(page)
      await page.keyboard.press('1')
      await page.locator('[data-camera=live]').waitFor()
      await page.keyboard.press('Enter')
      await page.locator('[data-looking]').waitFor()
    },
  ],
  [
    'photosRefused',
    async (page) => {
      await toPhotos(page)
      const notes = { name: 'notes.docx', mimeType: 'image/png', buffer: Buffer.from('no picture') }
      await page.locator('input[type=file]').setInputFiles(notes)
      await page.locator('.refused').waitFor()
    },
  ],
  [
    'photosAsked',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.locator('[data-photo]').first().waitFor()
    },
  ],
  [
    'photosFinished',
    async (page) => {
      await atHome(page)
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.locator('[data-photo]').first().waitFor()
    },
  ],
  [
    'holdsChoice',
    async (page) => {
      await toHolds(page)
    },
  ],
  [
    'holdsReason',
    async (page) => {
      await toHolds(page)
      await page.keyboard.press('2')
      await heading(/why\?/)(page)
    },
  ],
  ['holdsPut', inJob],
  ['holdsPutAsked', toHoldsQuestion],
  ['holdsRefused', inJob],
  ['holdsAlready', inJob],
  ['holdsMoved', inJob],
  ['holdsLiftAsked', toHoldsQuestion],
  [
    'holdsLiftSigned',
    async (page) => {
      await toHoldsQuestion(page)
      await page.keyboard.press('F12')
      await page.locator('.signing, [data-signing]').first().waitFor()
    },
  ],
  [
    'holdsFinished',
    async (page) => {
      await atHome(page)
      await page.getByRole('button', { name: 'Go on' }).click()
      await heading(/hold/)(page)
    },
  ],
  ['damageContainers', inJob],
  [
    'damageContainersAsked',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.getByText('Yes, finish').waitFor()
    },
  ],
  [
    'damageContainersFinished',
    async (page) => {
      await atHome(page)
      await page.getByRole('button', { name: 'Go on' }).click()
      await heading(/held to be inspected/)(page)
    },
  ],
  [
    'jobPacked',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.getByText('Yes, finish').waitFor()
    },
  ],
  [
    'unpackingChoice',
    async (page) => {
      await atHome(page)
      await page.keyboard.press('2')
      await heading('What do you want to scan?')(page)
    },
  ],
  ['unpackingOpen', inJob],
  [
    'unpackingAsked',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.getByText('Yes, finish').waitFor()
    },
  ],
  ['unpackingStop', inJob],
  [
    'unpackingFinished',
    async (page) => {
      await atHome(page)
      await page.getByRole('button', { name: 'Go on' }).click()
      await heading(/opened and empty/)(page)
    },
  ],
  [
    'packingChoice',
    async (page) => {
      await atHome(page)
      await page.keyboard.press('3')
      await heading('What do you pack into?')(page)
    },
  ],
  ['receivingHalf', inJob],
  ['receivingUnannounced', inJob],
  [
    'verifyReturns',
    async (page) => {
      await toShipments(page)
      await page.getByRole('button', { name: 'RMA-2001' }).click()
      await page.getByRole('button', { name: /Verify returns/ }).click()
      await page.getByRole('checkbox').first().check()
    },
  ],
  [
    'discrepancies',
    async (page) => {
      await atHome(page)
      await page.getByRole('button', { name: /^Needs attention/ }).click()
      await page.getByRole('button', { name: 'See them' }).click()
      await heading('Open discrepancies')(page)
    },
  ],
  [
    'unannounced',
    async (page) => {
      await toShipments(page)
      await page.keyboard.press('1')
      await heading('Goods that nobody announced')(page)
    },
  ],
  [
    'receivingNotShort',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.getByText('No, go on scanning').waitFor()
    },
  ],
  [
    'receivingAsked',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.getByText('Why is it short?').waitFor()
    },
  ],
  [
    'receivingFinished',
    async (page) => {
      await atHome(page)
      await page.getByRole('button', { name: 'Go on' }).first().click()
      await page.locator('[data-job-status=finished]').waitFor()
    },
  ],
  ['packingUnnamed', inJob],
  ['packingNew', inJob],
  ['packingScanned', inJob],
  [
    'packingAsked',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.getByText('Yes, finish').waitFor()
    },
  ],
  ['packingStop', inJob],
  ['labelAgain', toLabel],
  ['labelWithoutPrinter', toLabel],
  [
    'packingFinished',
    async (page) => {
      await atHome(page)
      await page.getByRole('button', { name: 'Go on' }).click()
      await heading(/items are packed/)(page)
    },
  ],
  [
    'samplingChoice',
    async (page) => {
      await atHome(page)
      await page.keyboard.press('5')
      await heading('What is the sample for?')(page)
    },
  ],
  [
    'samplingChoiceInRussia',
    async (page) => {
      await atHome(page)
      await page.keyboard.press('5')
      await heading('What is the sample for?')(page)
      await page.keyboard.press('1')
      await heading('Who gets the sample?')(page)
    },
  ],
  [
    'decommissioningChoice',
    async (page) => {
      await atHome(page)
      await page.keyboard.press('8')
      await heading('Why are they taken out of use?')(page)
    },
  ],
  ['decommissioningStop', inJob],
  [
    'decommissioningAsked',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.getByText('Yes, finish').waitFor()
    },
  ],
  ['samplingStop', inJob],
  ['samplingOpen', inJob],
  [
    'samplingAsked',
    async (page) => {
      await inJob(page)
      await page.keyboard.press('F12')
      await page.getByText('Yes, finish').waitFor()
    },
  ],
  [
    'samplingFinished',
    async (page) => {
      await atHome(page)
      await page.getByRole('button', { name: 'Go on' }).click()
      await heading(/are samples now/)(page)
      await page.locator('[data-report]').waitFor()
    },
  ],
  [
    'reports',
    async (page) => {
      await toReports(page)
      await page
        .getByRole('button', { name: /Enter the reference/ })
        .first()
        .click()
      await page.getByLabel('Reference').waitFor()
    },
  ],
  [
    'reportsFiled',
    async (page) => {
      await toReports(page)
      await page.keyboard.press('2')
      await page.locator('[data-stand=confirmed]').first().waitFor()
    },
  ],
  ['siteNotChosen', heading('What is this computer for?')],
  [
    'otherSiteAsked',
    async (page) => {
      await page.getByRole('button', { name: 'Open the training site' }).click()
      await page.getByRole('button', { name: 'Open the training site now' }).waitFor()
    },
  ],
  [
    'setUpSite',
    async (page) => {
      await page.getByLabel('Name of the site').fill('Rhine Valley Logistics')
      await page.getByLabel('Name of this station').fill('Dock 3')
      await page.getByLabel('GLN of the site').fill('4012345000010')
      await page.keyboard.press('Enter')
      await page.getByText('4012345000010 is no GLN').waitFor()
    },
  ],
  ['setUpAgain', (page) => page.getByText('A site was set up here before').waitFor()],
  ['setUpAdministrator', (page) => page.getByLabel('Your first and last name').waitFor()],
  ['setUpSigning', heading('Ada Lindqvist signs for Benedikt Oberhuber')],
  ['noNetwork', toNetwork],
  [
    'networkEntered',
    async (page) => {
      await toNetwork(page)
      await page.getByLabel('Address of the network').fill('https://epcis.rhine-valley.example/gateway')
    },
  ],
  ['startFailed', heading('The station cannot start')],
  ['startCorrupt', heading('The station cannot start')],
  ['gaveUp', heading('The station stopped several times in a row')],
]
