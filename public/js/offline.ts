const AGAIN_MS = 10_000 // a server that is away is back within a minute; a bus leaves a tunnel sooner

const waiting = new Map<HTMLFormElement, { sentence: HTMLElement; submitter: HTMLElement | undefined }>()
const submitters = new WeakMap<HTMLFormElement, HTMLElement | undefined>()

/** A form that found no way out says so where it stands, and leaves by itself when there is reach. It counts once. */
export function sendWhenOnline(): void {
  document.addEventListener('turbo:submit-start', ({ detail }) => {
    submitters.set(detail.formSubmission.formElement, detail.formSubmission.submitter)
  })
  document.addEventListener('turbo:fetch-request-error', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.method === 'get') return
    event.preventDefault()
    wait(event.target)
  })
  document.addEventListener('turbo:submit-end', ({ detail }) => {
    if (detail.fetchResponse) done(detail.formSubmission.formElement)
  })
  window.addEventListener('online', sendAll)
  setInterval(sendAll, AGAIN_MS)
}

function wait(form: HTMLFormElement): void {
  if (waiting.has(form)) return
  const sentence = document.createElement('p')
  sentence.className = 'not-sent'
  sentence.setAttribute('role', 'status')
  form.append(sentence)
  sentence.textContent = document.getElementById('announcer')?.dataset.offline ?? ''
  waiting.set(form, { sentence, submitter: submitters.get(form) })
}

function sendAll(): void {
  for (const [form, { submitter }] of waiting) {
    if (!form.isConnected) done(form)
    else if (navigator.onLine) form.requestSubmit(submitter?.isConnected ? submitter : undefined)
  }
}

function done(form: HTMLFormElement): void {
  waiting.get(form)?.sentence.remove()
  waiting.delete(form)
}
