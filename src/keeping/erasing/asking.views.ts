import { button, form, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { Statement } from '../statement/statement.ts'
import { type Asked, answerBy } from './asking.ts'
import { complaining } from './complaining.views.ts'

export interface AskingProps {
  asked: Asked | undefined
  /** Who said no, as customers see them. */
  by: string | undefined
  statement: Statement
  key: string
  now: Date
}

/** In a customer's own file: asking to be erased, and where that stands. */
export const askingSection = (t: Translate, props: AskingProps): Html => {
  const { asked, key } = props
  const waiting = asked !== undefined && !asked.answered_at
  return html`
  <section class="section stack stack--tight" id="erasure">
    <h2>${t('keeping.ask_title')}</h2>
    ${asked && (waiting ? waits(t, { ...props, asked }) : answered(t, { ...props, asked }))}
    ${!waiting && html`<p>${asked?.answer === 'refused' && `${t('keeping.ask_again')} `}${t('keeping.ask_text')}</p>`}
    ${
      waiting
        ? form(
            { action: '/mine/file/erasure/withdrawal' },
            html`${hidden('key', `${key}-ew`)}${button({ label: t('keeping.ask_withdraw'), kind: 'quiet' })}`,
          )
        : form(
            { action: '/mine/file/erasure' },
            html`${hidden('key', `${key}-ea`)}${button({ label: t('keeping.ask_do'), kind: 'second' })}`,
          )
    }
  </section>`
}

type Answering = AskingProps & { asked: Asked }

/** The law's month is a promise: once it is over, that is said, with where to complain. */
const waits = (t: Translate, { asked, statement, now }: Answering): Html => {
  const days = { day: day(t, asked.asked_at, now), by: day(t, answerBy(asked), now) }
  return answerBy(asked) < now
    ? html`${notice({ tone: 'red', text: t('keeping.ask_late', days) })}${complaining(t, statement, false)}`
    : notice({ tone: 'calm', text: t('keeping.ask_waiting', days) })
}

const answered = (t: Translate, { asked, by, statement, now }: Answering): Html | undefined => {
  if (asked.answer === 'partly') return html`<p>${t('keeping.ask_partly')}</p>`
  if (asked.answer !== 'refused' || !asked.answered_at) return undefined
  return html`
    <p>${t('keeping.ask_refused', { day: day(t, asked.asked_at, now), answered: day(t, asked.answered_at, now), name: by || 'none' })}</p>
    <p class="quote message__text--typed" dir="auto">‘${asked.because}’</p>
    ${complaining(t, statement, true)}`
}
