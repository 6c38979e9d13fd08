import { Controller } from '@hotwired/stimulus'

/** j and k go down and up a list, x ticks the row for work on many at once; Enter opens it, as on any link. */
export class RowsController extends Controller<HTMLElement> {
  #ending: AbortController | undefined

  override connect() {
    this.#ending = new AbortController()
    document.addEventListener('keydown', (event) => this.#press(event), { signal: this.#ending.signal })
  }

  override disconnect() {
    this.#ending?.abort()
  }

  #press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
    if (document.querySelector('dialog[open]') || isOff()) return
    if (event.key === 'j') this.#move(1)
    else if (event.key === 'k') this.#move(-1)
    else if (event.key === 'x') this.#tick()
    else return
    event.preventDefault()
  }

  #move(step: number) {
    const links = [...this.element.querySelectorAll<HTMLElement>('.row__title a')]
    const here = links.findIndex((link) => link.closest('.row') === this.#row())
    links[Math.max(0, Math.min(links.length - 1, here + step))]?.focus()
  }

  #tick() {
    this.#row()?.querySelector<HTMLElement>('input[type=checkbox]')?.click()
  }

  #row = () => document.activeElement?.closest('.row') ?? null
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select')

function isOff(): boolean {
  try {
    return localStorage.getItem('openkeuken:keys-off') === 'off'
  } catch {
    return false
  }
}
