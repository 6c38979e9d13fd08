import { Controller } from '@hotwired/stimulus'

/**
 * While somebody types, asks the server for a piece of page and shows it in the region. The text is posted, so that
 * it stands in no log.
 */
export class SuggestController extends Controller<HTMLElement> {
  static override targets = ['text', 'region']
  static override values = {
    url: String,
    address: String,
    wait: { type: Number, default: 350 },
    least: { type: Number, default: 4 },
  }
  declare readonly textTarget: HTMLInputElement | HTMLTextAreaElement
  declare readonly regionTarget: HTMLElement
  declare readonly urlValue: string
  /** Where what was found can be found again: then the text stands in the address. */
  declare readonly addressValue: string
  declare readonly waitValue: number
  declare readonly leastValue: number

  #timer: number | undefined
  #asking: AbortController | undefined
  #shown = ''

  override disconnect() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }

  type() {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#ask(), this.waitValue)
  }

  async #ask() {
    const text = this.textTarget.value.trim()
    if (text === this.#shown) return
    this.#asking?.abort()
    this.#asking = new AbortController()
    this.#shown = text
    if (text.length < this.leastValue) return this.regionTarget.replaceChildren()
    const { signal } = this.#asking
    const html = await this.#fetch(text, signal).catch(() => undefined) // no suggestions is no reason to disturb
    if (html === undefined || signal.aborted) return
    this.regionTarget.innerHTML = html
    if (this.addressValue) history.replaceState(history.state, '', `${this.addressValue}?q=${encodeURIComponent(text)}`)
  }

  async #fetch(text: string, signal: AbortSignal): Promise<string | undefined> {
    const body = new URLSearchParams({ [this.textTarget.name || 'text']: text })
    const response = await fetch(this.urlValue, { method: 'POST', body, signal, headers: { accept: 'text/html' } })
    return response.ok ? response.text() : undefined
  }
}
