import { type FormProps, form, hiddenKey } from './forms.ts'
import { type Content, type Html, html } from './html.ts'

/** A form that counts once, however often it is sent. `key` is the page's own; `name` tells the form from the others there. */
export const onceForm = (
  { key, name, ...more }: Omit<FormProps, 'method'> & { key: string; name: string },
  body: Content,
): Html => form(more, html`${hiddenKey(`${key}-${name}`)}${body}`)
