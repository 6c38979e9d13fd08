import type { Db } from '../platform/database/database.ts'
import { isPartOf, spellingsOf } from '../platform/database/search-words.ts'
import { sql } from '../platform/database/sql.ts'

/** A service that a question is probably about, with how well it matches. */
export interface Likely {
  service_version_id: number
  service_id: number
  department_id: number
  name: string
  /** About 1 for one telling word that no other service has; see `SURE`. */
  rank: number
}

/** Below this rank the words only brush what a service is about: then better no service than the wrong one. */
export const SURE = 0.55

/** From this rank on the words name it, rather than one of its many subjects: enough to offer it to who did not ask for it. */
export const NAMES_IT = 1

const NAMED = 1.3 // a word of the name, against 1 for a word of what it is about
const DESCRIBED = 0.4 // a word of the description
const PART_OF_WORD = 0.6 // "papierbak" for a service about "papier"

/**
 * The services nearest to a question, best first: by the words of their names, subjects and descriptions. A word that
 * few services have tells more. Parts of words are tried when whole ones leave it unsure.
 */
export async function likelyServices(db: Db, words: string, most = 3): Promise<Likely[]> {
  const found = await search(db, words, most, false)
  const [best] = found
  return best && best.rank >= SURE ? found : await search(db, words, most, true)
}

/** Which words of a question name what this organisation does: they stand in the name or the subjects of a service. */
export async function subjectsIn(db: Db, words: string): Promise<string[]> {
  const { subjects } = await db.one<{ subjects: string[] }>(sql`
    with asked as materialized (${spellingsOf(words)}),
    named as (
      select lexeme from current_services cross join lateral unnest(search) where archived_at is null and 'A' = any(weights)
      union
      select unnest(tsvector_to_array(to_tsvector('dutch', name) || to_tsvector('english', name_en)))
        from current_services where archived_at is null)
    select coalesce(array_agg(distinct word), '{}') as subjects from asked join named using (lexeme)`)
  return subjects
}

async function search(db: Db, words: string, most: number, partsOfWords: boolean): Promise<Likely[]> {
  return await db.many<Likely>(sql`
    with asked as materialized (${spellingsOf(words)}),
    offered as materialized (select id, service_id, department_id, name, name_en, search from current_services where archived_at is null),
    about as (
      select offered.id, lexeme, case when 'A' = any(weights) then 1 else ${DESCRIBED}::float8 end as weight
        from offered cross join lateral unnest(search)
      union all
      select id, unnest(tsvector_to_array(to_tsvector('dutch', name) || to_tsvector('english', name_en))), ${NAMED} from offered),
    matches as (
      select id, word, max(weight) as weight from about join asked using (lexeme) group by 1, 2
      union all
      select id, word, max(weight) * ${PART_OF_WORD} from about join asked on ${isPartOf(sql`about.lexeme`, sql`asked.lexeme`)}
       where ${partsOfWords} group by 1, 2),
    best as (select id, word, max(weight) as weight from matches group by 1, 2),
    rarity as (
      select word, ln(1 + (select count(*) from offered)::float8 / count(*)) / ln(1 + (select count(*) from offered)) as rare
        from best group by word)
    select o.id as service_version_id, o.service_id, o.department_id, o.name, sum(best.weight * rare)::float8 as rank
      from best join rarity using (word) join offered o on o.id = best.id
     group by 1, 2, 3, 4 order by rank desc, o.service_id limit ${most}`)
}
