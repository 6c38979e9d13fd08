/** Says to the styles that the page stands in a frame, as in the tour: there it does not explain itself again. */
export function sayIfFramed(): void {
  if (window.top === window.self) return
  document.documentElement.dataset.framed = ''
  showWhatItIsAbout()
}

/** A frame begins at what it is about. A fragment would do the same, and scroll the page around the frame as well. */
function showWhatItIsAbout(): void {
  const at = document.getElementById(new URLSearchParams(window.location.search).get('at') ?? '')
  if (at) window.scrollTo(0, at.getBoundingClientRect().top + window.scrollY - BREATH_PX)
}

const BREATH_PX = 16
