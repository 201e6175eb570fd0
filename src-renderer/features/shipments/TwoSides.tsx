import { Trans, useLingui } from '@lingui/react/macro'
import type { TwoSides as TwoSidesView } from '#shared/contract/views/inbound-views.ts'
import { useScreen } from '../../state/station-context.tsx'
import { atOtherStation } from '../../texts/history-texts.ts'
import { availabilityWords, lifecycleWords } from '../../texts/item-state-texts.ts'
import { itemName } from '../../texts/item-name.ts'
import { Button } from '../../ui/Button.tsx'
import { Code } from '../../ui/Code.tsx'
import { dayAndTime } from '../../ui/moments.ts'
import { useKeys } from '../../ui/use-keys.ts'

/** What another station says of an item, and how it stands here, side by side, with the way to all that is known of it. */
export function TwoSides({ sides }: { readonly sides: TwoSidesView }) {
  const { i18n } = useLingui()
  const { open } = useScreen()
  const { item, there, here } = sides
  const lookUp = () => open({ name: 'lookedUpItem', item: item.id, searched: itemName(item.id) })
  useKeys({ '1': lookUp })
  return (
    <>
      <div className="two-sides">
        <section>
          <h2>
            <Trans comment="Title above how an item stands at this station">Here</Trans>
          </h2>
          {here === null ? (
            <p>
              <Trans comment="How an item stands at this station">This station does not know the item.</Trans>
            </p>
          ) : (
            <ul>
              <li>
                <strong>
                  {i18n._(
                    here.lifecycle === 'commissioned'
                      ? availabilityWords[here.availability]
                      : lifecycleWords[here.lifecycle],
                  )}
                </strong>
              </li>
              {here.parent !== null && (
                <li>
                  <Trans comment="How an item stands at this station; the placeholder is a container">
                    Inside <Code value={itemName(here.parent)} />
                  </Trans>
                </li>
              )}
              {here.claimedBy !== null && (
                <li>
                  <Trans comment="How an item stands at this station">In an open job</Trans>
                </li>
              )}
              <li className="soft">
                <Trans comment="How an item stands at this station; the placeholder is day and time">
                  Last event {dayAndTime(here.lastEventAt, i18n.locale)}
                </Trans>
              </li>
            </ul>
          )}
        </section>
        <section>
          <h2>
            <Trans comment="Title above what another station of the site says of an item">At the other station</Trans>
          </h2>
          <ul>
            <li>
              <strong>{i18n._(atOtherStation[there.did])}</strong>
            </li>
            {there.container !== null && (
              <li>
                <Trans comment="What another station says of an item; the placeholder is a container">
                  Container <Code value={itemName(there.container)} />
                </Trans>
              </li>
            )}
            <li className="soft">
              <Trans comment="When another station did something; the placeholder is day and time">
                Done {dayAndTime(there.at, i18n.locale)}
              </Trans>
            </li>
          </ul>
        </section>
      </div>
      <div className="row">
        <Button keyName="1" onPress={lookUp}>
          <Trans comment="Button: all that is known of an item">Look the item up</Trans>
        </Button>
      </div>
    </>
  )
}
