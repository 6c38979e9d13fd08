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
  objection?: { weeks: number; how: string }
  whatElse?: string
  independentWaysOn?: string
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
