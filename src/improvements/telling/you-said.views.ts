import { empty } from '../../ui/empty.ts'
import { DOT, type Html, html } from '../../ui/html.ts'
import { paging } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { problemTitle } from '../problems/title.views.ts'
import type { SaidAndDone } from './you-said.ts'

export interface YouSaid {
  entries: SaidAndDone[]
  unsolved: { id: number; title: string; in_own_words: boolean; state: 'raised' | 'underway' }[]
  older: string | undefined
  now: Date
}

/** You said; we did, or we do not because. What worked and what did not, and what we have not solved. */
export const youSaidPage = (t: Translate, { entries, unsolved, older, now }: YouSaid): Html => html`
  <div class="stack stack--wide">
    <header class="stack stack--tight">
      <h1 class="title">${t('improvements.you_said_title')}</h1>
      <p class="lead">${t('improvements.you_said_lead')}</p>
    </header>
    ${
      entries.length === 0
        ? empty({
            title: t('improvements.you_said_none'),
            text: t('improvements.you_said_none_text'),
            action: { label: t('improvements.ask'), href: '/' },
          })
        : html`<ol class="said-and-done">${entries.map((entry) => line(t, entry, now))}</ol>`
    }
    ${paging(t, { older })}
    ${
      unsolved.length > 0 &&
      html`<section class="section stack" aria-labelledby="unsolved"><h2 id="unsolved">${t('improvements.unsolved')}</h2><p class="soft">${t('improvements.unsolved_text')}</p>
      <ul class="stack stack--tight dots">${unsolved.map((one) => html`<li><span dir="auto">${problemTitle(one)}</span> <span class="soft">${t('improvements.raised_state', { state: one.state })}</span></li>`)}</ul>
      <p><a href="/mine">${t('improvements.unsolved_too')}</a></p></section>`
    }
    <p class="soft small"><a href="/you-said/feed">${t('improvements.feed')}</a></p>
  </div>`

const line = (
  t: Translate,
  { id, said, did, does_not, published_at, confirmed, look_again_on }: SaidAndDone,
  now: Date,
): Html => html`
  <li class="you-said${does_not && ' you-said--not'}" id="said-${id}">
    <div class="you-said__you"><h2 class="you-said__label">${t('improvements.you_said')}</h2><p class="quote" dir="auto">‘${said}’</p></div>
    <div class="you-said__we">
      <h3 class="you-said__label">${t(does_not ? 'improvements.we_do_not' : 'improvements.we_did')}</h3>
      <div class="typed" dir="auto">${did}</div>
      <p class="soft small">${day(t, published_at, now)}${confirmed && html`${DOT}<b class="you-said__confirmed">${t('improvements.confirmed_by_customers')}</b>`}${does_not && look_again_on && html`${DOT}${t('improvements.look_again', { day: day(t, look_again_on, now) })}`}</p>
    </div>
  </li>`
