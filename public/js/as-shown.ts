import { Controller } from '@hotwired/stimulus'

/** What a form sends of boxes that stand in other forms: as they are shown when it is sent. */
export class AsShownController extends Controller<HTMLElement> {
  #form: HTMLFormElement | null = null

  override connect() {
    this.#form = this.element.closest('form')
    this.#form?.addEventListener('submit', this.#take)
  }

  override disconnect() {
    this.#form?.removeEventListener('submit', this.#take)
  }

  #take = () => {
    for (const field of this.element.querySelectorAll<HTMLInputElement>('input[data-shown]')) {
      const box = document.getElementById(field.dataset.shown ?? '')
      if (box instanceof HTMLTextAreaElement) field.value = box.value
    }
  }
}
