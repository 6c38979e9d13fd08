import { type Html, html } from '../html.ts'
import { mark } from '../mark.ts'
import { notice, type Tone } from '../notice.ts'
import type { Language } from '../words/i18n.ts'

export type Brand = {
  name: string
  markUrl?: string | undefined
  /** The organisation's own colours, as a sheet of its own: where a page is put in another's place, a style inside it is refused. */
  themeUrl?: string | undefined
  /** Colours that only this page wears. Custom properties only; checked before. */
  themeCss?: string | undefined
  phone?: string | undefined
  /** Made up, to look around in: every page says so and leads back to the tour. */
  fictional?: boolean | undefined
}

export type NavItem = { label: string; href: string; count?: number | undefined; current?: boolean | undefined }

export type PageProps = {
  language: Language
  title: string
  brand: Brand
  /** customer: for the people we exist for · desk: for colleagues · plain: one narrow column (sign in, errors). */
  kind: 'customer' | 'desk' | 'plain'
  nonce: string
  body: Html
  /** The address of the event stream that says when this page changed. */
  live?: string | undefined
  /** Other languages of this page; without it, all we speak. `[]` for none. */
  languageLinks?: { label: string; href: string; language: string }[] | undefined
  nav?: NavItem[] | undefined
  /** Desk: what stands in the bar of a phone; without it, the first few places. */
  bar?: NavItem[] | undefined
  /** Desk: links below the navigation, each with its key. */
  tools?: { label: string; href: string; key?: string | undefined }[] | undefined
  /** Desk: what stands beside the page. */
  aside?: Html | undefined
  /** Customer: more links at the foot of the page; `none` for a page of colleagues that has no foot. */
  foot?: Html | 'none' | undefined
  me?: { name: string; photoUrl?: string | undefined; href?: string | undefined } | undefined
  /** What was just done. */
  flash?: string | { tone: Tone; text: string } | undefined
  /** Desk: what was just done and can still be undone. */
  undo?: Html | undefined
  wide?: boolean | undefined
}

/** The organisation's mark and name, leading home. */
export const brandLink = (brand: Brand, href = '/'): Html => html`
  <a class="brand" href="${href}">${
    brand.markUrl ? html`<img class="mark mark--own" src="${brand.markUrl}" alt="" height="30">` : mark()
  }<span>${brand.name}</span></a>`

export const flashNotice = (flash: PageProps['flash']): Html | undefined =>
  flash
    ? html`<div class="flash" role="status">${notice(typeof flash === 'string' ? { tone: 'good', text: flash } : flash)}</div>`
    : undefined
