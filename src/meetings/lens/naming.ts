import { anyPattern } from '../../language/lists.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import type { ItemRow } from '../items/item.ts'

const TITLE = `(?i:${anyPattern('names', 'titles')})\\.?`
const PARTICLES = `(?:(?i:${anyPattern('names', 'particles')})\\s+)*`
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]+"

/** "mevrouw De Wit", "Fam. Terpstra": whoever is spoken of with a title. */
const TITLED = new RegExp(`(?<!\\p{L})${TITLE}\\s+(${PARTICLES}${NAME})`, 'gu')

/** "Gerard Hofman": two names in a row. */
const WHOLE = new RegExp(`(?<![\\p{L}'’-])(${NAME}\\s+${PARTICLES}${NAME})(?![\\p{L}])`, 'gu')

/** "Margaret: de nachten", "Hofman - lamp": a name in front of what it is about. */
const IN_FRONT = new RegExp(`^(${PARTICLES}${NAME})\\s*(?::|–|-\\s|,)`, 'u')

/** The names that may be somebody's in an item, as they stand. */
export function namesIn({ title, notes }: Pick<ItemRow, 'title' | 'notes'>): string[] {
  const text = `${title}\n${notes}`
  const inText = [TITLED, WHOLE].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name ?? ''))
  const inFront = IN_FRONT.exec(title)?.[1] ?? ''
  return [...new Set([...inText, inFront])].filter((name) => name.length > 2)
}

const MOST_NAMES = 8
const MOST_OPEN = 3 // questions of one customer beside one item

/** Open questions, of open services, of the customers an item names: who waits for what is talked about. */
export interface Named {
  request_id: Id<'requests'>
  customer_id: Id<'customers'>
}

/**
 * Who waits, by their names in the items of an agenda, in the order of those items. A name that two customers with open
 * questions have, or a colleague, means nobody in particular.
 */
export async function namedInItems(db: Db, items: readonly Pick<ItemRow, 'title' | 'notes'>[]): Promise<Named[][]> {
  const names = items.map((item) => namesIn(item).slice(0, MOST_NAMES).map(withoutAccents))
  const all = [...new Set(names.flat())]
  if (all.length === 0) return items.map(() => [])
  const waiting = await db.many<Named & { name: string }>(sql`
    with looked as (select said as name, phraseto_tsquery('simple', said) as query from unnest(${all}::text[]) said
                     where not exists (select from persons p where p.left_at is null and said in (lower(p.first_name), lower(p.name)))),
    meant as (
      select looked.name, min(c.id) as customer_id
        from looked join customers c on c.name_search @@ looked.query
       where exists (select from requests r where r.customer_id = c.id and r.closed_at is null and ${inTheOpen('r')})
       group by looked.name having count(*) = 1)
    select m.name, w.id as request_id, m.customer_id
      from meant m
     cross join lateral (select r.id from requests r where r.customer_id = m.customer_id and r.closed_at is null and ${inTheOpen('r')}
                          order by r.opened_at limit ${MOST_OPEN}) w
     order by w.id`)
  return names.map((said) => {
    const theirs = waiting.filter(({ name }) => said.includes(name))
    return [...new Map(theirs.map(({ name: _name, ...one }) => [one.request_id, one])).values()]
  })
}

/** As customers' names are looked for: see `name_search`. */
const withoutAccents = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Puts whoever an item names beside it, as who waits. */
export async function putWhoWaits(tx: Tx, itemId: Id<'agenda_items'>, named: readonly Named[]): Promise<void> {
  const ids = named.map(({ request_id }) => request_id)
  await tx.run(sql`
    insert into item_waiting (item_id, request_id) select ${itemId}, id from unnest(${ids}::bigint[]) id on conflict do nothing`)
}
