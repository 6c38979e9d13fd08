import { colleagueFace } from '../people/colleague.views.ts'
import { heldFor } from '../platform/deed.ts'
import { button, form, hidden } from '../ui/forms.ts'
import { type Content, DOT, type Html, html, joined } from '../ui/html.ts'
import { letterText } from '../ui/letter-text.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { moment } from '../ui/words/when.ts'
import type { FirstAct } from './first-act.ts'
import type { TourColleague, TourMail, TourStory } from './tour.ts'
import { windows } from './windows.views.ts'

/** The first page of the demo: what this is, its two acts, six stories, and a way in for every role. */
export const tour = (
  t: Translate,
  {
    stories,
    colleagues,
    secondAct,
    name,
  }: { stories: TourStory[]; colleagues: TourColleague[]; secondAct: boolean; name: string },
): Html => html`
  <div class="tour">
  <h1 class="display">${t('tour.headline')}</h1>
  <p class="lead measure">${t('tour.lead', { name })}</p>
  <p class="soft measure tour__small">${t('tour.no_desk', { name })}</p>
  <section class="acts" aria-labelledby="acts">
    <h2 id="acts">${t(secondAct ? 'tour.acts' : 'tour.look')}</h2>
    <ol class="acts__list">
      ${stories[0] && html`<li class="acts__one">${firstAct(t, stories[0], secondAct)}</li>`}
      ${secondAct && html`<li class="acts__one">${secondOne(t)}</li>`}
    </ol>
  </section>
  <section class="section">
    <h2>${t('tour.stories')}</h2>
    <ol class="stories">
      ${stories.map((story) => html`<li class="story">${storyCard(t, story)}</li>`)}
    </ol>
  </section>
  <section class="section" id="medewerkers">
    <h2>${t('tour.colleagues')}</h2>
    <p class="soft measure">${t('tour.colleagues_why')}</p>
    <ul class="crew">${colleagues.map((person) => html`<li>${asForm(t, person)}</li>`)}</ul>
  </section>
  </div>`

/** Led by the words somebody asked with; by its title for a reader who may not know their language. */
const storyCard = (t: Translate, story: TourStory): Html => {
  const own = story.language === t.language
  const words = html`<bdi lang="${story.language}">‘${story.words}’</bdi>`
  return html`${opens(story, own ? words : story.title)}
    <p class="story__title">${own ? story.title : words}</p>
    <p class="soft">${story.teaser}</p>`
}

/** A closed story opens with a form: it starts a session, as a mailed code would. */
const opens = (story: TourStory, label: Content): Html =>
  story.closed
    ? form(
        { action: '/rondleiding/story' },
        html`${hidden('request', story.requestId)}<button class="story__words" type="submit">${label}</button>`,
      )
    : html`<a class="story__words" href="${story.track}">${label}</a>`

/** What was mailed to invented people, so that a visitor sees that too, and finds the code of a closed question. */
export const mailbox = (t: Translate, mails: TourMail[]): Html => html`
  <h1 class="title">${t('tour.mail_title')}</h1>
  <p class="lead measure">${t('tour.mail_lead')}</p>
  ${mails.length === 0 && html`<p class="soft">${t('tour.mail_none')}</p>`}
  <ol class="post">
    ${mails.map(
      (mail, place) => html`<li class="post__letter"><details${place === 0 && html` open`}>
        <summary><strong dir="auto">${mail.subject}</strong>
          <span class="soft small">${t('tour.mail_to', { address: mail.to_address })}${DOT}${moment(t, mail.queued_at, new Date())}</span></summary>
        <div class="post__text" dir="auto">${letterText(mail.text_body, linked)}</div>
      </details></li>`,
    )}
  </ol>
  <p class="bar"><a href="/rondleiding">${t('tour.back')}</a></p>`

/** Addresses in a letter lead where they lead in a mailbox. */
const linked = (text: string): Content[] =>
  text.split(/(https?:\/\/\S+)/).map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))

/** The customer's phone on the left and the desk on the right; what is done in one shows in the other. */
export const twoWindows = (t: Translate, played: FirstAct, secondAct: boolean): Html => html`
  <h1 class="title">${t('tour.live_title')}</h1>
  <p class="lead measure">${t('tour.live_lead', { seconds: heldFor() })}</p>
  ${windows(t, {
    phone: { of: played.asker, src: played.track },
    desk: { of: played.owner, src: `/desk/requests/${played.requestId}` },
    first: 'desk',
    places: toTry(t, `/desk/requests/${played.requestId}`),
  })}
  <div class="bar">
    ${secondAct && form({ action: '/rondleiding/table' }, button({ label: t('tour.to_act_2'), kind: 'second' }))}
    ${form({ action: '/rondleiding/live' }, button({ label: t('tour.again'), kind: 'quiet' }))}
    <a href="/rondleiding">${t('tour.back')}</a>
  </div>`

/** What there is to do at the desk lies below the edge of its frame: a tap brings it into sight. */
const toTry = (t: Translate, desk: string): Html => html`
  <p class="two-windows__places">${(['actions', 'answer', 'promises'] as const).map((at) => html`<a href="${desk}?at=${at}" target="desk">${t('tour.try', { at })}</a> `)}</p>`

/** The question of the first story, asked anew for every visitor. */
const firstAct = (t: Translate, { words, language, title }: TourStory, secondAct: boolean): Html => html`
  ${secondAct && html`<p class="eyebrow">${t('tour.act_1')}</p>`}
  <h3 class="acts__words">${language === t.language ? html`<bdi>‘${words}’</bdi>` : title}</h3>
  <p>${t('tour.act_1_what')}</p>
  ${form(
    { action: '/rondleiding/live', className: 'bar' },
    html`${button({ label: t('tour.begin'), kind: secondAct ? 'second' : 'primary' })}<span class="soft small">${t('tour.minutes', { count: 2 })}</span>`,
  )}`

const secondOne = (t: Translate): Html => html`
  <p class="eyebrow">${t('tour.act_2')}</p>
  <h3 class="acts__words">‘${t('tour.scene_words')}’</h3>
  <p>${t('tour.act_2_what')}</p>
  ${form({ action: '/rondleiding/table', className: 'bar' }, html`${button({ label: t('tour.begin_2') })}<span class="soft small">${t('tour.minutes', { count: 3 })}</span>`)}`

const asForm = (t: Translate, person: TourColleague): Html =>
  form(
    { action: '/rondleiding/as', className: 'crew__one' },
    html`${hidden('person', person.id)}
      ${colleagueFace(person)}
      <span class="crew__who"><b>${person.name}</b><span class="soft">${joined([person.role, person.administrator && t('people.administrator')])}</span></span>
      ${button({ label: t('tour.be', { name: person.first_name }), kind: 'second' })}`,
  )
