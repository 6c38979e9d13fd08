import { isIP, isIPv6 } from 'node:net'

/**
 * The part of an internet address that one household or office holds: an IPv4 address as it is, of IPv6 the first 56
 * bits (what providers give a home, RFC 6177: it may choose among all the addresses in them). Anything else stays as it is.
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
  const [first, second, third, fourth = ''] = whole.slice(0, 4).map((group) => group.padStart(4, '0'))
  return `${[first, second, third, `${fourth.slice(0, 2)}00`].map((group) => group?.replace(/^0+(?=.)/, '')).join(':')}::/56`
}

/** The address alone, where a proxy puts a port behind it: '203.0.113.9:40001', '[2001:db8::1]:443', '[2001:db8::1]'. */
export function hostIn(address: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address)?.[1]
  return bare ?? address
}

/** An address of the machine or a number: no name that somebody else could point at us. */
export const isLocal = (host: string): boolean => {
  const bare = host.replace(/^\[|\]$/g, '')
  return bare === 'localhost' || isIP(bare) !== 0
}
