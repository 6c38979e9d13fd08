/** Says to the styles that the page stands in a frame, as in the tour: there it does not explain itself again. */
export function sayIfFramed(): void {
  if (window.top !== window.self) document.documentElement.dataset.framed = ''
}
