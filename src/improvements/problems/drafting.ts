import { inLanguage } from '../../language/translated.ts'
import { languageOf, wordsFor } from '../../pages/words.ts'
import { shownToCustomer } from '../../people/display.ts'
import { findPerson } from '../../people/person.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { EndingKind } from './endings.ts'
import { type EndingRow, preparedEnding } from './problem-ending.ts'
import { raisersToTell, type ToldRaiser } from './raiser.ts'
import { type Titled, titleAtEnd } from './title.views.ts'

/** Drafts what every raiser is told of the prepared ending; who has a draft keeps it as it was edited. */
export async function draftForAll(tx: Tx, ending: EndingRow): Promise<void> {
  const facts = await factsOf(tx, ending)
  for (const raiser of await raisersToTell(tx, ending.problem_id)) await draft(tx, ending, facts, raiser)
}

/** The same for one who joined meanwhile. Does nothing when no ending is being told. */
export async function draftFor(tx: Tx, problemId: Id<'problems'>, raiserId: Id<'raisers'>): Promise<void> {
  const ending = await preparedEnding(tx, problemId)
  const raiser = ending && (await raisersToTell(tx, problemId)).find(({ id }) => id === raiserId)
  if (ending && raiser) await draft(tx, ending, await factsOf(tx, ending), raiser)
}

interface Facts {
  /** As they stand at the end of a sentence. */
  title: string
  intoTitle: string
  /** Who decided, as customers see them. */
  decider: string
}

async function factsOf(tx: Tx, ending: EndingRow): Promise<Facts> {
  const titles = await tx.one<Titled & { into: string | null; into_own_words: boolean | null }>(sql`
    select p.title, p.in_own_words, i.title as into, i.in_own_words as into_own_words from problems p left join problems i on i.id = ${ending.into_id} where p.id = ${ending.problem_id}`)
  const decider = ending.decided_by ? await findPerson(tx, ending.decided_by) : undefined
  return {
    title: titleAtEnd(titles),
    intoTitle: titleAtEnd({ title: titles.into ?? '', in_own_words: titles.into_own_words ?? true }),
    decider: decider ? shownToCustomer(decider).name : tx.organisation.name,
  }
}

async function draft(tx: Tx, ending: EndingRow, facts: Facts, raiser: ToldRaiser) {
  const t = await wordsFor(tx, raiser.language)
  await tx.run(sql`
    insert into loop_messages (problem_id, ending_id, raiser_id, words, language)
    values (${ending.problem_id}, ${ending.id}, ${raiser.id}, ${loopLetter(t, { ending, facts, raiser })}, ${languageOf(raiser.language)})
    on conflict (ending_id, raiser_id) where ending_id is not null do nothing`)
}

const QUOTED = 400 // of their own sentence: enough to know it again

/** What one raiser is told, in their language: their own sentence, what came of it, and how it goes on. */
export function loopLetter(
  t: Translate,
  { ending, facts, raiser }: { ending: EndingRow; facts: Facts; raiser: ToldRaiser },
): string {
  const said = raiser.words.trim()
  const quoted = said.length > QUOTED ? `${said.slice(0, QUOTED).toWellFormed()}…` : said
  return [
    raiser.called ? t('improvements.letter_dear', { name: raiser.called }) : t('improvements.letter_dear_nameless'),
    quoted
      ? t('improvements.letter_you_said', { day: day(t, raiser.joined_at), words: quoted })
      : t('improvements.letter_you_too', { day: day(t, raiser.joined_at), title: facts.title }),
    ...whatCame(t, ending, facts),
  ].join('\n\n')
}

const whatCame = (t: Translate, ending: EndingRow, facts: Facts): string[] =>
  CAME[ending.ending](t, ending, facts).filter(Boolean)

const CAME: Record<EndingKind, (t: Translate, ending: EndingRow, facts: Facts) => string[]> = {
  done: (t, ending) => [t('improvements.letter_done'), wordsOf(t, ending), t('improvements.letter_done_ask')],
  declined: (t, ending, { decider }) => [
    t('improvements.letter_declined', { who: decider }),
    wordsOf(t, ending),
    `${t('improvements.letter_possible')} ${inLanguage(t.language, ending.possible, ending.translations.possible)}`,
    ending.look_again_on ? t('improvements.letter_look_again', { day: day(t, ending.look_again_on) }) : '',
  ],
  merged: (t, _, { intoTitle }) => [t('improvements.letter_merged', { title: intoTitle })],
}

const wordsOf = (t: Translate, { words, translations }: EndingRow) => inLanguage(t.language, words, translations.words)
