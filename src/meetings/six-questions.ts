import type { Translate } from '../ui/words/i18n.ts'

/** Which of the six questions. */
export type QuestionNumber = 1 | 2 | 3 | 4 | 5 | 6

export const QUESTION_NUMBERS: readonly QuestionNumber[] = [1, 2, 3, 4, 5, 6]

/** As they stand in the essay "Hoe vaak hebben we het met elkaar over klanten?", word for word: never edited. */
export const SIX_QUESTIONS: Readonly<Record<QuestionNumber, { nl: string; en: string }>> = {
  1: { nl: 'Hoe zal de klant dat ervaren?', en: 'How will the customer experience this?' },
  2: {
    nl: 'Hebben we er zicht op of de klant hier gemak van ervaart?',
    en: 'Do we know whether this makes things easier for the customer?',
  },
  3: {
    nl: 'Merken onze klanten hier iets van direct of indirect?',
    en: 'Do our customers notice any of this, directly or indirectly?',
  },
  4: {
    nl: 'Hoe draagt dit bij aan een plezierig contact met de klant?',
    en: 'How does this contribute to a pleasant contact with the customer?',
  },
  5: {
    nl: 'Welk effect heeft het op de loyaliteit van de klant?',
    en: 'What effect does it have on the customer’s loyalty?',
  },
  6: {
    nl: 'Matcht dit wel met de belofte die wij doen vanuit onze klantgerichte visie en missie?',
    en: 'Does this match the promise we make from our customer-centred vision and mission?',
  },
}

export const isQuestion = (number: number | null): number is QuestionNumber =>
  number !== null && number in SIX_QUESTIONS

/** As it is asked of a customer, when nobody at the table knew. */
export const OF_A_CUSTOMER: Readonly<Record<QuestionNumber, string>> = {
  1: 'hoe is dat voor u?',
  2: 'maakt dit het makkelijker voor u?',
  3: 'merkt u hier iets van?',
  4: 'hoe vindt u het contact hierover?',
  5: 'komt u hierdoor graag terug, of juist niet?',
  6: 'doen wij hier wat wij beloven?',
}

/** A question at a table, chosen or asked, with the organisation's own word for customer in it. Only the card quotes. */
export const askedHere = (t: Translate, number: QuestionNumber): string => t(`meetings.ask_${number}`)
