import { helpful, searchAnswers } from '../answers/searching.ts'
import { inLanguage } from '../language/translated.ts'
import type { Db } from '../platform/database/database.ts'
import { likelyServices, NAMES_IT, subjectsIn } from '../services/likely.ts'
import { publicServices } from '../services/public-services.ts'

/** What we can offer at once for a need somebody wrote down. */
export interface Offers {
  services: { slug: string; name: string }[]
  answers: { slug: string; question: string }[]
}

const MOST_OFFERED = 3

/** Services and answers nearest to the words of a need; the one that was refused is not offered again. */
export async function offersFor(
  db: Db,
  { words, language, not }: { words: string; language: string; not: number | undefined },
): Promise<Offers> {
  const [likely, services, answers, subjects] = await db.together((db) =>
    Promise.all([
      likelyServices(db, words, MOST_OFFERED + 1),
      publicServices(db),
      searchAnswers(db, words, language, MOST_OFFERED),
      subjectsIn(db, words),
    ]),
  )
  const ids = likely
    .filter(({ rank }) => rank >= NAMES_IT)
    .map((one) => one.service_id)
    .filter((id) => id !== not)
  const chosen = ids.slice(0, MOST_OFFERED).flatMap((id) => services.find((one) => one.service_id === id) ?? [])
  return {
    services: chosen.map(({ slug, name, translations }) => ({
      slug,
      name: inLanguage(language, name, translations.name),
    })),
    answers: helpful(answers, { words, subjects }).map(({ slug, question }) => ({ slug, question })),
  }
}
