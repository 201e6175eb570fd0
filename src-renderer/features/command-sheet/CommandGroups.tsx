import { useLingui } from '@lingui/react/macro'
import { commandBarcodes } from '#shared/scan/command-code.ts'
import { commandWords } from '../../texts/word-texts.ts'
import { Icon } from '../../ui/icons.tsx'
import { CommandBarcode } from './CommandBarcode.tsx'
import { commandGroups, commandIcons } from './command-groups.ts'

/** Every code with what it does in words and the text that it holds, so that one that is torn can still be typed. */
export function CommandGroups({ onDrawn }: { readonly onDrawn?: () => void }) {
  const { i18n } = useLingui()
  return commandGroups.map(({ title, codes, icon }) => (
    <section className="command-group" key={title.id}>
      <h2>{i18n._(title)}</h2>
      <ul className="command-cells">
        {codes.map((command) => (
          <li className="command-cell" key={command}>
            <CommandBarcode command={command} {...(onDrawn === undefined ? {} : { onDrawn })} />
            <p className="command-words">
              <Icon name={commandIcons[command] ?? icon} size={32} /> {i18n._(commandWords[command])}
            </p>
            <p className="command-text code">{commandBarcodes[command]}</p>
          </li>
        ))}
      </ul>
    </section>
  ))
}
