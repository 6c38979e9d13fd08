import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'

/** As they stand in the essay "Hoe vaak hebben we het met elkaar over klanten?", word for word: never edited. */
const DUTCH = [
  'Hoe zal de klant dat ervaren?',
  'Hebben we er zicht op of de klant hier gemak van ervaart?',
  'Merken onze klanten hier iets van direct of indirect?',
  'Hoe draagt dit bij aan een plezierig contact met de klant?',
  'Welk effect heeft het op de loyaliteit van de klant?',
  'Matcht dit wel met de belofte die wij doen vanuit onze klantgerichte visie en missie?',
] as const

/** Our translation. */
const ENGLISH = [
  'How will the customer experience this?',
  'Do we know whether this makes things easier for the customer?',
  'Do our customers notice any of this, directly or indirectly?',
  'How does this contribute to a pleasant contact with the customer?',
  'What effect does it have on the customer’s loyalty?',
  'Does this match the promise we make from our customer-centred vision and mission?',
] as const

/** A card to lay on the table in a meeting; also on paper. */
export const sixQuestions = (t: Translate): Html => html`
  <article class="six">
    <header class="six__head">
      <p class="eyebrow">${t('door.six_eyebrow')}</p>
      <h1 class="title">${t('door.six_title')}</h1>
      <p>${t('door.six_lead')}</p>
    </header>
    <ol class="six__list">${DUTCH.map((question, index) => sixth(t, question, ENGLISH[index] ?? ''))}</ol>
    <p class="soft">${t('door.six_how')}</p>
  </article>`

/** In English the Dutch stands below it: those are the words of the source. */
const sixth = (t: Translate, dutch: string, english: string): Html =>
  t.language === 'en'
    ? html`<li class="six__one"><p class="six__question">${english}</p><p class="soft small" lang="nl">${dutch}</p></li>`
    : html`<li class="six__one"><p class="six__question">${dutch}</p></li>`
