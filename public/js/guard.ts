import { changed, holdsChanges, isField } from './changed.ts'

/**
 * A live refresh never touches what somebody is doing: changed fields, the hidden fields sent with them, opened
 * details and dialogs stay. A form empties when it was sent.
 */
export function guardMorphs(): void {
  document.addEventListener('turbo:before-morph-element', (event) => {
    const { currentElement, newElement } = event.detail
    if (!(newElement ? keeps(currentElement) : mustStay(currentElement))) return
    event.preventDefault()
    if (newElement) takeComplaint(currentElement, newElement)
  })
  document.addEventListener('turbo:before-morph-attribute', (event) => {
    if (event.detail.attributeName === 'open' && event.target instanceof HTMLDetailsElement) event.preventDefault()
  })
  document.addEventListener('turbo:submit-end', ({ detail }) => {
    const { formElement, method } = detail.formSubmission
    if (!detail.success || method.toLowerCase() === 'get') return
    formElement.reset()
    folded(formElement)
  })
}

/** A hidden field belongs to what was typed beside it: the key counts it once, the version tells who was first. */
function keeps(element: Element): boolean {
  if (element.matches('[data-kept], dialog[open]')) return true // filled by a script of ours
  if (!isField(element)) return false
  if (element.type === 'hidden') return element.form !== null && holdsChanges(element.form)
  return changed(element)
}

const COMPLAINT = ['aria-invalid', 'aria-describedby']

/** What was typed stays; what the new page says is wrong with it is told to whoever hears the page. */
function takeComplaint(element: Element, { attributes }: Element): void {
  for (const name of COMPLAINT) {
    const said = attributes.getNamedItem(name)
    if (said) element.setAttribute(name, said.value)
    else element.removeAttribute(name)
  }
}

/** The new page does not have it any more; what somebody typed in it is still theirs. */
const mustStay = (element: Element): boolean => (isField(element) && changed(element)) || holdsChanges(element)

/** What was opened for this one form, or in it, closes when it was sent; where more can be done, it stays. */
function folded(form: HTMLFormElement): void {
  for (const inside of form.querySelectorAll('details')) inside.open = false
  const details = form.closest('details')
  if (details?.querySelectorAll('form').length === 1) details.open = false
}
