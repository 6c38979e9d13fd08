import { type Html, html } from './html.ts'

/** The address that calls a number, as people write numbers: '020 – 123 45 67' → 'tel:0201234567'. */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

/** A number on one line; what is no number stays as it was typed. */
export const onOneLine = (phone: string): string =>
  /^[\d\s+()./-]*$/.test(phone) ? phone.replaceAll(' ', '\u00a0') : phone

/** A phone number that calls. */
export const phoneLink = (phone: string): Html => html`<a href="${phoneHref(phone)}">${onOneLine(phone)}</a>`
