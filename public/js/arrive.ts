/**
 * A page that is shown without loading is silent to a screen reader: its title is said. A refresh of the same page says
 * only what is new.
 */
export function sayWhereWeAre(): void {
  let shown = window.location.pathname
  document.addEventListener('turbo:load', () => {
    if (window.location.pathname === shown) return
    shown = window.location.pathname
    const announcer = document.getElementById('announcer')
    if (announcer) announcer.textContent = document.title
  })
}

/** Places that do not fit beside each other slide; the one we are at is in sight. */
export function showOurPlace(): void {
  const slide = () => {
    for (const here of document.querySelectorAll<HTMLElement>('.places [aria-current]'))
      here.parentElement?.scrollTo({ left: here.offsetLeft - (here.parentElement.clientWidth - here.offsetWidth) / 2 })
  }
  slide()
  document.addEventListener('turbo:load', slide)
}

/** The item somebody comes for is in sight: the place in an address is lost on the way when a form was sent. */
export function showWhatWeCameFor(): void {
  document.addEventListener('turbo:load', () => {
    const here = document.activeElement
    if (here?.matches('[tabindex="-1"][autofocus]') && !window.location.hash) here.scrollIntoView()
  })
}
