import { Controller } from '@hotwired/stimulus'
import { type Hint, hints } from './writing-hints.ts'

const PAUSE_MS = 900 // hints come in a pause, not while somebody is in the middle of a word

/** Shows hints about plain words under a box. It never blocks and nothing leaves the page. */
export class WritingAidController extends Controller<HTMLElement> {
  static override targets = ['text', 'hints']
  static override values = { jargon: Object, words: Object }
  declare readonly textTarget: HTMLTextAreaElement
  declare readonly hintsTarget: HTMLElement
  declare readonly jargonValue: Record<string, string>
  declare readonly wordsValue: Record<Hint['kind'], string>

  #timer: number | undefined
  #ending: AbortController | undefined

  override connect() {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    this.textTarget.addEventListener('input', () => this.#soon(), { signal })
    this.textTarget.form?.addEventListener('reset', () => this.#soon(), { signal })
    this.#show()
  }

  override disconnect() {
    clearTimeout(this.#timer)
    this.#ending?.abort()
  }

  #soon() {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#show(), PAUSE_MS)
  }

  #show() {
    const found = hints(this.textTarget.value, this.jargonValue)
    if (found.length === 0) return this.hintsTarget.replaceChildren()
    const list = document.createElement('ul')
    list.append(...found.map((hint) => this.#line(hint)))
    this.hintsTarget.replaceChildren(list)
  }

  #line({ kind, words, instead }: Hint) {
    const line = document.createElement('li')
    line.textContent = `${this.wordsValue[kind]} ‘${words}’${instead ? ` → ‘${instead}’` : ''}`
    return line
  }
}
