import { randomUUID } from 'node:crypto'
import { type Control, type Form, type ReadPage, readPage } from '../bin/rehearse-page.ts'
import type { World } from './world.ts'

/** One form as somebody found it: where, as whom, and with what in it. */
export interface FoundForm {
  page: string
  cookie: string
  form: Form
  /** The fields somebody types text into. */
  texts: TextField[]
}

export interface TextField {
  name: string
  /** Of several lines. */
  many: boolean
  /** How much a browser lets somebody type. */
  maxlength: number | undefined
}

export interface Posted {
  status: number
  location: string
  html: string
  page: ReadPage
}

const TYPED = new Set(['text', 'search', 'textarea', 'email', 'tel', 'url'])

/** The forms of a page that hold text somebody types. */
export async function formsOn(w: World, page: string, cookie = ''): Promise<FoundForm[]> {
  const { html, status } = await fetched(w, page, cookie)
  if (status !== 200) throw new Error(`${page} answered ${status}`)
  return readPage(html).forms.flatMap((form) => {
    const texts = form.controls
      .filter(({ type, name }, at) => TYPED.has(type) && form.controls.findIndex((one) => one.name === name) === at)
      .map(({ name, type, maxlength }) => ({ name, many: type === 'textarea', maxlength }))
    return form.method === 'post' && texts.length > 0 ? [{ page, cookie, form, texts }] : []
  })
}

/** The form on its page as it is now: with the revision and keys of this moment. */
export async function again(w: World, found: FoundForm): Promise<FoundForm> {
  return (await formsOn(w, found.page, found.cookie)).find(({ form }) => nameOf(form) === nameOf(found.form)) ?? found
}

/** A form by the address it goes to, without the ids and tokens in it. */
export const nameOf = (form: Form) =>
  `${form.action.replace(/\/track\/[^/?#]+/, '/track/:token').replace(/\/\d+(?=\/|$)/g, '/:id')} (${[...new Set(form.controls.filter(({ type }) => TYPED.has(type)).map(({ name }) => name))].join(', ')})`

/** Fills in a form like somebody who means well, with `given` in it, and sends it. */
export async function submit(
  w: World,
  { page, cookie, form }: FoundForm,
  given: Record<string, string | File[]>,
): Promise<Posted> {
  const entries: [string, string | File][] = []
  for (const control of chosen(form.controls)) {
    const value = given[control.name]
    if (Array.isArray(value)) for (const file of value) entries.push([control.name, file])
    else if (control.type !== 'file') entries.push([control.name, typed(control, value ?? wellMeant(control))])
  }
  return await posted(w, form.action || page, entries, { cookie, multipart: form.multipart })
}

/** One of each choice, every field once; buttons are pressed only where they carry a name. */
function chosen(controls: readonly Control[]): Control[] {
  const seen = new Map<string, Control>()
  for (const control of controls) {
    const before = seen.get(control.name)
    if (!before || (control.sent && !before.sent)) seen.set(control.name, control)
  }
  return [...seen.values()].filter(({ type, sent, required }) => type !== 'checkbox' || sent || required)
}

/** What somebody would fill in. Names of fields that want something special are named here. */
export function wellMeant({ name, type, value }: Control): string {
  if (name === 'key') return randomUUID()
  if (type === 'hidden' || type === 'radio' || type === 'select' || type === 'submit') return value
  if (/reach|mail/.test(name) || type === 'email') return `${randomUUID()}@example.org`
  if (type === 'date' || /(_on|day|until|_by)$/.test(name))
    return value || new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  if (type === 'time') return value || '09:00'
  if (/phone/.test(name) || type === 'tel') return value || '+31 20 1234567'
  if (name === 'shortcut' || name === 'slug') return `x${randomUUID().slice(0, 8)}`
  if (type === 'number') return value || '2'
  return value || 'Een zin.'
}

const typed = (control: Control, value: string) =>
  control.type === 'textarea'
    ? value.replace(/\r\n|\r|\n/g, '\r\n')
    : TYPED.has(control.type)
      ? value.replace(/[\r\n]+/g, '')
      : value

export async function posted(
  w: World,
  path: string,
  entries: readonly [string, string | File][],
  { cookie = '', multipart = false }: { cookie?: string; multipart?: boolean } = {},
): Promise<Posted> {
  const headers = { host: w.host, 'accept-language': 'nl', origin: `http://${w.host}`, ...(cookie && { cookie }) }
  const response = await w.app.request(path, {
    method: 'POST',
    headers,
    body: multipart ? asFormData(entries) : asParameters(entries),
  })
  const html = await response.text()
  return { status: response.status, location: response.headers.get('location') ?? '', html, page: readPage(html) }
}

export async function fetched(
  w: World,
  path: string,
  cookie = '',
): Promise<{ status: number; html: string; type: string }> {
  const headers = { host: w.host, 'accept-language': 'nl', ...(cookie && { cookie }) }
  const response = await w.app.request(path, { headers })
  return { status: response.status, type: response.headers.get('content-type') ?? '', html: await response.text() }
}

const asParameters = (entries: readonly [string, string | File][]) =>
  new URLSearchParams(entries.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]))

function asFormData(entries: readonly [string, string | File][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}
