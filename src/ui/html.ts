import { html, raw } from 'hono/html'

export { html }

/** Markup that is already safe: what `html` returns. Text in it has been escaped. */
export type Html = ReturnType<typeof html>

/** What may stand in a place that takes text or markup. Text is escaped. */
export type Content = Html | string

/**
 * The one escape hatch: says "this markup is safe" of a string that was not made by `html`.
 * Only for text that our own code wrote (an icon file, a chart) or that was sanitised first. Never for what people typed.
 */
export const trusted = (markup: string): Html => raw(markup)

/** Between two parts of a line. It stays with the word before it, so that no line begins with a dot. */
export const DOT = '\u00a0· '

/** Puts the parts that are there one after the other, with a separator between them. */
export function joined(parts: (Content | false | null | undefined)[], separator: Content = DOT): Html {
  const present = parts.filter((part) => part !== false && part !== null && part !== undefined && part !== '')

  return html`${present.map((part, index) => (index === 0 ? part : [separator, part]))}`
}

/** A hidden word for people who hear the page. */
export const spoken = (text: string): Html => html`<span class="visually-hidden">${text}</span>`
