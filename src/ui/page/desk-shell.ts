import { face } from '../face.ts'
import { keyCap } from '../forms.ts'
import { type Html, html } from '../html.ts'
import type { Translate } from '../words/i18n.ts'
import { brandLink, flashNotice, type NavItem, type PageProps } from './shell.ts'

const IN_THE_BAR = 3 // what fits beside "Menu" on a phone of 320 px

/** Around every page at the desk: navigation at the side, or on a phone a bar below that opens it as a sheet. */
export const deskShell = (t: Translate, props: PageProps): Html => html`
  <div class="desk${props.aside && ' desk--aside'}${props.wide && ' desk--wide'}" data-controller="shortcuts">
    ${side(t, props)}
    <main class="desk__main" id="main" tabindex="-1">
      ${flashNotice(props.flash)}
      ${props.body}
      ${props.undo}
    </main>
    ${props.aside && html`<aside class="desk__aside" aria-label="${t('ui.beside')}">${props.aside}</aside>`}
    ${bottomBar(t, props.bar ?? (props.nav ?? []).slice(0, IN_THE_BAR))}
    ${keysDialog(t)}
  </div>`

const side = (t: Translate, { brand, nav = [], tools = [], me }: PageProps): Html => html`
  <nav class="side" id="menu" popover aria-label="${t('ui.navigation')}">
    <div class="desk__brand">${brandLink(brand, nav[0]?.href)}</div>
    <ul class="side__nav">${nav.map((item) => html`<li>${navLink(t, item)}</li>`)}</ul>
    <ul class="side__tools">
      ${tools.map(({ label, href, key }) => html`<li><a href="${href}"${key && html` data-key="${key}" aria-keyshortcuts="${key}"`}>${label}${keyCap(key)}</a></li>`)}
    </ul>
    ${me && html`<p class="side__me"><a class="beside" href="${me.href ?? '/me'}">${face({ ...me, size: 's' })}<span>${me.name}</span></a></p>`}
  </nav>`

const bottomBar = (t: Translate, nav: NavItem[]): Html => html`
  <nav class="bottom" aria-label="${t('ui.navigation_short')}">
    ${nav.map((item) => navLink(t, item))}
    <button type="button" popovertarget="menu">${t('ui.menu')}</button>
  </nav>`

const navLink = (t: Translate, { label, href, count, current }: NavItem): Html => html`
  <a href="${href}"${current && html` aria-current="page"`}>${label}${
    Boolean(count) &&
    html` <span class="count"><span class="visually-hidden">${t('ui.count', { count })}</span><span aria-hidden="true">${count}</span></span>`
  }</a>`

const keysDialog = (t: Translate): Html => html`
  <dialog class="dialog" data-shortcuts-target="dialog" aria-labelledby="keys-title">
    <h2 id="keys-title">${t('ui.keys_title')}</h2>
    <dl data-shortcuts-target="list" data-kept></dl>
    <label class="check"><input type="checkbox" data-shortcuts-target="enabled" data-action="shortcuts#toggle" checked><span>${t('ui.keys_on')}</span></label>
    <form method="dialog"><button type="submit" class="button button--second">${t('ui.close')}</button></form>
  </dialog>`
