import { button, buttonLink } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { sentenceView } from '../lens/sentence.views.ts'
import { type Choice, keptOf } from '../lens/sentences.ts'
import { silence } from '../lens/silence.views.ts'
import { askedHere, isQuestion, QUESTION_NUMBERS } from '../six-questions.ts'
import { waiters } from './parked.views.ts'
import type { Table } from './table.ts'
import type { WholeItem } from './whole-meeting.ts'

export interface LensProps {
  item: WholeItem
  table: Table
  /** Other sentences that bear on it, and what was looked for. */
  choice: Choice | undefined
  /** Somebody said something, about anything: then it is not so that nobody spoke. */
  spoken: boolean
  /** Customers' names may be read here. */
  named: boolean
  key: string
  now: Date
}

/** One question, one sentence, three taps. */
export const lens = (t: Translate, props: LensProps): Html => {
  const { item, now, named } = props
  if (item.procedural || !isQuestion(item.question)) return procedural(t, props)
  return html`
    <section class="lens" aria-labelledby="question">
      <p class="lens__item"><bdi>${item.title}</bdi></p>
      ${item.notes && html`<p class="lens__notes soft" dir="auto">${item.notes}</p>`}
      <h1 class="lens__question" id="question">${askedHere(t, item.question)}</h1>
      ${item.sentence ? sentenceView(t, item.sentence, { now, named, large: true }) : html`<p class="lens__silent soft">${silenceHere(t, props)}</p>`}
      ${props.table.seat && waiters(t, item.waiting, now)}
      ${item.closed_at ? outcome(t, props) : taps(t, props)}
    </section>`
}

/** Somebody took it away, or none was sure enough to lay it here. */
const silenceHere = (t: Translate, { item, choice, spoken }: LensProps): Html =>
  item.voiceless
    ? html`${t('meetings.voiceless')}`
    : silence(t, {
        spoken,
        looked: choice?.looked ?? [],
        offered: choice?.sentences.length ?? 0,
        silent: choice?.silent ?? 0,
      })

const procedural = (t: Translate, props: LensProps): Html => html`
  <section class="lens" aria-labelledby="question">
    <h1 class="lens__question" id="question"><bdi>${props.item.title}</bdi></h1>
    ${props.item.notes && html`<p class="lens__notes soft" dir="auto">${props.item.notes}</p>`}
    <p class="soft">${t('meetings.procedural')}</p>
    ${
      props.item.closed_at
        ? outcome(t, props)
        : !props.table.leads
          ? chairCloses(t)
          : html`<div class="taps">${tap(t, props, 'discussed', button({ label: t('meetings.next_item'), name: 'as', value: 'discussed' }))}${anotherQuestion(t, props)}</div>`
    }
  </section>`

const chairCloses = (t: Translate): Html => html`<p class="soft">${t('meetings.chair_closes')}</p>`

const taps = (t: Translate, props: LensProps): Html => (props.table.leads ? allTaps(t, props) : chairCloses(t))

const allTaps = (t: Translate, props: LensProps): Html => html`
  <div class="taps">
    ${tap(t, props, 'discussed', button({ label: t('meetings.tap_discussed'), name: 'as', value: 'discussed' }))}
    ${tap(t, props, 'unknown', button({ label: t('meetings.tap_unknown'), kind: 'second', name: 'as', value: 'unknown' }))}
    ${props.table.named && touchesNobody(t, props)}
    ${anotherQuestion(t, props)}
    ${anotherSentence(t, props)}
  </div>`

const tap = (_t: Translate, { item, table, key }: LensProps, name: string, what: Html): Html =>
  onceForm({ action: table.item(item.id, 'closure'), key, name: `${name}${item.id}` }, what)

const REASONS = ['inside', 'same', 'preparing'] as const

