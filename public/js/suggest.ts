import { Controller } from '@hotwired/stimulus'

/**
 * While somebody types, asks the server for a piece of page and shows it in the region; what is chosen in an `also` goes
 * along. The text is posted, so that it stands in no log.
 */
export class SuggestController extends Controller<HTMLElement> {
  static override targets = ['text', 'region', 'also']
  static override values = {
    url: String,
    address: String,
    wait: { type: Number, default: 350 },
    least: { type: Number, default: 4 },
  }
  declare readonly textTarget: HTMLInputElement | HTMLTextAreaElement
  declare readonly regionTarget: HTMLElement
  declare readonly alsoTargets: HTMLSelectElement[]
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
    const also = this.alsoTargets.map(({ name, value }): [string, string] => [name, value])
    const asked = JSON.stringify([text, also])
    if (asked === this.#shown) return
    this.#asking?.abort()
    this.#asking = new AbortController()
    this.#shown = asked
    if (text.length < this.leastValue) return this.regionTarget.replaceChildren()
    const { signal } = this.#asking
    const fields: [string, string][] = [[this.textTarget.name || 'text', text], ...also]
    const html = await this.#fetch(fields, signal).catch(() => undefined) // no suggestions is no reason to disturb
    if (html === undefined || signal.aborted) return
    this.regionTarget.innerHTML = html
    if (this.addressValue) history.replaceState(history.state, '', `${this.addressValue}?q=${encodeURIComponent(text)}`)
  }

  async #fetch(fields: [string, string][], signal: AbortSignal): Promise<string | undefined> {
    const body = new URLSearchParams(fields)
    const response = await fetch(this.urlValue, { method: 'POST', body, signal, headers: { accept: 'text/html' } })
    return response.ok ? response.text() : undefined
  }
}
