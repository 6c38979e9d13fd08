import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { FIRST } from '../language/languages.ts'
import { refusals } from '../platform/metrics.ts'
import { notFound, Refusal } from '../platform/refusal.ts'
import { typedOf as typedFieldsOf } from '../platform/web/forms.ts'
import { errorPage } from '../ui/page/error-page.ts'
import { mend } from '../ui/page/mend.ts'
import { page } from '../ui/page/page.ts'
import { CUSTOMER_WORD, type Translate, translator } from '../ui/words/i18n.ts'
import { sayKey } from '../ui/words/say-key.ts'

/**
 * The one place where errors become pages. A refusal is told in words; when it came from a form, everything that was
 * typed stands in the answer, so that nothing is lost. Anything else is ours: logged with a reference to read out.
 */
export async function answerError(error: Error, c: Context): Promise<Response> {
  const refusal = asRefusal(error, c.req.method)
  if (refusal) refusals.inc({ key: refusal.key })
  const reference = refusal ? undefined : log(c, error)
  if (refusal?.cause instanceof Error) logNowAndThen(c, refusal.key, refusal.cause)
  const status = refusal?.status ?? 500
  const { t, shell } = wordsOf(c)
  const text = refusal ? inWords(c, t, refusal) : t('platform.fault')
  if (status === 503) c.header('retry-after', '5')
  if (c.req.header('accept')?.includes('application/json')) return c.json({ error: text, reference }, status)

  const typed = c.req.method === 'POST' && status !== 404 && refusal?.key !== 'platform.busy' ? await typedOf(c) : []
  const body =
    typed.length > 0
      ? mend(t, {
          action: c.req.path,
          message: status >= 500 ? `${text} ${t('platform.typed_kept')}` : text,
          fields: typed.map(([name, value]) => ({
            name,
            value,
            label: labelOf(t, name),
            error: refusal?.fields[name] && sayKey(t, refusal.fields[name]),
            hidden: hides(name, value, refusal),
          })),
        })
      : errorPage(t, {
          status,
          text: refusal && text,
          reference,
          ...waysOn(c, t, { phone: shell.brand.phone, status }),
        })
  return c.html(
    page(t, { ...shell, kind: isAtDesk(c) ? 'desk' : 'plain', title: t('platform.went_wrong'), body }),
    status,
  )
}

/** A colleague who was let through: the page stands at the desk, with everything around it. */
const isAtDesk = (c: Context): boolean => c.var.actor?.kind === 'person' && c.req.path.startsWith('/desk')

const inWords = (c: Context, t: Translate, { status, key, details }: Refusal): string =>
  status === 404 && key === 'platform.not_found' && isAtDesk(c)
    ? t('platform.not_found_at_desk')
    : sayKey(t, key, details)

/** What is over in a moment leads to the same page; a colleague goes on with the day, and does not call who they work for. */
const waysOn = (c: Context, t: Translate, { phone, status }: { phone: string | undefined; status: number }) => {
  const atDesk = c.var.actor?.kind === 'person' && c.req.path.startsWith('/desk')
  const { pathname, search } = new URL(c.req.url)
  if (status === 503 && c.req.method === 'GET')
    return {
      back: { label: t('ui.error_same_again'), href: `${pathname}${search}` },
      phone: atDesk ? undefined : phone,
    }
  return atDesk ? { back: { label: t('ui.error_desk'), href: '/desk' } } : { phone }
}

const NO_SUCH_VALUE = ['22003', '22021'] // of Postgres: a number larger than any id, and text with a NUL in it

function asRefusal(error: Error, method: string): Refusal | undefined {
  if (error instanceof Refusal) return error
  if ('code' in error && NO_SUCH_VALUE.includes(String(error.code)))
    return method === 'POST' ? new Refusal(400, 'platform.unreadable_form') : notFound()
  if (error instanceof HTTPException && error.status === 403) return new Refusal(403, 'platform.other_site')
  if (error instanceof HTTPException && error.status < 500) return new Refusal(400, 'platform.unreadable_form')
}

/** Words for the page, also when the fault came before the organisation was known. */
function wordsOf(c: Context) {
  const t =
    c.var.t ?? translator({ language: FIRST, address: 'u', customerWord: CUSTOMER_WORD, timeZone: 'Europe/Amsterdam' })
  const shell = c.var.shell ?? {
    language: FIRST,
    nonce: c.var.secureHeadersNonce ?? '',
    brand: { name: 'Openkeuken' },
  }
  return { t, shell }
}

async function typedOf(c: Context): Promise<[string, string][]> {
  const fields = await typedFieldsOf(c).catch(() => ({}))
  return Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => typeof one === 'string')
      .map((one): [string, string] => [name, one]),
  )
}

/** What a field is called in words, for those that customers and colleagues type most. */
function labelOf(t: Translate, name: string): string | undefined {
  const key = `ui.typed_${name}`
  const label = sayKey(t, key)
  return label === key ? undefined : label
}

const SAID_BY_BUTTONS = ['is', 'then', 'choice']

/** Keys, ids and what a button said travel along unseen, unless they are what is wrong. */
const hides = (name: string, value: string, refusal: Refusal | undefined) =>
  !refusal?.fields[name] &&
  (name === 'key' || SAID_BY_BUTTONS.includes(name) || value === '' || /^\d+$/.test(value) || /(^|_)id$/.test(name))

const QUIET_MS = 10_000 // an outage meets every page: one line in ten seconds tells it
const loggedAt = new Map<string, number>()

/** What is nobody's mistake, for whoever looks after the program: a full disk, a slow or absent database. */
function logNowAndThen(c: Context, key: string, { message }: Error): void {
  const now = Date.now()
  if (now - (loggedAt.get(key) ?? 0) < QUIET_MS) return
  loggedAt.set(key, now)
  c.var.log?.warn({ key, err: message }, 'pages and forms are refused')
}

function log(c: Context, error: Error): string {
  const reference = Math.random().toString(36).slice(2, 8).toUpperCase()
  c.var.log?.error({ reference, err: { type: error.name, message: error.message, stack: error.stack } }, 'fault')
  return reference
}
