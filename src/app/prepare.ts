import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { FIRST, isLanguage, type Language } from '../language/languages.ts'
import { hostIn, isLocal } from '../lib/network.ts'
import { wordsIn } from '../pages/words.ts'
import { visitor } from '../platform/actor.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Server } from '../platform/server.ts'
import { settingsOf } from '../platform/settings.ts'
import type { Env } from '../platform/web/context.ts'
import { linksToOthers } from '../ui/words/language-options.ts'

/** Puts into the context what every page needs: the organisation of the host name, its settings, the language and the words. */
export const prepare =
  (server: Server): MiddlewareHandler<Env> =>
  async (c, next) => {
    const organisation = isOurs(hostOf(c), server) ? server.home.at(hostOf(c)) : undefined
    if (!organisation) throw new Refusal(404, 'platform.no_organisation')
    const db = server.database.organisation(organisation)
    const settings = await settingsOf(db)
    const { language, readsNeither } = languageOf(c, settings.languages)
    c.set('organisation', organisation)
    c.set('db', db)
    c.set('settings', settings)
    c.set('live', server.live)
    c.set('files', server.files)
    c.set('log', server.log)
    c.set('actor', visitor)
    c.set('remote', remoteOf(c, server.config.trustProxy))
    c.set('readsNeither', readsNeither)
    speak(c, language)
    await next()
  }

/** Sets the words of this answer; a room calls it again when a customer or employee has a language of their own. */
export function speak(c: Context, language: Language): void {
  const { settings } = c.var
  c.set('t', wordsIn(language, settings))
  c.set('shell', {
    language,
    languageLinks: linksToOthers(language, settings.languages),
    nonce: c.var.secureHeadersNonce ?? '',
    brand: {
      name: settings.name,
      phone: settings.phone || undefined,
      fictional: settings.demo,
      themeUrl: settings.theme_css ? `/theme/${settings.revision}` : undefined,
      markUrl: settings.mark_id ? `/faces/organisation/${settings.mark_id}` : undefined,
    },
  })
}

/** What was asked in the address (and remembered), chosen before, or preferred by the browser. */
function languageOf(c: Context, offered: string[]): { language: Language; readsNeither: boolean } {
  const known = (language: string | undefined): Language | undefined =>
    isLanguage(language) && offered.includes(language) ? language : undefined
  const asked = known(c.req.query('lang'))
  if (asked) setCookie(c, 'language', asked, { path: '/', sameSite: 'Lax', maxAge: 31_536_000 })
  const preferred = languagesIn(c.req.header('accept-language') ?? '')
  const wanted = asked ?? known(getCookie(c, 'language')) ?? preferred.map(known).find((one) => one !== undefined)
  return { language: wanted ?? known(offered[0]) ?? FIRST, readsNeither: !wanted && preferred.length > 0 }
}

/** The languages a browser asks for, as two or three letters; "any" is none. */
const languagesIn = (header: string): string[] =>
  header
    .split(',')
    .map((one) => /^[a-z]{2,3}(?![a-z])/i.exec(one.trim())?.[0].toLowerCase() ?? '')
    .filter((one) => one !== '')

/** With one organisation any name reaches it, until an address was set: then a name that somebody else points here does not. */
const isOurs = (host: string, { config, home }: Server) =>
  !config.baseUrl || home.all.length > 1 || isLocal(host) || host.toLowerCase() === config.baseUrl.hostname

const hostOf = (c: Context) => (c.req.header('host') ?? '').replace(/:\d+$/, '')

/** The visitor's address; behind a trusted proxy the last one it added. */
function remoteOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return (forwarded && hostIn(forwarded)) || (c.env?.incoming?.socket?.remoteAddress ?? 'unknown')
}
