import encodeQR from 'qr'
import { type Html, html } from './html.ts'

/**
 * A code to scan that holds an address, as a drawing that prints sharply. `label` says in words what it opens. Medium
 * correction (ISO/IEC 18004): a card lives in a pocket.
 */
export function qrCode(address: string, label: string): Html {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 2 })
  const marks = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${marks.join('')}" fill="#000"/></svg>`
}
