import { face } from '../ui/face.ts'
import { button, form, hidden } from '../ui/forms.ts'
import { type Content, type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { moment } from '../ui/words/when.ts'
import type { TourColleague, TourMail, TourStory } from './tour.ts'

/** The first page of the demo: what this is, six stories, and a way in for every role. */
export const tour = (
  t: Translate,
  { stories, colleagues, name }: { stories: TourStory[]; colleagues: TourColleague[]; name: string },
): Html => html`
  <div class="tour">
  <h1 class="display">${t('tour.headline')}</h1>
  <p class="lead measure">${t('tour.lead', { name })}</p>
  <div class="bar tour__start">${button({ label: t('tour.begin'), form: 'tour-begin' })}</div>
  ${beginForm(stories)}
  <section class="section">
    <h2>${t('tour.stories')}</h2>
    <ol class="stories">
      ${stories.map((story) => html`<li class="story">${told(t, story)}</li>`)}
    </ol>
  </section>
  <section class="section" id="medewerkers">
    <h2>${t('tour.colleagues')}</h2>
    <p class="soft measure">${t('tour.colleagues_why')}</p>
    <ul class="crew">${colleagues.map((person) => html`<li>${asForm(t, person)}</li>`)}</ul>
  </section>
  </div>`

/** Led by the words somebody asked with; by its title for a reader who may not know their language. */
const told = (t: Translate, story: TourStory): Html => {
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
          <span class="soft small">${t('tour.mail_to', { address: mail.to_address })} · ${moment(t, mail.queued_at, new Date())}</span></summary>
        <div class="post__text" dir="auto">${linked(mail.text_body)}</div>
      </details></li>`,
    )}
  </ol>
  <p class="bar"><a href="/rondleiding">${t('tour.back')}</a></p>`

/** Addresses in a letter lead where they lead in a mailbox. */
const linked = (text: string): Content[] =>
  text.split(/(https?:\/\/\S+)/).map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))

/** The customer's phone on the left and the desk on the right; what is done in one shows in the other. */
export const twoWindows = (t: Translate, story: TourStory): Html => html`
  <h1 class="title">${t('tour.live_title')}</h1>
  <p class="lead measure">${t('tour.live_lead')}</p>
  <div class="two-windows">
    <figure class="two-windows__phone">
      <figcaption>${t('tour.phone')}</figcaption>
      <iframe src="${story.track}" title="${t('tour.phone')}"></iframe>
    </figure>
    <figure class="two-windows__desk">
      <figcaption>${t('tour.desk')}</figcaption>
      <iframe src="/desk/requests/${story.requestId}" title="${t('tour.desk')}"></iframe>
    </figure>
  </div>
  <p class="bar"><a href="/rondleiding">${t('tour.back')}</a></p>`

/** The tour begins as the owner of the first story. */
const beginForm = ([first]: TourStory[]): Html | undefined =>
  first &&
  form(
    { action: '/rondleiding/as', id: 'tour-begin' },
    html`${hidden('person', first.ownerId)}${hidden('to', '/rondleiding/live')}`,
  )

const asForm = (t: Translate, person: TourColleague): Html =>
  form(
    { action: '/rondleiding/as', className: 'crew__one' },
    html`${hidden('person', person.id)}
      ${face({ name: person.name, photoUrl: person.photo_id ? `/faces/persons/${person.id}/${person.photo_id}` : undefined, size: 'm' })}
      <span class="crew__who"><b>${person.name}</b><span class="soft">${person.role}</span></span>
      ${button({ label: t('tour.be', { name: person.first_name }), kind: 'second' })}`,
  )
