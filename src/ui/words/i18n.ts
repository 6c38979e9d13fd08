import { about, FIRST, LANGUAGES, type Language, perLanguage } from '../../language/languages.ts'
import { compile, type Message, messageValues } from './icu.ts'
import type { MessageKey } from './message-keys.ts'
import { allWords, type Edition } from './messages.ts'

export type { Language } from '../../language/languages.ts'
export type { MessageKey } from './message-keys.ts'

/** How customers are spoken to. */
export type Address = 'u' | 'je'

/** What an organisation calls its customers, in one language: { singular: 'inwoner', plural: 'inwoners', article: 'de' }. */
export type CustomerWord = { singular: string; plural: string; article: string }

/** How one reader is spoken to. */
export type Voice = {
  language: Language
  address: Address
  customerWord: Readonly<Record<Language, CustomerWord>>
  timeZone: string
  /** Whether mail leaves here. Where it does not, no sentence may promise any. */
  mails?: boolean | undefined
}

/** Says a message in the reader's language. Plain text: the html tag escapes it. */
export type Translate = ((key: MessageKey, params?: object) => string) &
  Readonly<
    Omit<Voice, 'customerWord' | 'mails'> & {
      mails: boolean
      /** The word for customer in its forms, as messages use it, for sentences that stand in no catalogue. */
      called: Readonly<Record<string, string>>
    }
  >

/** The word for customer until the organisation chooses its own. */
export const CUSTOMER_WORD: Voice['customerWord'] = Object.fromEntries(
  LANGUAGES.flatMap((language) => {
    const { customer } = about(language)
    return customer ? [[language, customer]] : []
  }),
)

/** A word that no language has said yet. */
const NO_WORD: CustomerWord = { singular: '', plural: '', article: '' }

/** The organisation's word in a language, else that language's own, else the one of the first. */
export const customerWordIn = (words: Voice['customerWord'], language: Language): CustomerWord =>
  words[language] ?? CUSTOMER_WORD[language] ?? words[FIRST] ?? NO_WORD

/**
 * A translator for one reader. Every message may use {customer} {customers} {theCustomer}, the same with a capital, and
 * {customerArticle} to agree with: "{customerArticle, select, het {dit} other {deze}} {customer}"; and {mails}, which is
 * `no` where no mail leaves: "{mails, select, no {} other {Dat mailen we u.}}". What is missing in a language is said in
 * Dutch; what is missing everywhere shows its key.
 */
export function translator({ language, address, customerWord, timeZone, mails = true }: Voice): Translate {
  const called = (of: Language) => customerValues(customerWordIn(customerWord, of))
  const editions = editionsTried(language, address).map((edition) => ({
    edition,
    own: { ...called(languageOf(edition)), mails: mails ? 'yes' : 'no' },
  }))

  const say = (key: MessageKey, params?: object): string => {
    const tried = editions.find(({ edition }) => CATALOGUES[edition]?.has(key))
    if (!tried) return key
    return messageOf(tried.edition, key)(params ? { ...tried.own, ...messageValues(params) } : tried.own)
  }
  return Object.assign(say, { language, address, timeZone, mails, called: called(language) })
}

const CATALOGUES = allWords()

const languageOf = (edition: Edition): Language => edition.split('-')[0] ?? FIRST

/** Where a message is looked for: in the language itself, familiarly where one speaks so, and else in the first. */
function editionsTried(language: Language, address: Address): Edition[] {
  const inBoth = (of: Language): Edition[] => (address === 'je' ? [`${of}-je`, of] : [of])
  return language === FIRST ? inBoth(FIRST) : [...inBoth(language), ...inBoth(FIRST)]
}

// Compiled when first said, then kept: there are as many as there are messages.
const compiledIn = perLanguage(() => new Map<string, Message>())

function messageOf(edition: Edition, key: string): Message {
  const language = languageOf(edition)
  const compiled = compiledIn(language)
  const kept = compiled.get(`${edition} ${key}`)
  if (kept) return kept

  const message = compile(key, CATALOGUES[edition]?.get(key) ?? key, about(language).locale)
  compiled.set(`${edition} ${key}`, message)
  return message
}

/** The word for customer as every message may use it. */
export function customerValues({ singular, plural, article }: CustomerWord): Record<string, string> {
  const theCustomer = `${article} ${singular}`.trim()
  return {
    customer: singular,
    customers: plural,
    theCustomer,
    Customer: capital(singular),
    Customers: capital(plural),
    TheCustomer: capital(theCustomer),
    customerArticle: article,
  }
}

/** Dutch writes both letters of a leading ij as capitals: IJsclub. */
function capital(word: string): string {
  return word.startsWith('ij')
    ? `IJ${word.slice(2)}`
    : word.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase('nl'))
}
