import { guessLanguage } from '../../language/guessing.ts'
import { about, LANGUAGES } from '../../language/languages.ts'
import { everyWord } from '../../language/lists.ts'
import { join, raw, type Sql, sql } from './sql.ts'

/** How the database knows our languages, each once. Names of its own, and no words of anybody: they go in as they are. */
const CONFIGURATIONS = [...new Set(LANGUAGES.map((language) => about(language).search))].filter((name) =>
  /^[a-z_]+$/.test(name),
)

const inEach = (make: (name: Sql, configuration: string) => Sql, between: string): Sql =>
  join(
    CONFIGURATIONS.map((name) => make(raw(name), name)),
    between,
  )

/** A text as it is searched in by the stems of its words, in every language we speak. */
export const stemmed = (text: string | Sql): Sql =>
  sql`(${inEach((_, configuration) => sql`to_tsvector(${raw(`'${configuration}'`)}, ${text})`, ' || ')})`

/** A text as it is searched in: by its words as they stand, and by their stems. The one recipe for it. */
export const inWordsAndStems = (text: string | Sql): Sql => sql`(to_tsvector('simple', ${text}) || ${stemmed(text)})`

const dictionaryOf = (configuration: string): string =>
  configuration === 'simple' ? 'simple' : `${configuration}_stem`

/** The stems of a word in each of our languages, as a column each. */
export const stemsOf = (word: Sql): Sql =>
  inEach((name, configuration) => sql`ts_lexize(${raw(`'${dictionaryOf(configuration)}'`)}, ${word}) as ${name}`, ', ')

/** Those columns together. */
export const allStems: Sql = inEach((name) => name, ' || ')

/** A small word of any of our languages has no stem in it. */
export const isNoSmallWord: Sql = inEach((name) => sql`${name} <> '{}'`, ' and ')

const LONGEST = 2_000 // the subject of a question is in its beginning; ranking more only costs time

/**
 * The words of a question that can be searched for, one per row: `word`, and `lexeme` by its stem in each of our languages.
 * Small words are left out: of the question's own language, or of all when that is unclear ("door" is small in Dutch only).
 */
export const lexemesOf = (words: string, longest = LONGEST): Sql => {
  const start = words.slice(0, longest).replaceAll('\0', ' ').toWellFormed() // a refused form may be searched with as well
  const language = guessLanguage(start)
  return sql`select distinct word, unnest(${allStems}) as lexeme
    from (select word, ${stemsOf(sql`word`)} from unnest(tsvector_to_array(to_tsvector('simple', ${start}))) word) stems
   where ${language ? sql`${raw(about(language).search)} <> '{}'` : isNoSmallWord}`
}

/** A lexeme as a search reads it literally, whatever signs are in it. (`quote_literal` writes backslashes in a way a search does not read.) */
export const quotedLexeme: Sql = sql`'''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || ''''`

/** Words that must stand there together, in the forms of each of our languages, as the text of a search. Empty when they say nothing. */
export const together = (phrase: Sql): Sql =>
  sql`array_to_string(array_remove(array[plainto_tsquery('simple', ${phrase})::text, ${inEach((_, name) => sql`plainto_tsquery(${raw(`'${name}'`)}, ${phrase})::text`, ', ')}], ''), ' | ')`

/** The words of a question as a search for any of them, in each of our languages. Empty for words without any meaning of their own. */
export const anyWordOf = (words: string): Sql => sql`(
  select coalesce(string_agg(distinct ${quotedLexeme}, ' | '), '')::tsquery from (${lexemesOf(words)}) lexemes)`

/**
 * A name as it is looked for: small letters without accents, so that "zoe" finds Zoë and "muller" Müller. The columns
 * `name_folded` and `name_search` of customers are made the same way.
 */
export const folded = (text: string): Sql =>
  sql`replace(replace(replace(translate(normalize(regexp_replace(normalize(lower(${text}::text), NFD), '[\\u0300-\\u036f]', '', 'g'), NFC), 'łøđðħı', 'loddhi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')`

/** Small words, and those of counting, time and politeness, occur in every question and tell nothing about its subject. */
const OFF_TOPIC = ['smallest', 'counting, time and politeness', 'a day off'].flatMap((part) =>
  everyWord('little', part),
)

/** Does `word` say something about a subject? */
const isTopical: Sql = sql`word <> all(${OFF_TOPIC}::text[])`

/**
 * The same, with the last letter doubled and undoubled as well: the Dutch stem of "heggen" is "hegg", that of "heg" is
 * "heg". Words that are not topical are left out. For comparing what things are about, not for a search.
 */
export const spellingsOf = (words: string, longest = LONGEST): Sql => sql`select distinct word, spelling as lexeme
  from (${lexemesOf(words, longest)}) stems cross join lateral unnest(array[lexeme, lexeme || right(lexeme, 1),
    case when right(lexeme, 1) = substr(lexeme, length(lexeme) - 1, 1) then left(lexeme, -1) end]) spelling
  where spelling is not null and ${isTopical}`
