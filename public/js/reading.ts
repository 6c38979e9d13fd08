import { Controller } from '@hotwired/stimulus'

const GLANCE_MS = 4_000 // opened by mistake is not read

/** A form that is sent by itself once its page was looked at for a while: "I have read it". Without scripts its button does. */
export class ReadingController extends Controller<HTMLElement> {
  #timer: number | undefined

  override connect() {
    this.#timer = window.setInterval(() => this.#look(), GLANCE_MS)
  }

  override disconnect() {
    clearInterval(this.#timer)
  }

  #look() {
    if (document.hidden) return
    clearInterval(this.#timer)
    this.element.querySelector('form')?.requestSubmit()
  }
}
