const never = 9_007_199_254_740_991

/** The sequence of the fact that completed the receipt of `:job`; of one that is not complete yet, later than any. */
const completedBy = `(select coalesce(max(completed), ${never}) from receipt where job = :job)`

/** The condition under which a receipt is a supplementary one: another of its shipment was completed before it. */
export const isSupplementary = `exists (
  select 1 from receipt as earlier where earlier.shipment = :shipment and earlier.completed < ${completedBy})`

/**
 * The condition under which a receipt expects an item of its shipment: the first receipt expects all that was announced, a
 * supplementary one what was missing before it, also when it is looked at later. Bound to `:job` and `:shipment`; neither
 * subquery but the last depends on the item, so they are asked once.
 */
export function isExpected(item: string): string {
  return `(
    not ${isSupplementary}
    or exists (
      select 1 from missing_item where missing_item.shipment = :shipment and missing_item.item = ${item}
        and (found is null or found >= ${completedBy})))`
}

/** The condition under which an expected item is outermost: what it was announced in is not expected itself. */
export const isOutermost = `(shipment_item.parent is null or not ${isExpected('shipment_item.parent')})`

/**
 * The items of a shipment that a job has received so far, as a table named `received` for a `with recursive`: what was
 * scanned, and what was announced inside it and is expected, except where a container was opened. Each once, in whatever
 * order the scans came. Bound to `:job` and `:shipment`.
 */
export const received = `
  received (item) as (
    select item from receiving_scan where job = :job and how <> 'unexpected'
    union
    select inner_item.item from received
      cross join shipment_item as inner_item on inner_item.shipment = :shipment and inner_item.parent = received.item
    where not exists (
      select 1 from receiving_scan as container
      where container.job = :job and container.item = received.item and container.opened = 1)
      and ${isExpected('inner_item.item')}
  )`
