import { LANGUAGES } from '../../language/languages.ts'
import { type Html, html } from '../html.ts'
import { onOneLine, phoneHref } from '../phone.ts'
import type { Translate } from '../words/i18n.ts'
import { linksToOthers } from '../words/language-options.ts'
import { type Brand, brandLink, flashNotice, type PageProps } from './shell.ts'

/** Around every page a customer sees: whose page it is, another language, and always a way to reach a human. */
export const customerShell = (t: Translate, props: PageProps): Html => html`
  ${props.brand.fictional && fictional(t, props.brand)}
  <div class="shell">
    <header class="shell__head">
      ${brandLink(props.brand)}
      <div class="shell__links">
        ${languageLinks(props).map(
          ({ label, href, language }) =>
            html`<a href="${href}" lang="${language}" hreflang="${language}" data-turbo="false">${label}</a>`,
        )}
        ${props.brand.phone && html`<a href="${phoneHref(props.brand.phone)}">${callText(t, props.brand.phone)}</a>`}
      </div>
    </header>
    <main class="shell__main${props.kind === 'plain' && ' plain'}" id="main" tabindex="-1">
      ${flashNotice(props.flash)}
      ${props.body}
    </main>
    ${props.foot !== 'none' && footer(t, props.brand, props.foot)}
  </div>`

/** Over the pages of the demo. It leads out of a frame of the tour as well. */
const fictional = (t: Translate, brand: Brand): Html => html`
  <aside class="fictional" aria-label="${t('ui.fictional_label')}">
    <p>${t('ui.fictional', { name: brand.name })}
    <a href="/rondleiding" target="_top">${t('ui.fictional_tour')}</a>
    <a href="/rondleiding/post" target="_top">${t('ui.fictional_mail')}</a></p>
  </aside>`

const footer = (t: Translate, brand: Brand, more: Html | undefined): Html => html`
  <footer class="foot">
    <div class="foot__row">
      ${
        brand.phone
          ? html`<span>${t('ui.rather_talk')} <a href="${phoneHref(brand.phone)}">${callText(t, brand.phone)}</a></span>`
          : html`<span><a href="/contact">${t('ui.contact')}</a></span>`
      }
      ${more}
    </div>
    <div class="foot__row">
      <a href="/stuck">${t('ui.stuck')}</a>
      <a href="/privacy">${t('ui.privacy')}</a>
      <a href="/accessibility">${t('ui.accessibility')}</a>
      <a href="/about">${t('ui.made_with')}</a>
    </div>
  </footer>`

const languageLinks = ({ language, languageLinks: given }: PageProps) => given ?? linksToOthers(language, LANGUAGES)

/** A number is not broken over two lines. */
const callText = (t: Translate, phone: string): string => t('ui.call', { phone: onOneLine(phone) })