/** A few ready reasons, each one tap; or one of your own. */
const touchesNobody = (t: Translate, props: LensProps): Html => html`
  <details class="taps__more">
    <summary class="button button--second">${t('meetings.tap_nobody')}</summary>
    <div class="taps__body">
      ${REASONS.map((reason) =>
        tap(
          t,
          props,
          reason,
          html`<input type="hidden" name="as" value="nobody">${button({ label: t(`meetings.nobody_${reason}`), kind: 'second', name: 'because', value: t(`meetings.nobody_${reason}`) })}`,
        ),
      )}
      ${tap(
        t,
        props,
        'own',
        html`<input type="hidden" name="as" value="nobody">
          <div class="field"><label class="field__label" for="because-${props.item.id}">${t('meetings.nobody_own')}</label>
          <div class="beside-button"><input class="input" type="text" id="because-${props.item.id}" name="because" maxlength="300" required>${button({ label: t('meetings.close_it'), kind: 'second' })}</div></div>`,
      )}
      <p class="soft small">${t('meetings.nobody_challengeable')}</p>
    </div>
  </details>`

/** The other five. */
const anotherQuestion = (t: Translate, { item, table, key }: LensProps): Html => html`
  <details class="taps__more taps__more--quiet">
    <summary class="button button--quiet">${t(item.procedural ? 'meetings.ask_question_after_all' : 'meetings.another_question')}</summary>
    <div class="taps__body">
      ${onceForm(
        { action: table.item(item.id, 'question'), key, name: `question${item.id}`, className: 'choices' },
        html`${QUESTION_NUMBERS.filter((number) => number !== item.question || item.procedural).map((number) =>
          button({ label: askedHere(t, number), kind: 'quiet', name: 'question', value: String(number) }),
        )}`,
      )}
    </div>
  </details>`

const anotherSentence = (t: Translate, { item, table, choice, named, key, now }: LensProps): Html | undefined => {
  const rest = (choice ? keptOf(choice) : []).filter(({ observation_id }) => observation_id !== item.observation_id)
  const search =
    !table.seat && html`<a class="small" href="${table.item(item.id, 'voice')}">${t('meetings.search_sentence')}</a>`
  if (rest.length === 0) return search ? html`<p>${search}</p>` : undefined
  return html`<details class="taps__more taps__more--quiet">
    <summary class="button button--quiet">${t(item.sentence ? 'meetings.another_voice' : 'meetings.a_voice')}</summary>
    <div class="taps__body">
      ${rest.map((sentence) =>
        onceForm(
          {
            action: table.item(item.id, 'voice'),
            key,
            name: `voice${item.id}-${sentence.observation_id}`,
            className: 'voice-choice',
          },
          html`${sentenceView(t, sentence, { now, named })}${button({ label: t('meetings.this_voice'), kind: 'quiet', name: 'observationId', value: String(sentence.observation_id) })}`,
        ),
      )}
      ${search}
    </div>
  </details>`
}

/** How it ended, and on to what is on the table; a tap too many can be taken back. */
const outcome = (t: Translate, { item, table, key }: LensProps): Html => html`
  <div class="outcome">
    <p class="outcome__words">${icon('check')}<span>${outcomeWords(t, item)}</span></p>
    ${buttonLink({ label: t('meetings.next_item'), href: table.page })}
    ${table.leads && !item.decisions.some(({ locked_at }) => locked_at) && onceForm({ action: table.item(item.id, 'reopening'), key, name: `reopen${item.id}` }, button({ label: t('meetings.reopen'), kind: 'quiet' }))}
  </div>`

/** "Teruggekeken: het kwam deels uit", "Besproken", "Dat weten we niet: iemand zoekt het uit", "Raakt niemand, want …". */
export const outcomeWords = (
  t: Translate,
  item: Pick<WholeItem, 'closed_as' | 'nobody_because' | 'decisions' | 'among_us' | 'review'>,
): string => {
  if (item.review) return t('meetings.verdict_was', { verdict: item.review.verdict })
  if (item.decisions.length > 0) return t('meetings.outcome_decided')
  const as = item.closed_as === 'unknown' && item.among_us ? 'unknown_among_us' : item.closed_as
  return t('meetings.outcome', { as: as ?? 'open', because: item.nobody_because })
}
