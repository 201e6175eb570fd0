/** What takes the place of the progress while the person is asked something: nothing ever pops over a job. */
export type Question = 'none' | 'typing' | 'photos' | 'finish'
