import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { type Control, type Form, readPage } from '../bin/rehearse-page.ts'
import { answerError } from '../src/app/errors.ts'
import { Refusal } from '../src/platform/refusal.ts'
import { everyPlace, type Place } from './every-page-scene.ts'
import { fetched, type Posted, posted, wellMeant } from './hostile-forms.ts'
import { world } from './world.ts'

// A page may offer nothing that its own form refuses: every form of every page, sent as a browser sends it, with every
// box ticked and with each other choice once. What somebody types may be refused; what the page drew may not.

const w = await world()
let refusal: Refusal | undefined
w.app.onError((error, c) => {
  if (error instanceof Refusal) refusal = error
  return answerError(error, c)
})

interface Drawn {
  place: Place
  form: Form
}

test('what a page offers to choose, tick or send along is taken by its own form', async () => {
  const forms = await everyDrawnForm()
  ok(forms.length > 200, `${forms.length} forms were found: this test would hold little`)
  const wrong = new Set<string>()
  const unreached: string[] = []
  let taken = 0
  for (const { place, form } of forms) {
    for (const controls of waysToSend(form)) {
      const sent = await send(place, form, controls)
      const { status, location } = sent
      if (status < 400 && !location.startsWith('/sign-in')) taken++
      if (status === 401 || status === 429) unreached.push(`${status} ${form.action}`)
      for (const fault of faultsOn(form, controls, sent))
        wrong.add(`${form.method} ${pathOf(form, place)} on ${place.path}: ${fault}`)
    }
  }
  deepEqual([...wrong], [])
  deepEqual(unreached, [])
  ok(taken > forms.length / 2, `${taken} were taken: the others tell little`)
})

/** Every form, each once for what it offers. Signing out offers nothing, and would end the walk. */
async function everyDrawnForm(): Promise<Drawn[]> {
  const forms = new Map<string, Drawn>()
  for (const place of await everyPlace(w, 'nl', 'u')) {
    const { html, type } = await fetched(w, place.path, place.as?.cookie)
    if (!type.startsWith('text/html')) continue
    for (const form of readPage(html).forms)
      if (form.action !== '/desk/sign-out') forms.set(offerOf(place, form), { place, form })
  }
  return [...forms.values()].sort(
    (one, other) => Number(ENDS.test(one.form.action)) - Number(ENDS.test(other.form.action)),
  )
}

/** What takes away who or what others are about: sent last. */
const ENDS = /leaving|erasure|removal|withdrawal|closing|ending/

/** The same form on another page offers the same, whatever the numbers in it. */
const offerOf = (place: Place, form: Form) =>
  [
    form.method,
    pathOf(form, place)
      .replace(/\d+/g, ':id')
      .replace(/\/(track|told|pledged|screen|badge)\/[^/]+/, '/$1/:token'),
    ...new Set(
      form.controls.map(
        ({ name, type, value }) => `${name} ${type}${PICKED.has(type) && !/^\d+$/.test(value) ? value : ''}`,
      ),
    ),
  ].join(' ')

const pathOf = (form: Form, place: Place) => (form.action || place.path).split('?')[0] ?? ''

const PICKED = new Set(['checkbox', 'radio', 'select', 'submit'])
const DRAWN = new Set([...PICKED, 'hidden'])

const isDrawn = ({ name, type }: Control) => DRAWN.has(type) && name !== 'key'

const MOST_WAYS = 8 // of a list of hours or colleagues the first tell it all

/** As it is drawn; then with every box ticked, once with each other choice. */
function waysToSend({ controls }: Form): Control[][] {
  const radios = Map.groupBy(
    controls.filter(({ type }) => type === 'radio'),
    ({ name }) => name,
  )
  const choices = [...radios.values(), ...selectsIn(controls), controls.filter(({ type }) => type === 'submit')].filter(
    (group) => group.length > 0,
  )
  const boxes = controls.filter(({ type }) => type === 'checkbox')
  const others = controls.filter(({ type }) => !PICKED.has(type))
  if (choices.length === 0 && boxes.length === 0) return [others]
  const drawn = [
    ...boxes.filter(({ sent, required }) => sent || required),
    ...choices.flatMap((group) => {
      const asks = group.some(({ type, required }) => type === 'submit' || required)
      return group.find(({ sent }) => sent) ?? (asks ? (group[0] ?? []) : [])
    }),
  ]
  const most = Math.min(MOST_WAYS, Math.max(1, ...choices.map((group) => group.length)))
  const ways = Array.from({ length: most }, (_, nth) => [
    ...others,
    ...boxes,
    ...choices.flatMap((group) => group[nth % group.length] ?? []),
  ])
  return [[...others, ...drawn], ...ways]
}

/** The options of each list by themselves: rows of a form have lists of the same name. */
function selectsIn(controls: readonly Control[]): Control[][] {
  const lists: Control[][] = []
  let before: Control | undefined
  for (const control of controls) {
    const list = lists.at(-1)
    const goesOn = before?.type === 'select' && before.name === control.name
    if (control.type === 'select' && list && goesOn && !list.some(({ value }) => value === control.value))
      list.push(control)
    else if (control.type === 'select') lists.push([control])
    before = control
  }
  return lists
}

type Sent = Pick<Posted, 'status' | 'location' | 'html'>

async function send({ path, as }: Place, form: Form, controls: readonly Control[]): Promise<Sent> {
  refusal = undefined
  const entries = controls.flatMap((control): [string, string][] =>
    control.type === 'file' ? [] : [[control.name, isDrawn(control) ? control.value : wellMeant(control)]],
  )
  const action = form.action || path
  if (form.method === 'post')
    return await posted(w, action, entries, { cookie: as?.cookie ?? '', multipart: form.multipart })
  const { status, html } = await fetched(w, `${action.split('?')[0]}?${new URLSearchParams(entries)}`, as?.cookie)
  return { status, html, location: '' }
}

/**
 * What was refused of what the page drew, or asked for without a field for it, also on the page that comes back. A list
 * that stands empty until somebody chooses may be asked for.
 */
function faultsOn(form: Form, controls: readonly Control[], { status, html }: Sent): string[] {
  if (status >= 500) return [`${status}`]
  if (status !== 400 && status !== 422) return []
  const asked = new Set([form, ...readPage(html).forms].flatMap((one) => one.controls.map(({ name }) => name)))
  return Object.entries(refusal?.fields ?? {}).flatMap(([field, key]) => {
    const sent = controls.filter(({ name }) => name === field)
    if (field && sent.length === 0 && !asked.has(field)) return [`${field} is nowhere to be filled in: ${key}`]
    const offered = sent.filter((one) => isDrawn(one) && !isUnchosen(one))
    return offered.map(({ type, value }) => `${field} (${type}) ‘${value}’: ${key}`)
  })
}

const isUnchosen = ({ type, value }: Control) => type === 'select' && value === ''
