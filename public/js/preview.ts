import { Controller } from '@hotwired/stimulus'

/** What will be sent, following what is typed: the words as one whole sentence, the day in words. */
export class PreviewController extends Controller<HTMLElement> {
  static override targets = ['words', 'day']
  declare wordsTarget: HTMLElement
  declare dayTargets: HTMLElement[]

  override connect() {
    this.element.addEventListener('input', this.#follow)
  }

  override disconnect() {
    this.element.removeEventListener('input', this.#follow)
  }

  #follow = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement && target.value.trim())
      this.wordsTarget.textContent = sentence(target.value)
    if (target instanceof HTMLInputElement && target.type === 'date' && target.value)
      for (const day of this.dayTargets)
        day.textContent = (day.dataset.words ?? '␟').replace('␟', inWords(target.value, day))
  }
}

/** As the server keeps it: a capital in front, a full stop behind. */
function sentence(text: string): string {
  const trimmed = text.trim()
  const whole = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`
}

const inWords = (day: string, at: HTMLElement): string =>
  new Date(`${day}T12:00`).toLocaleDateString(at.closest<HTMLElement>('[lang]')?.lang || 'nl', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
