/**
 * Why a file of people is not taken: it has not our layout, was changed after it was signed, is of another site or of
 * this very station, or is older than one that was taken from there and would bring back what has changed since.
 */
export const peopleFileFaults = ['unreadable', 'changed', 'otherSite', 'ownStation', 'older'] as const
export type PeopleFileFault = (typeof peopleFileFaults)[number]
