/**
 * The items of a shipment that a job has received so far, as a table named `received` for a `with recursive`: what was
 * scanned, and what was announced inside it, except where a container was opened. Each once, in whatever order the scans
 * came. Bound to `:job` and `:shipment`.
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
  )`
