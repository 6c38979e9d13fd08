import { type Html, html } from '../ui/html.ts'
import { phoneLink } from '../ui/phone.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { mailAndPost, openLine, type Reachable, weekTable } from './reaching-us.views.ts'

/** Every way to reach us, with the hours of a usual week. */
export const contactPage = (t: Translate, us: Reachable): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.contact_title')}</h1>
    <p class="lead sentence">${openLine(t, us)}</p>
    ${!isReached(t, us) && html`<p>${t('door.contact_only_here')}</p>`}
    <div class="columns">
      ${us.settings.phone && html`<div><h2>${t('door.call')}</h2><p>${phoneLink(us.settings.phone)}</p></div>`}
      ${us.settings.visiting_address && html`<div><h2>${t('door.come_by')}</h2><p>${us.settings.visiting_address}</p></div>`}
      ${mailAndPost(t, us) && html`<div><h2>${t('door.write')}</h2>${mailAndPost(t, us)}</div>`}
    </div>
    <h2 id="hours">${t('door.opening_hours')}</h2>
    ${weekTable(t, us)}
    <p class="soft">${t('door.holidays')}</p>
    <p><a href="/">${t('door.ask')}</a></p>
  </div>`

/** Is there anything here but this page: a number, an address, a place? */
const isReached = (t: Translate, us: Reachable): boolean =>
  Boolean(us.settings.phone || us.settings.visiting_address || mailAndPost(t, us))

/** What we do for accessibility, what may still be hard, and whom to tell. */
export const accessibilityPage = (t: Translate, us: Reachable): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.accessibility_title')}</h1>
    <p class="lead">${t('door.accessibility_lead')}</p>
    <h2>${t('door.accessibility_what')}</h2>
    <ul class="dots stack stack--tight">
      <li>${t('door.accessibility_keyboard')}</li>
      <li>${t('door.accessibility_reader')}</li>
      <li>${t('door.accessibility_zoom')}</li>
      <li>${t('door.accessibility_scripts')}</li>
      <li>${t('door.accessibility_contrast')}</li>
    </ul>
    <h2>${t('door.accessibility_limits')}</h2>
    <p>${t('door.accessibility_files')}</p>
    <h2>${t('door.accessibility_stuck')}</h2>
    <p>${t('door.accessibility_tell')} <a href="/stuck">${t('door.stuck_title')}</a></p>
    ${us.settings.phone && html`<p>${t('door.accessibility_call', { phone: us.settings.phone })}</p>`}
  </div>`

/** What this program is, for who wonders. */
export const aboutPage = (t: Translate, { settings }: Reachable): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.about_title')}</h1>
    ${settings.purpose && html`<p class="lead" dir="auto">${settings.purpose}</p>`}
    <p>${t('door.about_text', { name: settings.name })}</p>
    <p>${t('door.about_free')}</p>
    <p><a href="/kitchen">${t('door.look_inside')}</a> <a href="/zes-vragen">${t('door.six_title')}</a> <a href="/privacy">${t('ui.privacy')}</a></p>
  </div>`
