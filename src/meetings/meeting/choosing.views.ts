import { button, field, form } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { Silent } from '../lens/assigning.ts'
import { fittingQuestions } from '../lens/choosing-question.ts'
import type { FoundSentence } from '../lens/searching-sentences.ts'
import { sentenceView } from '../lens/sentence.views.ts'
import { silence } from '../lens/silence.views.ts'
import { askedHere, isQuestion, QUESTION_NUMBERS } from '../six-questions.ts'
import { deskItem } from './table.ts'
import type { WholeItem } from './whole-meeting.ts'

export interface ChoosingPage extends Silent {
  item: WholeItem
  /** Sentences that bear on it, or that were searched for. */
  sentences: FoundSentence[]
  /** Somebody told or asked something, about anything. */
  spoken: boolean
  searched: string
  /** The words that were looked for by itself. */
  looked: string[]
  /** The page it goes back to. */
  back: string
  key: string
  now: Date
}

/** What stands beside an item: another of the six, another sentence, one that is searched for, or none. */
export const choosingPage = (t: Translate, page: ChoosingPage): Html => html`
  <div class="stack stack--wide">
    <header class="stack stack--tight">
      <p class="eyebrow"><a class="quiet-link" href="${page.back}">${t('meetings.agenda')}</a></p>
      <h1 class="title"><bdi>${page.item.title}</bdi></h1>
    </header>
    ${sentences(t, page)}
    ${questions(t, page)}
  </div>`

const sentences = (t: Translate, page: ChoosingPage): Html => {
  const { item, sentences, silent, silentWord, searched, key, now } = page
  const saysSilence = !item.sentence && !item.voiceless && !searched // and in how many it stands all the same
  const rest = sentences.filter((one) => one.observation_id === null || one.observation_id !== item.observation_id)
  return html`<section class="section stack" aria-labelledby="sentence">
    <h2 id="sentence">${t('meetings.the_sentence')}</h2>
    ${item.sentence ? sentenceView(t, item.sentence, { now, named: true }) : html`<p class="soft">${saysSilence ? silence(t, { ...page, offered: rest.length }) : t(item.voiceless ? 'meetings.voiceless' : 'meetings.no_voice_chosen')}</p>`}
    ${!item.voiceless && onceForm({ action: deskItem(item.id, 'silence'), key, name: `silence${item.id}` }, button({ label: t('meetings.none_fits'), kind: 'quiet' }))}
    ${form(
      { action: deskItem(item.id, 'voice'), method: 'get' },
      html`<div class="beside-button">${field(t, { name: 'q', label: t('meetings.search_sentence'), hint: t('meetings.search_sentence_hint'), value: searched, maxlength: 200, type: 'search' })}${button({ label: t('meetings.search'), kind: 'second' })}</div>`,
    )}
    ${searched && rest.length === 0 && silent === 0 && html`<p class="soft">${t('meetings.no_sentence_found')}</p>`}
    ${rest.map((sentence) => offer(t, page, sentence))}
    ${silent > 0 && html`<p class="soft">${!(saysSilence && page.spoken) && t('meetings.found_silent', { count: silent })} <a href="/desk/search?q=${encodeURIComponent(silentWord ?? (searched || page.looked[0] || item.title))}">${t('meetings.found_silent_look')}</a></p>`}
  </section>`
}

/** What is shown is what stands beside the item when it is taken. */
const offer = (t: Translate, { item, key, now }: ChoosingPage, sentence: FoundSentence): Html => {
  const { observation_id: heard, request_id: asked, words } = sentence
  const taken =
    heard === null ? { name: 'requestId', value: String(asked) } : { name: 'observationId', value: String(heard) }
  return onceForm(
    {
      action: deskItem(item.id, heard === null ? 'asked' : 'voice'),
      key,
      name: `voice${item.id}-${heard ?? `asked${asked}`}`,
      className: 'voice-choice',
    },
    html`<input type="hidden" name="said" value="${words}">${sentenceView(t, sentence, { now, named: true })}${button({ label: t('meetings.this_voice'), kind: 'quiet', ...taken })}`,
  )
}

/** Those that make sense for it first. */
const questions = (t: Translate, { item, key }: ChoosingPage): Html => {
  const fitting = fittingQuestions(item)
  const order = [...fitting, ...QUESTION_NUMBERS.filter((number) => !fitting.includes(number))]
  return html`<section class="section stack" aria-labelledby="asked">
    <h2 id="asked">${t('meetings.the_question')}</h2>
    ${isQuestion(item.question) && html`<p class="agenda__question">${askedHere(t, item.question)}</p>`}
    ${onceForm(
      { action: deskItem(item.id, 'question'), key, name: `question${item.id}`, className: 'choices' },
      html`${order
        .filter((number) => number !== item.question)
        .map((number) =>
          button({ label: askedHere(t, number), kind: 'quiet', name: 'question', value: String(number) }),
        )}`,
    )}
  </section>`
}
