export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Whether somebody changed this field since the page gave it. */
export function changed(field: Field): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (field instanceof HTMLSelectElement) return selectChanged(field)
  if (field.type === 'hidden' || field.type === 'submit') return false
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked
  if (field.type === 'file') return (field.files?.length ?? 0) > 0
  return field.value !== field.defaultValue
}

export function isField(element: unknown): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}

/** Whether anything inside was changed. */
export const holdsChanges = (element: Element): boolean =>
  [...element.querySelectorAll('input, textarea, select')].some((field) => isField(field) && changed(field))

/** A select without a chosen default shows its first option. */
function selectChanged({ options, multiple, selectedIndex }: HTMLSelectElement): boolean {
  if (multiple) return [...options].some((option) => option.selected !== option.defaultSelected)
  const given = [...options].findLastIndex((option) => option.defaultSelected)
  return selectedIndex !== Math.max(given, 0)
}
