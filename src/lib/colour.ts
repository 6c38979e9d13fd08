/** Red, green and blue, 0 to 255, of a colour like #1d6b58 or #fff; of anything else nothing. */
export function rgbOf(colour: string): [red: number, green: number, blue: number] | undefined {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(colour) ?? []
  const whole = long ?? short?.replace(/./g, '$&$&')
  if (!whole) return
  const part = (at: number) => Number.parseInt(whole.slice(at, at + 2), 16)
  return [part(0), part(2), part(4)]
}

/** The contrast ratio of two colours like #1d6b58 or #fff. Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number | undefined {
  const [first, second] = [luminance(one), luminance(other)]
  if (first === undefined || second === undefined) return
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

function luminance(colour: string): number | undefined {
  const rgb = rgbOf(colour)
  if (!rgb) return
  const [red, green, blue] = rgb.map((part) => linear(part / 255)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
