import { z } from 'zod'
import { meet, reachOrRefuse } from '../customers/recognising.ts'
import { makeRepresented } from '../customers/representing.ts'
import { guessLanguage } from '../language/guessing.ts'
import type { Language } from '../language/languages.ts'
import { atOnce } from '../lib/at-once.ts'
import { probablyMeant } from '../lib/mistyped.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import type { FileStore } from '../platform/files/files.ts'
import { invalid } from '../platform/refusal.ts'
import { files, optionalLine, optionalName, optionalWords, words } from '../platform/web/fields.ts'
import { addFiles } from '../requests/adding-files.ts'
import { askedJustNow, markOf } from '../requests/asked-already.ts'
import { prove } from '../requests/looking.ts'
import { type Opened, open, whereTo } from '../requests/opening.ts'
import { About } from '../services/service-choice.ts'

/** The question and one way to reach who asks; all else may stay empty. */
export const Question = z.object({
  words: words(),
  reach: optionalLine(),
  /** The address as it was before, when the page asked whether it was typed right: sent again, it is. */
  reach_asked: optionalLine(),
  name: optionalName(),
  for_name: optionalName(),
  relation: optionalLine(120),
  expectation: optionalWords(2_000),
  about: About,
  /** The words that were sent already, by whoever read so and sends them again. */
  asked_before: optionalLine(),
  files,
})

export interface Asked {
  question: z.output<typeof Question>
  store: FileStore
  /** Of the page; counts when the question itself does not tell. */
  language: Language
  /** Whose mail this browser proved to read, with a mailed code. */
  provenId?: Id<'customers'> | undefined
}

/**
 * Opens a request for a visitor. Refuses a question without a way to reach who asks, as the second and last thing we
 * need; everything typed comes back with it.
 */
export async function ask(
  tx: Tx,
  actor: Actor,
  { question, store, language: ofPage, provenId }: Asked,
): Promise<Opened> {
  if (!question.reach) throw invalid({ reach: 'door.needs_reach' })
  const reach = reachOrRefuse(question.reach)
  if (probablyMeant(question.reach) && question.reach_asked !== question.reach)
    throw invalid({ reach: 'door.reach_mistyped' })
  const language = guessLanguage(question.words) ?? ofPage

  const { words, expectation, about } = question
  const opening = { words, channel: 'web', expectation, language, serviceId: about } as const
  const [{ id: askerId, known }, found] = await atOnce(
    meet(tx, actor, { name: question.name, reach, language }),
    whereTo(tx, opening, provenId),
  )
  if (known && question.asked_before !== markOf(words) && (await askedJustNow(tx, { askerId, words })))
    throw invalid({ words: 'door.asked_already' })
  const { for_name: name, relation } = question
  const customerId = name
    ? await makeRepresented(tx, actor, { name, language, representativeId: askerId, relation })
    : askerId
  const proven = provenId === askerId
  // An address that somebody else typed widens nothing: then it is looked up again without who proved what.
  const goes = proven || provenId === undefined ? found : undefined
  const opened = await open(tx, actor, { ...opening, customerId, askerId, proven, goes })
  if (proven) await prove(tx, opened.id)
  const asker = { kind: 'customer', id: askerId, requestId: opened.id } as const
  await addFiles(tx, asker, store, { id: opened.id, files: question.files, withQuestion: true })
  return opened
}
