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

interface TakingAllBack {
  /** The questions that are open, of which nothing is left to answer then. */
  open: readonly { id: number; title: string }[]
  key: string
}

/** Everything at once: asked once, with the questions named that cannot be answered any more. */
export const takingAllBackPage = (t: Translate, { open, key }: TakingAllBack): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/mine/file#limits">${t('insights.file_title')}</a></p>
    <h1 class="title">${t('insights.taking_all_title')}</h1>
    <p>${t('insights.file_withdraw_why')}</p>
    ${open.length > 0 && html`<p><strong>${t('insights.taking_all_open', { count: open.length })}</strong></p><ul class="dots stack stack--tight">${open.map(({ title }) => html`<li><q dir="auto">${title}</q></li>`)}</ul><p>${t('insights.taking_all_then')}</p>`}
    ${form({ action: '/mine/file/withdrawal' }, html`${hidden('key', `${key}-x`)}<div class="bar">${button({ label: t('insights.file_withdraw_do'), kind: 'danger' })}${buttonLink({ label: t('insights.taking_back_not'), href: '/mine/file#limits', kind: 'quiet' })}</div>`)}
  </div>`

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
