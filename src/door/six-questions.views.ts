import { QUESTION_NUMBERS, SIX_QUESTIONS } from '../meetings/six-questions.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'

/** A card to lay on the table in a meeting; also on paper. */
export const sixQuestions = (t: Translate): Html => html`
  <article class="six">
    <header class="six__head">
      <p class="eyebrow">${t('door.six_eyebrow')}</p>
      <h1 class="title">${t('door.six_title')}</h1>
      <p>${t('door.six_lead')}</p>
    </header>
    <ol class="six__list">${QUESTION_NUMBERS.map((number) => sixth(t, SIX_QUESTIONS[number]))}</ol>
    <p class="soft">${t('door.six_how')}</p>
  </article>`

/** In English the Dutch stands below it: those are the words of the source. */
const sixth = (t: Translate, { nl: dutch, en: english }: { nl: string; en: string }): Html =>
  t.language === 'en'
    ? html`<li class="six__one"><p class="six__question">${english}</p><p class="soft small" lang="nl">${dutch}</p></li>`
    : html`<li class="six__one"><p class="six__question">${dutch}</p></li>`
