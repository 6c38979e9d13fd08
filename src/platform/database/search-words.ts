import { guessLanguage } from '../../language/guessing.ts'
import { everyWord } from '../../language/lists.ts'
import { type Sql, sql } from './sql.ts'

const LONGEST = 2_000 // the subject of a question is in its beginning; ranking more only costs time

/**
 * The words of a question that can be searched for, one per row: `word`, and `lexeme` by its stem in Dutch and in English.
 * Small words are left out: of the question's own language, or of both when that is unclear ("door" is small in Dutch only).
 */
export const lexemesOf = (words: string, longest = LONGEST): Sql => {
  const start = words.slice(0, longest).replaceAll('\0', ' ').toWellFormed() // a refused form may be searched with as well
  const language = guessLanguage(start)
  return sql`select distinct word, unnest(dutch || english) as lexeme
    from (select word, ts_lexize('dutch_stem', word) as dutch, ts_lexize('english_stem', word) as english
            from unnest(tsvector_to_array(to_tsvector('simple', ${start}))) word) stems
   where ${language === 'en' ? sql`true` : sql`dutch <> '{}'`} and ${language === 'nl' ? sql`true` : sql`english <> '{}'`}`
}

/** A lexeme as a search reads it literally, whatever signs are in it. (`quote_literal` writes backslashes in a way a search does not read.) */
export const quotedLexeme: Sql = sql`'''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || ''''`

/** The words of a question as a search for any of them, in Dutch and English. Empty for words without any meaning of their own. */
export const anyWordOf = (words: string): Sql => sql`(
  select coalesce(string_agg(distinct ${quotedLexeme}, ' | '), '')::tsquery from (${lexemesOf(words)}) lexemes)`

/**
 * A name as it is looked for: small letters without accents, so that "zoe" finds Zoë and "muller" Müller. The columns
 * `name_folded` and `name_search` of customers are made the same way.
 */
export const folded = (text: string): Sql =>
  sql`replace(replace(replace(translate(normalize(regexp_replace(normalize(lower(${text}::text), NFD), '[\\u0300-\\u036f]', '', 'g'), NFC), 'łøđðħı', 'loddhi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')`

/** Small words, and those of counting, time and politeness, occur in every question and tell nothing about its subject. */
const TELL_NOTHING = ['smallest', 'counting, time and politeness', 'a day off'].flatMap((part) =>
  everyWord('little', part),
)

/** Does `word` say something about a subject? */
const tellsSomething: Sql = sql`word <> all(${TELL_NOTHING}::text[])`

/**
 * The same, with the last letter doubled and undoubled as well: the Dutch stem of "heggen" is "hegg", that of "heg" is
 * "heg". Words that tell nothing are left out. For comparing what things are about, not for a search.
 */
export const spellingsOf = (words: string, longest = LONGEST): Sql => sql`select distinct word, spelling as lexeme
  from (${lexemesOf(words, longest)}) stems cross join lateral unnest(array[lexeme, lexeme || right(lexeme, 1),
    case when right(lexeme, 1) = substr(lexeme, length(lexeme) - 1, 1) then left(lexeme, -1) end]) spelling
  where spelling is not null and ${tellsSomething}`
