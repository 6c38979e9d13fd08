/** The little of Turbo that we use; it brings no types of its own. */
declare module '@hotwired/turbo' {
  export function visit(location: string | URL, options?: { action?: 'advance' | 'replace' }): void
}

interface TurboSubmitEnd extends CustomEvent {
  detail: {
    success?: boolean
    fetchResponse?: { redirected: boolean }
    formSubmission: { formElement: HTMLFormElement; method: string; submitter?: HTMLElement }
  }
}

interface TurboSubmitStart extends CustomEvent {
  detail: Pick<TurboSubmitEnd['detail'], 'formSubmission'>
}

interface TurboBeforeRender extends CustomEvent {
  detail: { resume: () => void }
}

interface TurboMorphElement extends CustomEvent {
  detail: { currentElement: Element; newElement?: Element }
}

interface TurboMorphAttribute extends CustomEvent {
  detail: { attributeName: string; mutationType: 'update' | 'remove' }
}

interface DocumentEventMap {
  'turbo:submit-start': TurboSubmitStart
  'turbo:fetch-request-error': CustomEvent
  'turbo:submit-end': TurboSubmitEnd
  'turbo:before-render': TurboBeforeRender
  'turbo:before-morph-element': TurboMorphElement
  'turbo:before-morph-attribute': TurboMorphAttribute
  'turbo:morph': CustomEvent
  'turbo:visit': CustomEvent
  'turbo:load': CustomEvent
}
