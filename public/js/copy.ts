import { Controller } from '@hotwired/stimulus'

const SHOWN_MS = 2_000

/** A button that copies a text. The style sheet hides it where scripts are off. */
export class CopyController extends Controller<HTMLButtonElement> {
  static override values = { text: String, done: String }
  declare readonly textValue: string
  declare readonly doneValue: string

  async copy() {
    await navigator.clipboard.writeText(this.textValue)
    const words = this.element.textContent
    this.element.textContent = this.doneValue
    window.setTimeout(() => {
      this.element.textContent = words
    }, SHOWN_MS)
  }
}
