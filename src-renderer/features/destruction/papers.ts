/** What kinds of file papers come as, as the `accept` of a file field. */
export const papers = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png'
