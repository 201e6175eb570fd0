/** Where the weather is set; these addresses have fine weather always. */
export const weatherAddress = /^\/weather(?:\/|$)/
