import { isIPv6 } from 'node:net'

/**
 * The part of an internet address that one household or office holds: an IPv4 address as it is, of IPv6 the first 64
 * bits (RFC 6177 gives every site at least that much). Anything else stays as it is.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(bare)) return address
  const [before = '', after] = bare.toLowerCase().split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const head = groups(before)
  const tail = groups(after ?? '')
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length
  const whole = [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...tail]
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
