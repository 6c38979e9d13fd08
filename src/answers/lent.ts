import type { Language } from '../language/languages.ts'
import type { Db } from '../platform/database/database.ts'

/** What this room asks of its neighbours: the rooms at the top fill it in, so that neighbours need not know each other. */
export interface LentToAnswers {
  /** The services an answer can be about. */
  serviceChoices(db: Db, language: Language): Promise<{ id: number; name: string }[]>
}

let lent: LentToAnswers | undefined

export const lendToAnswers = (given: LentToAnswers): void => {
  lent = given
}

/** The services an answer can be about, as somebody reads their names; none when nobody lent them. */
export const serviceChoices = async (db: Db, language: Language) => (await lent?.serviceChoices(db, language)) ?? []
