import { face } from '../ui/face.ts'
import { button, form, hidden } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import type { TourColleague, TourStory } from './tour.ts'

/** The first page of the demo: what this is, six stories, and a way in for every role. */
export const tour = (
  t: Translate,
  { stories, colleagues }: { stories: TourStory[]; colleagues: TourColleague[] },
): Html => html`
  <div class="tour">
  <h1 class="display">${t('tour.headline')}</h1>
  <p class="lead measure">${t('tour.lead')}</p>
  <div class="bar tour__start">${button({ label: t('tour.begin'), form: 'tour-begin' })}</div>
  ${beginForm(stories)}
  <section class="section">
    <h2>${t('tour.stories')}</h2>
    <ol class="stories">
      ${stories.map(
        (story) => html`<li class="story">
          <a class="story__words" href="${story.track}"><bdi>‘${story.words}’</bdi></a>
          <p class="story__title">${story.title}</p>
          <p class="soft">${story.teaser}</p>
        </li>`,
      )}
    </ol>
  </section>
  <section class="section" id="medewerkers">
    <h2>${t('tour.colleagues')}</h2>
    <p class="soft measure">${t('tour.colleagues_why')}</p>
    <ul class="crew">${colleagues.map((person) => html`<li>${asForm(t, person)}</li>`)}</ul>
  </section>
  </div>`

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
