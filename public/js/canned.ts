import { Controller } from '@hotwired/stimulus'
import { type CannedText, matching, typedAfterColon, ungreeted } from './canned-matching.ts'

let menus = 0

/** A colon and a few letters in a text box open a menu of ready-made texts. What is inserted stays editable. */
export class CannedController extends Controller<HTMLElement> {
  static override targets = ['text', 'menu']
  declare readonly hasTextTarget: boolean
  declare readonly hasMenuTarget: boolean
  static override values = { source: String, label: String, placeholder: String }
  declare readonly textTarget: HTMLTextAreaElement
  declare readonly menuTarget: HTMLElement
  declare readonly sourceValue: string
  declare readonly labelValue: string
  /** What an empty box says where a colon opens the menu. */
  declare readonly placeholderValue: string

  #found: CannedText[] = []
  #chosen = 0
  #ending: AbortController | undefined

  override connect() {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    menus += 1
    this.menuTarget.role = 'listbox'
    this.menuTarget.ariaLabel = this.labelValue
    if (this.placeholderValue) this.textTarget.placeholder = this.placeholderValue
    this.menuTarget.id ||= `canned-menu-${menus}`
    this.textTarget.addEventListener('input', () => this.#look(), { signal })
    this.textTarget.addEventListener('keydown', (event) => this.#press(event), { signal })
    this.textTarget.addEventListener('blur', () => this.#close(), { signal })
    this.menuTarget.addEventListener('mousedown', (event) => this.#click(event), { signal })
  }

  override disconnect() {
    this.#ending?.abort()
    if (this.hasTextTarget && this.hasMenuTarget) this.#close() // a page that is morphed away may have lost them
  }

  #look() {
    const typed = typedAfterColon(this.textTarget.value.slice(0, this.textTarget.selectionStart))
    this.#found = typed === undefined ? [] : matching(this.#texts(), typed)
    this.#chosen = 0
    this.#draw()
  }

  #press(event: KeyboardEvent) {
    if (this.#found.length === 0 || event.isComposing) return
    if (event.key === 'ArrowDown') this.#move(1)
    else if (event.key === 'ArrowUp') this.#move(-1)
    else if (event.key === 'Enter' || event.key === 'Tab') this.#insert(this.#chosen)
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
  }

  /** On mouse down, before the box loses the cursor. */
  #click(event: MouseEvent) {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (!option) return
    event.preventDefault()
    this.#insert([...this.menuTarget.children].indexOf(option))
  }

  #move(step: number) {
    this.#chosen = (this.#chosen + step + this.#found.length) % this.#found.length
    this.#draw()
  }

  #insert(index: number) {
    const text = this.#found[index]?.text
    const end = this.textTarget.selectionStart
    const typed = typedAfterColon(this.textTarget.value.slice(0, end))
    if (text === undefined || typed === undefined) return
    const from = end - typed.length - 1
    this.textTarget.setRangeText(ungreeted(text, this.textTarget.value.slice(0, from)), from, end, 'end')
    this.#close()
    this.textTarget.dispatchEvent(new Event('input', { bubbles: true }))
  }

  #close() {
    this.#found = []
    this.#draw()
  }

  #draw() {
    this.menuTarget.replaceChildren(...this.#found.map((text, index) => this.#option(text, index)))
    this.menuTarget.hidden = this.#found.length === 0
    if (this.menuTarget.hidden) return this.textTarget.removeAttribute('aria-activedescendant')
    this.textTarget.setAttribute('aria-controls', this.menuTarget.id)
    this.textTarget.setAttribute('aria-activedescendant', `${this.menuTarget.id}-${this.#chosen}`)
  }

  #option({ title }: CannedText, index: number) {
    const option = document.createElement('div')
    option.role = 'option'
    option.id = `${this.menuTarget.id}-${index}`
    option.ariaSelected = String(index === this.#chosen)
    option.textContent = title
    return option
  }

  #texts(): CannedText[] {
    const source = document.getElementById(this.sourceValue)
    if (!(source instanceof HTMLTemplateElement)) return []
    return [...source.content.querySelectorAll('p')].map((line) => ({
      title: line.dataset.title ?? '',
      text: line.textContent ?? '',
    }))
  }
}
