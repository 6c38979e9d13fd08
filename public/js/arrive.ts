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

/**
 * Who sent something reads what came of it, also with a screen reader: the keyboard is at the words just sent, else at the
 * heading of the page that confirms it, and not at the beginning of everything.
 */
export function landOnWhatWasSent(): void {
  let sent = false
  let lastSaid: string | undefined
  document.addEventListener('turbo:submit-start', () => {
    lastSaid = lastMessage()?.id
  })
  document.addEventListener('turbo:submit-end', ({ detail }) => {
    sent = detail.success === true
  })
  document.addEventListener('turbo:load', () => {
    const { body, activeElement } = document
    const isLost = activeElement === null || activeElement === body || activeElement.id === 'main'
    if (sent && isLost && !document.querySelector('#held:not([hidden])')) landOn(lastSaid)
    sent = false
  })
}

function landOn(saidBefore: string | undefined): void {
  const said = lastMessage()
  const isNew = said !== undefined && said.id !== saidBefore
  const place = isNew ? said : document.querySelector<HTMLElement>('#main h1')
  place?.setAttribute('tabindex', '-1')
  place?.focus({ preventScroll: true })
  if (isNew) said.scrollIntoView({ block: 'nearest' })
}

const lastMessage = () => [...document.querySelectorAll<HTMLElement>('.talk > .message')].at(-1)
