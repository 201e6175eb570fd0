/** The longest frame either end accepts, in UTF-16 units. A larger one is a fault or an attack, never work. */
export const longestFrame = 1_048_576
