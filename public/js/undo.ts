import { Controller } from '@hotwired/stimulus'

const TICK_MS = 250

/**
 * What was just done, while it can still be undone: counts down quietly, and goes when it has left. Whoever came here by
 * doing it finds the keyboard here, and afterwards where the work is.
 */
export class UndoController extends Controller<HTMLElement> {
  static override targets = ['row', 'count']
  declare readonly rowTargets: HTMLElement[]
  declare readonly countTargets: HTMLElement[]

  #ends = new WeakMap<HTMLElement, number>()
  #timer: number | undefined
  #ending: AbortController | undefined

  override connect() {
    this.#timer = window.setInterval(() => this.#count(), TICK_MS)
    this.#ending = new AbortController()
    document.addEventListener('turbo:load', () => this.#welcome(), { signal: this.#ending.signal })
    this.#count()
  }

  override disconnect() {
    clearInterval(this.#timer)
    this.#ending?.abort()
    if (document.activeElement === document.body) onwards()
  }

  rowTargetConnected(row: HTMLElement) {
    this.#ends.set(row, Date.now() + Number(row.dataset.left))
    const announcer = document.getElementById('announcer')
    if (announcer) announcer.textContent = row.innerText
    this.#welcome()
  }

  /** Whoever just did something is not left on an empty page: at the least the way back is under their keys. */
  #welcome() {
    const { body, activeElement } = document
    if (activeElement === null || activeElement === body) this.element.focus({ preventScroll: true })
  }

  #count() {
    for (const row of this.rowTargets) {
      const left = (this.#ends.get(row) ?? 0) - Date.now()
      const count = row.querySelector('[data-undo-target="count"]')
      if (left > 0 && count) count.textContent = String(Math.ceil(left / 1_000))
      if (left <= 0) this.#gone(row)
    }
  }

  #gone(row: HTMLElement) {
    const held = this.element.contains(document.activeElement)
    row.remove()
    if (this.rowTargets.length === 0) this.element.hidden = true
    if (held && this.element.hidden) onwards()
  }
}

/** Where the work goes on: the box for the next word, or the heading of the page. */
function onwards() {
  const box = document.querySelector<HTMLElement>('textarea[data-key]')
  const heading = document.querySelector<HTMLElement>('#main h1')
  if (!box) heading?.setAttribute('tabindex', '-1')
  const place = box ?? heading ?? document.getElementById('main')
  place?.focus({ preventScroll: true })
}
