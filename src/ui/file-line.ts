import { type Html, html } from './html.ts'
import { icon } from './icon.ts'

/** A file somebody added, as pages show it. */
export interface FileLine {
  name: string
  href: string
  size?: string | undefined
  /** It is a picture, and is shown as one. */
  picture?: boolean | undefined
}

/** Kinds that every browser draws, and that we serve to be looked at. */
export const isPicture = (contentType: string): boolean => /^image\/(png|jpeg|gif|webp)$/.test(contentType)

/** A picture as a picture, which opens whole; anything else by its name. */
export const fileLine = ({ name, href, size, picture }: FileLine): Html =>
  picture
    ? html`<li class="picture"><a href="${href}"><img src="${href}" alt="${name}" loading="lazy" decoding="async"></a></li>`
    : html`<li><a href="${href}">${icon('paperclip')}<span dir="auto">${name}</span></a>${size && html` <span class="soft">${size}</span>`}</li>`

export const fileList = (files: readonly FileLine[]): Html | undefined =>
  files.length === 0 ? undefined : html`<ul class="message__files">${files.map(fileLine)}</ul>`
