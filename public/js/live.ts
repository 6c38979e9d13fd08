import { Controller } from '@hotwired/stimulus'
import { visit } from '@hotwired/turbo'

const LONGEST_MS = 5_000 // for the page an answer leads to; after that it will not come
const TAP_MS = 1_000 // what slides under a finger that just tapped takes the second tap
const AGAIN_MS = 10_000 // after the server refused the stream; a lost connection is retried by the browser itself

/**
 * Keeps a page true: the server says "refresh", the page is read again and morphed. A hidden tab closes its stream
 * (browsers allow six per host) and catches up once when it is shown.
 */
export class LiveController extends Controller<HTMLElement> {
  static override values = { url: String, updated: String }
  declare readonly urlValue: string
  declare readonly updatedValue: string

  #stream: EventSource | undefined
  #again: number | undefined
  #letGo: number | undefined
  #rested: number | undefined
  #down = false
  #touched = Number.NEGATIVE_INFINITY
  #missed = false
  #refreshing = false
  #draw: (() => void) | undefined
  #sending = false
  #waiting = false
  #known = new Set<string>()
  #ending: AbortController | undefined

  override connect() {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    document.addEventListener('visibilitychange', () => this.#turn(), { signal })
    window.addEventListener('pagehide', () => this.#close(), { signal })
    window.addEventListener('pageshow', () => this.#turn(), { signal })
    window.addEventListener('online', () => this.#turn(), { signal })
    document.addEventListener('turbo:submit-start', () => this.#hold(), { signal })
    document.addEventListener('turbo:submit-end', ({ detail }) => this.#answered(detail), { signal })
    document.addEventListener('turbo:visit', () => this.#letDraw(), { signal })
    document.addEventListener('turbo:before-render', (event) => this.#holdStill(event), { signal })
    document.addEventListener('turbo:load', () => this.#arrive(), { signal })
    document.addEventListener('turbo:morph', () => this.#welcome(), { signal })
    for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
      document.addEventListener(type, () => this.#touch(type === 'pointerdown'), { signal })
    this.#known = this.#ids()
    this.#turn()
  }

  override disconnect() {
    this.#ending?.abort()
    clearTimeout(this.#letGo)
    clearTimeout(this.#rested)
    this.#letDraw()
    this.#close()
    this.#missed = false
  }

  /** The page may have been morphed into one with another stream. */
  urlValueChanged(_now: string, before: string | undefined) {
    if (!before || !this.#stream) return
    this.#close()
    this.#turn()
  }

  #turn() {
    if (document.hidden) this.#close()
    else if (!this.#stream) this.#open()
  }

  #open() {
    clearTimeout(this.#again)
    const stream = new EventSource(this.urlValue)
    this.#stream = stream
    stream.addEventListener('open', () => {
      if (this.#missed) this.#refresh()
      this.#missed = false
    })
    stream.addEventListener('refresh', () => this.#refresh())
    stream.addEventListener('error', () => {
      this.#missed = true
      if (stream.readyState === EventSource.CLOSED) this.#later()
    })
  }

  #close() {
    clearTimeout(this.#again)
    if (!this.#stream) return
    this.#stream.close()
    this.#stream = undefined
    this.#missed = true
  }

  #later() {
    this.#close()
    this.#again = window.setTimeout(() => this.#turn(), AGAIN_MS)
  }

  /** A refresh would cancel a form on its way; it waits until the answer is there. */
  #refresh() {
    if (this.#sending) this.#waiting = true
    else if (this.#isTouched()) this.#whenRested(() => this.#refresh())
    else {
      visit(window.location.href, { action: 'replace' })
      this.#refreshing = true
    }
  }

  /**
   * A refresh that was on its way when a finger came down: the button under it would be another before it is up, and the
   * tap would be nobody's. It is drawn when the finger rests, or when what was tapped is on its way.
   */
  #holdStill(event: TurboBeforeRender) {
    if (!this.#refreshing || !this.#isTouched()) return
    event.preventDefault()
    this.#draw = event.detail.resume
    this.#drawWhenRested()
  }

  #drawWhenRested() {
    if (this.#draw && this.#isTouched()) this.#whenRested(() => this.#drawWhenRested())
    else this.#letDraw()
  }

  #letDraw() {
    this.#refreshing = false
    this.#draw?.()
    this.#draw = undefined
  }

  #isTouched = () => this.#down || this.#rest() > 0

  #rest = () => this.#touched + TAP_MS - performance.now()

  #whenRested(then: () => void) {
    clearTimeout(this.#rested)
    this.#rested = window.setTimeout(then, Math.max(this.#rest(), TAP_MS / 4))
  }

  #touch(down: boolean) {
    this.#down = down
    this.#touched = performance.now()
  }

  #hold() {
    clearTimeout(this.#letGo)
    this.#sending = true
    this.#letDraw()
  }

  /** The page an answer leads to is on its way: a refresh of this one would turn it back. It is fresh when it is there. */
  #answered({ fetchResponse }: TurboSubmitEnd['detail']) {
    if (fetchResponse?.redirected) this.#letGo = window.setTimeout(() => this.#release(), LONGEST_MS)
    else this.#release()
  }

  #arrive() {
    clearTimeout(this.#letGo)
    this.#sending = false
    this.#waiting = false
  }

  #release() {
    this.#sending = false
    const waited = this.#waiting
    this.#waiting = false
    if (waited) this.#refresh()
  }

  /** What is new slides in once and is said politely. */
  #welcome() {
    const fresh = [...document.querySelectorAll('.ticket[id], .message[id]')].filter(({ id }) => !this.#known.has(id))
    this.#known = this.#ids()
    for (const element of fresh) {
      element.classList.add('arrived')
      element.addEventListener('animationend', () => element.classList.remove('arrived'), { once: true })
    }
    const words = fresh.map((element) => spoken(element).slice(0, 160).replace(/\.$/, ''))
    const announcer = document.getElementById('announcer')
    if (announcer && words.length > 0) announcer.textContent = `${this.updatedValue} ${words.join('. ')}`
  }

  #ids() {
    return new Set([...document.querySelectorAll('.ticket[id], .message[id]')].map(({ id }) => id))
  }
}

/** What a screen reader would read of it: no initials of a face. */
function spoken(element: Element): string {
  const copy = document.importNode(element, true)
  for (const silent of copy.querySelectorAll('[aria-hidden="true"], form, details')) silent.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
