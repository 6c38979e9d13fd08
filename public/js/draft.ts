import { Controller } from '@hotwired/stimulus'
import { changed, type Field, isField } from './changed.ts'

const PREFIX = 'openkeuken:draft:'
const KEEP_DAYS = 7 // a draft may hold somebody's story; it should not stay on a device for ever
const PAUSE_MS = 300

type Draft = { at: number; values: Record<string, string> }

/** Keeps what is typed in a form in this browser until it was sent. Passwords, codes and files are never kept, nor fields with autocomplete off. */
export class DraftController extends Controller<HTMLFormElement> {
  #timer: number | undefined
  #ending: AbortController | undefined

  override connect() {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    forgetOld()
    this.#restore()
    this.element.addEventListener('input', () => this.#soon(), { signal })
    document.addEventListener('turbo:submit-end', (event) => this.#sent(event), { signal })
    window.addEventListener('pagehide', () => this.#timer && this.#save(), { signal })
  }

  override disconnect() {
    if (this.#timer) this.#save()
    this.#ending?.abort()
  }

  #soon() {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#save(), PAUSE_MS)
  }

  #save() {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const before = recall(this.#key)?.values ?? {}
    const kept = this.#fields().filter((field) => field.value && (changed(field) || field.name in before))
    const values = Object.fromEntries(kept.map((field) => [field.name, field.value] as const))
    if (Object.keys(values).length === 0) forget(this.#key)
    else keep(this.#key, { at: Date.now(), values })
  }

  #restore() {
    const draft = recall(this.#key)
    for (const field of this.#fields()) {
      const value = draft?.values[field.name]
      if (value === undefined || changed(field)) continue
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }

  #sent({ detail }: TurboSubmitEnd) {
    if (detail.formSubmission.formElement !== this.element || !detail.success) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    forget(this.#key)
  }

  #fields(): Field[] {
    return [...this.element.elements].filter((element): element is Field => isField(element) && mayKeep(element))
  }

  /** Where it is sent to: a form that is shown again to be mended has the same draft. */
  get #key() {
    return PREFIX + (this.element.getAttribute('action') ?? window.location.pathname)
  }
}

const KEPT_TYPES = new Set([
  'text',
  'email',
  'tel',
  'search',
  'url',
  'date',
  'time',
  'datetime-local',
  'number',
  'textarea',
])

/** Text only, and nothing that works like a password. */
const mayKeep = (field: Field): boolean =>
  field.name !== '' &&
  KEPT_TYPES.has(field.type) &&
  !/off|one-time-code|password|cc-/.test(field.getAttribute('autocomplete') ?? '')

// A browser may refuse its storage, or it may be full; then there are simply no drafts.
function keep(key: string, draft: Draft) {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {}
}

function recall(key: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function forget(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {}
}

function forgetOld() {
  try {
    const oldest = Date.now() - KEEP_DAYS * 24 * 60 * 60 * 1000
    const ours = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
    for (const key of ours) if ((recall(key)?.at ?? 0) < oldest) forget(key)
  } catch {}
}
