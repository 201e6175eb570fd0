import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { AttachFile } from '../attachments/AttachFile.tsx'
import type { OrderFieldsProps } from './order-form.ts'
import { papers } from './papers.ts'
import { TextField } from './TextField.tsx'

/** Whose goods they are, who told the site to destroy them, and which authority hears of it. */
export function OwnerFields({ form, onChange }: OrderFieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <fieldset>
        <legend>
          <Trans comment="Question of a destruction order">Whose goods?</Trans>
        </legend>
        <div className="destruction-choices">
          <Button place="desk" pressed={form.owner === 'site'} onPress={() => onChange({ owner: 'site' })}>
            <Trans comment="The owner of goods is this site">This site</Trans>
          </Button>
          <Button place="desk" pressed={form.owner === 'party'} onPress={() => onChange({ owner: 'party' })}>
            <Trans comment="The owner of goods is somebody else">Somebody else</Trans>
          </Button>
        </div>
        {form.owner === 'party' && (
          <>
            <div className="destruction-fields">
              <TextField
                label={t({ message: 'Owner', comment: 'Label of a field' })}
                value={form.ownerName}
                onChange={(ownerName) => onChange({ ownerName })}
              />
              <TextField
                label={t({ message: 'GLN of the owner, if known', comment: 'Label of a field' })}
                longest={13}
                value={form.ownerGln}
                onChange={(ownerGln) => onChange({ ownerGln })}
              />
              <TextField
                label={t({ message: "Reference of the owner's authorisation", comment: 'Label of a field' })}
                value={form.authorisation}
                onChange={(authorisation) => onChange({ authorisation })}
              />
            </div>
            <AttachFile
              label={t({ message: "The owner's authorisation as a file", comment: 'Label of a hidden file field' })}
              accept={papers}
              attached={form.authorisationFile}
              onAttached={(authorisationFile) => onChange({ authorisationFile })}
            >
              <Trans comment="Button: choose a file">Attach the authorisation</Trans>
            </AttachFile>
            <p className="soft">
              <Trans comment="Below the fields of an owner's authorisation">
                One of the two is needed before approval can be asked for.
              </Trans>
            </p>
          </>
        )}
      </fieldset>
      <fieldset>
        <legend>
          <Trans comment="Question of a destruction order">Did somebody instruct it?</Trans>
        </legend>
        <div className="destruction-choices">
          <Button place="desk" pressed={!form.instructed} onPress={() => onChange({ instructed: false })}>
            <Trans comment="Nobody instructed a destruction">No</Trans>
          </Button>
          <Button place="desk" pressed={form.instructed} onPress={() => onChange({ instructed: true })}>
            <Trans comment="Somebody instructed a destruction">Yes</Trans>
          </Button>
        </div>
        {form.instructed && (
          <>
            <div className="destruction-fields">
              <TextField
                label={t({ message: 'Who instructed it', comment: 'Label of a field' })}
                value={form.instructionFrom}
                onChange={(instructionFrom) => onChange({ instructionFrom })}
              />
              <TextField
                label={t({ message: 'Reference of the instruction', comment: 'Label of a field' })}
                value={form.instructionReference}
                onChange={(instructionReference) => onChange({ instructionReference })}
              />
            </div>
            <AttachFile
              label={t({ message: 'The letter as a file', comment: 'Label of a hidden file field' })}
              accept={papers}
              attached={form.letter}
              onAttached={(letter) => onChange({ letter })}
            >
              <Trans comment="Button: choose a file">Attach the letter</Trans>
            </AttachFile>
          </>
        )}
      </fieldset>
      <fieldset>
        <legend>
          <Trans comment="Question of a destruction order">Which market is told?</Trans>
        </legend>
        <TextField
          label={t({ message: 'Country in two letters, or empty', comment: 'Label of a field: ISO country code' })}
          longest={2}
          value={form.market}
          onChange={(market) => onChange({ market })}
        />
      </fieldset>
    </>
  )
}
