import type { Db } from '../platform/database.ts'
import { sql } from '../platform/sql.ts'
import { answerTerm } from '../requests/answer-promise.ts'
import { likelyService } from '../requests/likely-service.ts'
import type { ServiceVersion } from '../services/service.ts'

/** What may help somebody who is typing a question: answers, and where it would go and how soon. */
export interface Suggestions {
  answers: { slug: string; question: string }[]
  service?: ServiceVersion | undefined
  department: string
  answerBy: Date
}

const LEAST = 4 // characters; a shorter text is about everything

/** Nothing for a text that says nothing yet. */
export async function suggestionsFor(db: Db, words: string): Promise<Suggestions | undefined> {
  if (words.trim().length < LEAST) return
  const service = await likelyService(db, words) // as when the question is really asked
  const department =
    service && (await db.maybe<{ name: string }>(sql`select name from departments where id = ${service.department_id}`))
  const { due } = await answerTerm(db, service)
  return { answers: [], service, department: department?.name ?? '', answerBy: due }
}
