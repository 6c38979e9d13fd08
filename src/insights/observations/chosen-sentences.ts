import type { CustomerRow } from '../../customers/customer.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { firstNameOf } from './called.ts'
import { mayBeShown } from './observation.ts'
import { partFor, partsOf, type Sentence } from './sentences.ts'

/** An observation that was chosen beside a text. */
export interface Chosen {
  observationId: Id<'observations'>
  words: string
  /** See `Bearing`. */
  partBy?: ((part: string) => number) | undefined
  /** Which of the parts that may be read aloud somebody chose, counted from 0. */
  part?: number | null | undefined
}

type Row = Pick<CustomerRow, 'kind' | 'name' | 'called'> &
  Pick<Sentence, 'words' | 'language' | 'heard_at'> & { id: Id<'observations'> }

/**
 * The sentences that were chosen before, by observation, as they may be shown now: what was taken back or withheld since
 * is not there any more.
 */
export async function chosenSentences(db: Db, chosen: readonly Chosen[]): Promise<Map<number, Sentence>> {
  if (chosen.length === 0) return new Map()
  const rows = await db.many<Row>(sql`
    select o.id, o.words, o.language, o.heard_at, c.kind, c.name, c.called
      from observations o join customers c on c.id = o.customer_id
     where o.id = any(${chosen.map(({ observationId }) => observationId)}::bigint[]) and o.kind = 'verbatim' and ${mayBeShown}`)
  const sentences = rows.flatMap((row): [number, Sentence][] => {
    const beside = chosen.find(({ observationId }) => observationId === row.id)
    const words = partsOf(row)[beside?.part ?? -1] ?? partFor(beside?.words ?? '', row, beside?.partBy)
    if (!words) return []
    const { language, kind, heard_at } = row
    return [
      [
        row.id,
        { observation_id: row.id, words, language, called: firstNameOf(row), kind, heard_at, why: 'same_words' },
      ],
    ]
  })
  return new Map(sentences)
}
