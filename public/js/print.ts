import { Controller } from '@hotwired/stimulus'

/** A button that prints the page. The style sheet hides it where scripts are off. */
export class PrintController extends Controller {
  print() {
    window.print()
  }
}
