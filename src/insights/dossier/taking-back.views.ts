import { button, buttonLink, form, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { MyWords } from './dossier.ts'

interface TakingBack {
  one: MyWords
  /** The questions of theirs in which these words stand. */
  questions: readonly { id: number; title: string; open: boolean }[]
  key: string
}

/** Asked once, with the places named: what is gone is gone. */
export const takingBackPage = (t: Translate, { one, questions, key }: TakingBack): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/mine/file#words">${t('insights.file_title')}</a></p>
    <h1 class="title">${t('insights.taking_back_title')}</h1>
    <p class="quote" dir="auto" lang="${one.language}">‘${one.words}’</p>
    <p>${t('insights.taking_back_where')}</p>
    <ul class="dots stack stack--tight">
      ${questions.map((question) => html`<li>${t('insights.taking_back_question')} <q dir="auto">${question.title}</q>${question.open && html`. ${t('insights.taking_back_open')}`}</li>`)}
      <li>${t('insights.taking_back_desk')}</li>
      <li>${t('insights.taking_back_learned')}</li>
      <li>${t('insights.taking_back_known')}</li>
    </ul>
    <p class="soft">${t('insights.taking_back_stays')}</p>
    ${form({ action: `/mine/file/words/${one.id}/taking-back` }, html`${hidden('key', `${key}-back`)}<div class="bar">${button({ label: t('insights.taking_back_do'), kind: 'danger' })}${buttonLink({ label: t('insights.taking_back_not'), href: '/mine/file#words', kind: 'quiet' })}</div>`)}
  </div>`
