import type { Translate } from '../words/i18n.ts'
import type { PageProps } from './shell.ts'

/** What every page of ours needs besides its own title and body; made once per request, in `app/prepare.ts`. */
export type Shell = Omit<PageProps, 'title' | 'body' | 'kind' | 'live' | 'wide'>

declare module 'hono' {
  interface ContextVariableMap {
    t: Translate
    /** The browser asks for languages of which none is ours, and nobody chose one: what matters is said in both. */
    readsNeither: boolean
    shell: Shell
  }
}
