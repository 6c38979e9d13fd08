import { Controller } from '@hotwired/stimulus'

const OFF = 'openkeuken:keys-off'

/**
 * Elements with `data-key` get that key; `?` shows them all, where they can also be switched off. A key opens a page or
 * a form, or moves the cursor: none of them does or sends anything.
 */
export class ShortcutsController extends Controller<HTMLElement> {
  static override targets = ['dialog', 'list', 'enabled']
  declare readonly dialogTarget: HTMLDialogElement
  declare readonly listTarget: HTMLElement
  declare readonly enabledTarget: HTMLInputElement

  #ending: AbortController | undefined

  override connect() {
    this.#ending = new AbortController()
    document.addEventListener('keydown', (event) => this.#press(event), { signal: this.#ending.signal })
  }

  override disconnect() {
    this.#ending?.abort()
  }

  /** Single keys get in the way of people who speak to their computer (WCAG 2.1.4). */
  toggle() {
    try {
      localStorage.setItem(OFF, this.enabledTarget.checked ? '' : 'off')
    } catch {}
  }

  #press(event: KeyboardEvent) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return this.#use('/', event)
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return send(event)
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isTyping(event.target) || this.dialogTarget.open || isOff()) return
    if (event.key === '?') return this.#show()
    this.#use(event.key.toLowerCase(), event)
  }

  #use(key: string, event: KeyboardEvent) {
    const element = reachable(key)
    if (!element || element.matches('button[type=submit], input[type=submit]')) return
    event.preventDefault()
    if (element.matches('input, textarea, select')) element.focus()
    else element.click()
    if (element.matches('summary')) firstFieldIn(element.parentElement)?.focus()
  }

  #show() {
    this.enabledTarget.checked = !isOff()
    this.listTarget.replaceChildren(...keyed().flatMap((element) => [term(element), description(element)]))
    this.dialogTarget.showModal()
  }
}

/** Ctrl+Enter sends the form one types in, as its only button does; where sending says what it is, it asks that first. */
function send(event: KeyboardEvent) {
  if (!(event.target instanceof HTMLTextAreaElement) || event.isComposing) return
  event.preventDefault()
  const choice = event.target.form?.querySelector('[data-send-as]')
  if (choice) choice.querySelector('button')?.focus()
  else event.target.form?.requestSubmit()
}

const keyed = () =>
  [...document.querySelectorAll<HTMLElement>('[data-key]')].filter((element) => element.checkVisibility())

/** A box on the page itself goes before a link to a page that has one. */
function reachable(key: string) {
  const all = [...document.querySelectorAll<HTMLElement>('[data-key]')].filter(({ dataset }) => dataset.key === key)
  return all.find((element) => element.matches('input, textarea')) ?? all[0]
}

/** In what was just opened by its key. */
const firstFieldIn = (details: HTMLElement | null) =>
  details instanceof HTMLDetailsElement && details.open
    ? details.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, a, button')
    : null

function term(element: HTMLElement) {
  const term = document.createElement('dt')
  const cap = document.createElement('kbd')
  cap.className = 'key'
  cap.textContent = element.dataset.key ?? ''
  term.append(cap)
  return term
}

function description(element: HTMLElement) {
  const description = document.createElement('dd')
  description.textContent = isBox(element) ? labelOf(element) : wordsOn(element) || labelOf(element)
  return description
}

/** A box holds what somebody types, and is called by its label. */
const isBox = (element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

function wordsOn(element: HTMLElement): string {
  const words = element.cloneNode(true) as HTMLElement
  for (const cap of words.querySelectorAll('.key')) cap.remove()
  return words.textContent?.trim() ?? ''
}

const labelOf = (element: HTMLElement): string =>
  element.getAttribute('aria-label') ?? (isBox(element) ? element.labels?.[0]?.textContent : '') ?? ''

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) === 'off'
  } catch {
    return false
  }
}
