import { Controller } from '@hotwired/stimulus'

/**
 * Text with a question mark most likely asks something: then the choice that says so is proposed, in sight and to be
 * changed. Once somebody chose for themselves, it stays. Without scripts the choice is simply made by hand.
 */
export class AskingController extends Controller<HTMLElement> {
  #chosen = false

  override connect() {
    this.element.addEventListener('input', this.#look)
    this.#form?.addEventListener('reset', this.#forget)
  }

  override disconnect() {
    this.element.removeEventListener('input', this.#look)
    this.#form?.removeEventListener('reset', this.#forget)
  }

  get #form() {
    return this.element.closest('form')
  }

  #forget = () => {
    this.#chosen = false
  }

  #look = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.name === 'is') this.#chosen = true
    if (this.#chosen || !(target instanceof HTMLTextAreaElement)) return
    const choices = [...this.element.querySelectorAll<HTMLInputElement>('input[name="is"]')]
    const proposed = /[?؟？]/.test(target.value) ? 'asks' : choices.find((one) => one.defaultChecked)?.value
    for (const one of choices) one.checked = one.value === proposed
  }
}
