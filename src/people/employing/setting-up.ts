import type { Language } from '../../language/languages.ts'
import type { Person } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'

/** From now on this is the language in which somebody reads the desk and their mail. */
export async function speak(tx: Tx, { id }: Pick<Person, 'id'>, language: Language): Promise<void> {
  await tx.run(sql`update persons set language = ${language} where id = ${id}`)
}

/** Whoever sets an organisation up answers questions too, in every department there is; or leaves that to the others. */
export async function answerMyself(tx: Tx, { id }: Pick<Person, 'id'>, myself: boolean): Promise<void> {
  await tx.run(sql`update persons set takes_questions = ${myself} where id = ${id}`)
  if (!myself) return
  await tx.run(sql`insert into memberships (department_id, person_id)
                   select id, ${id} from departments where closed_at is null on conflict do nothing`)
}
