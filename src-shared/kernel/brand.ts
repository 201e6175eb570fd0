declare const brand: unique symbol

/** A value that only its own constructor or schema can make, so that a serial is never passed as a lot. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }
