import type { Language } from '../../language/guessing.ts'
import { compile, type Message, messageValues } from './icu.ts'
import type { MessageKey } from './message-keys.ts'
import { allWords, type Edition } from './messages.ts'

export type { Language } from '../../language/guessing.ts'
export type { MessageKey } from './message-keys.ts'

/** How customers are spoken to in Dutch. */
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
export const CUSTOMER_WORD: Voice['customerWord'] = {
  nl: { singular: 'klant', plural: 'klanten', article: 'de' },
  en: { singular: 'customer', plural: 'customers', article: 'the' },
}

/**
 * A translator for one reader. Every message may use {customer} {customers} {theCustomer}, the same with a capital, and
 * {customerArticle} to agree with: "{customerArticle, select, het {dit} other {deze}} {customer}"; and {mails}, which is
 * `no` where no mail leaves: "{mails, select, no {} other {Dat mailen we u.}}". What is missing in English is said in
 * Dutch; what is missing everywhere shows its key.
 */
export function translator({ language, address, customerWord, timeZone, mails = true }: Voice): Translate {
  const said = { mails: mails ? 'yes' : 'no' }
  const called = { nl: customerValues(customerWord.nl), en: customerValues(customerWord.en) }
  const words = { nl: { ...called.nl, ...said }, en: { ...called.en, ...said } }
  const editions = EDITIONS_TRIED[language === 'en' ? 'en' : address]

  const say = (key: MessageKey, params?: object): string => {
    const edition = editions.find((tried) => CATALOGUES[tried].has(key))
    if (!edition) return key

    const own = words[edition === 'en' ? 'en' : 'nl']
    return messageOf(edition, key)(params ? { ...own, ...messageValues(params) } : own)
  }
  return Object.assign(say, { language, address, timeZone, mails, called: called[language] })
}

const CATALOGUES = allWords()

const EDITIONS_TRIED: Readonly<Record<Address | 'en', readonly Edition[]>> = {
  u: ['nl'],
  je: ['nl-je', 'nl'],
  en: ['en', 'nl'],
}

/** British English: days before months, weeks that start on Monday. */
const LOCALES: Readonly<Record<Edition, string>> = { nl: 'nl-NL', 'nl-je': 'nl-NL', en: 'en-GB' }

// Compiled when first said, then kept: there are as many as there are messages.
const compiled: Readonly<Record<Edition, Map<string, Message>>> = { nl: new Map(), 'nl-je': new Map(), en: new Map() }

function messageOf(edition: Edition, key: string): Message {
  const kept = compiled[edition].get(key)
  if (kept) return kept

  const message = compile(key, CATALOGUES[edition].get(key) ?? key, LOCALES[edition])
  compiled[edition].set(key, message)
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
