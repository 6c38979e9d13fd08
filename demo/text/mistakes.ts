/** Where something stands: `file` as the writer knows it, lines counted from 1. */
export interface Place {
  file: string
  number: number
}

/** What is wrong in the sentences of the demo: one sentence each, with file, line and what is expected there. */
export class Mistakes extends Error {
  readonly all: readonly string[]

  constructor(all: readonly string[]) {
    super(all.join('\n'))
    this.all = all
  }
}

export const mistake = ({ file, number }: Place, sentence: string): Mistakes =>
  new Mistakes([`${file}, line ${number}: ${sentence}`])

/** Reads each, and tells everything that is wrong at once: a writer mends ten lines and tries once. */
export function readEach<From, To>(all: Iterable<From>, read: (one: From) => To): To[] {
  const done: To[] = []
  const wrong: string[] = []
  for (const one of all) {
    try {
      done.push(read(one))
    } catch (error) {
      if (!(error instanceof Mistakes)) throw error
      wrong.push(...error.all)
    }
  }
  if (wrong.length > 0) throw new Mistakes(wrong)
  return done
}
