/** How strictly the law wants a product watched: controlled substances are destroyed before two witnesses (21 CFR 1317.95(d)). */
export const productClasses = ['standard', 'controlled'] as const
export type ProductClass = (typeof productClasses)[number]
