/** An item and all that is in it on record, at any depth: the table `whole` with the column `id`, from the parameter `:item`. */
export const insideOf = `
  with recursive whole (id) as (select :item union select item.id from whole join item on item.parent = whole.id)`
