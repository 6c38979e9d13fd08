/** What a sector template and the demo towns are written in: plain content, independent of the verbs that load it. */

export type Language = 'nl' | 'en'

export type Amount = { amount: number; unit: 'working_hours' | 'working_days' | 'days' }

/** The word an organisation uses for the people it exists for. */
export type CustomerWord = { singular: string; plural: string; article: string }

export type DepartmentContent = { key: string; name: string; nameEn: string; about: string; aboutEn: string }

/** `because` completes “Waarom: …”, for the customer: lower case, no full stop. */
export type StepContent = {
  name: string
  nameEn: string
  because: string
  becauseEn: string
  byDepartment?: string
  byRole?: string
  /** Who outside the organisation does it. */
  outside?: string
  outsideEn?: string
  duration: Amount
  customersTurn?: true
}

/** `key` is also the slug. `about` holds the words people use for it themselves; routing and search read it. */
export type ServiceContent = {
  key: string
  name: string
  nameEn: string
  description: string
  descriptionEn: string
  about: string
  department: string
  closed?: true
  answerWithin: Amount
  steps: StepContent[]
  objection?: { weeks: number; how: string; howEn: string }
  whatElse?: string
  whatElseEn?: string
  independentWaysOn?: string
  independentWaysOnEn?: string
  openness: string
  opennessEn: string
}

/** `body` is markdown. */
export type AnswerContent = { slug: string; service?: string; question: string; body: string; language: Language }

/** `shortcut` matches ^[a-z0-9-]{1,30}$. {called} is how the customer likes to be addressed, {me} who writes. */
export type CannedText = { shortcut: string; title: string; body: string }

export type SectorTemplate = {
  key: 'municipality' | 'care' | 'education' | 'housing' | 'shop'
  name: string
  nameEn: string
  customerWord: { nl: CustomerWord; en: CustomerWord }
  address: 'u' | 'je'
  departments: DepartmentContent[]
  services: ServiceContent[]
  answers: AnswerContent[]
  cannedTexts: CannedText[]
}

type Named = readonly [nl: string, en: string]

/** A step in one line: names, the reasons for the customer, how long it usually takes, and by whom. */
export const step = (
  [name, nameEn]: Named,
  [because, becauseEn]: Named,
  [amount, unit]: readonly [Amount['amount'], Amount['unit']],
  rest: Pick<StepContent, 'byDepartment' | 'byRole' | 'outside' | 'outsideEn' | 'customersTurn'> = {},
): StepContent => ({ name, nameEn, because, becauseEn, duration: { amount, unit }, ...rest })

const OPEN: Named = [
  'Op deze pagina staat wie ermee bezig is, wat er gebeurt en waarom, en alles wat we beloven. Overleg tussen ' +
    'collega’s staat er als “we overleggen over …”, zonder de tekst: dan durven we hardop te twijfelen.',
  'This page shows who is on it, what happens and why, and all we promise. When colleagues talk it over it says “we are ' +
    'discussing …”, without the words: so that we dare to doubt aloud.',
]

const CLOSED: Named = [
  'Besloten. Alleen wie deze vraag behandelt, de eigen afdeling en een collega die om raad is gevraagd kunnen erin. ' +
    'Elke keer dat iemand kijkt, staat dat op deze pagina. Met alleen de link ziet niemand meer dan datums.',
  'Closed. Only the person dealing with it, that department, and a colleague asked for advice can open it. Every look ' +
    'is shown on this page. With the link alone nobody sees more than dates.',
]

export const openToColleagues = { openness: OPEN[0], opennessEn: OPEN[1] }
export const besloten = { closed: true, openness: CLOSED[0], opennessEn: CLOSED[1] } as const

type InEnglish<Field extends string> = Partial<Record<Field, Readonly<Record<string, string>>>>

/** What a service says in English, as services keep what they say in other languages. */
export const serviceInEnglish = (
  service: ServiceContent,
): InEnglish<'name' | 'description' | 'openness' | 'objection_how' | 'what_else' | 'ways_on'> =>
  inEnglish({
    name: service.nameEn,
    description: service.descriptionEn,
    openness: service.opennessEn,
    objection_how: service.objection?.howEn,
    what_else: service.whatElseEn,
    ways_on: service.independentWaysOnEn,
  })

/** The same of a step. */
export const stepInEnglish = (step: StepContent): InEnglish<'name' | 'because' | 'waits_for'> =>
  inEnglish({ name: step.nameEn, because: step.becauseEn, waits_for: step.outsideEn })

const inEnglish = (texts: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(texts).flatMap(([field, en]) => (en ? [[field, { en }]] : [])))
