import { button, field, form } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { fittingQuestions } from '../lens/choosing-question.ts'
import { voiceView } from '../lens/voice.views.ts'
import type { Voice } from '../lens/voices.ts'
import { askedHere, isQuestion, QUESTION_NUMBERS, questionWords } from '../six-questions.ts'
import { deskItem } from './table.ts'
import type { WholeItem } from './whole-meeting.ts'

export interface ChoosingPage {
  item: WholeItem
  /** Sentences that bear on it, or that were searched for. */
  voices: Voice[]
  searched: string
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
    ${voices(t, page)}
    ${questions(t, page)}
  </div>`

const voices = (t: Translate, { item, voices, searched, key, now }: ChoosingPage): Html => {
  const rest = voices.filter(({ observation_id }) => observation_id !== item.observation_id)
  return html`<section class="section stack" aria-labelledby="sentence">
    <h2 id="sentence">${t('meetings.the_sentence')}</h2>
    ${item.voice ? voiceView(t, item.voice, { now, named: true }) : html`<p class="soft">${t(item.voiceless ? 'meetings.voiceless' : 'meetings.no_voice_fits')}</p>`}
    ${!item.voiceless && onceForm({ action: deskItem(item.id, 'silence'), key, name: `silence${item.id}` }, button({ label: t('meetings.none_fits'), kind: 'quiet' }))}
    ${form(
      { action: deskItem(item.id, 'voice'), method: 'get' },
      html`<div class="beside-button">${field(t, { name: 'q', label: t('meetings.search_sentence'), value: searched, maxlength: 200, type: 'search' })}${button({ label: t('meetings.search'), kind: 'second' })}</div>`,
    )}
    ${searched && rest.length === 0 && html`<p class="soft">${t('meetings.no_sentence_found')}</p>`}
    ${rest.map((voice) =>
      onceForm(
        {
          action: deskItem(item.id, 'voice'),
          key,
          name: `voice${item.id}-${voice.observation_id}`,
          className: 'voice-choice',
        },
        html`${voiceView(t, voice, { now, named: true })}${button({ label: t('meetings.this_voice'), kind: 'quiet', name: 'observationId', value: String(voice.observation_id) })}`,
      ),
    )}
  </section>`
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
          button({ label: questionWords(t, number), kind: 'quiet', name: 'question', value: String(number) }),
        )}`,
    )}
  </section>`
}
