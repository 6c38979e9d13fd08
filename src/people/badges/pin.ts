import { randomBytes, scrypt as scryptBy, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const scrypt = promisify<string, Buffer, number, Buffer>(scryptBy)

const BYTES = 32
const PIN = /^\d{4,8}$/

/** Four to eight digits, and not the first that somebody else would try. */
export function isPin(typed: string): boolean {
  const steps = new Set([...typed].slice(1).map((digit, at) => Number(digit) - Number(typed[at])))
  return PIN.test(typed) && !(steps.size === 1 && [-1, 0, 1].some((step) => steps.has(step)))
}

/** What is stored of a PIN. The code on the card goes in too: who reads the database cannot try PINs without the card. */
export async function pinHash(pin: string, card: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${(await scrypt(pin + card, salt, BYTES)).toString('base64url')}`
}

export async function pinFits(pin: string, card: string, stored: string): Promise<boolean> {
  const [salt = '', hash = ''] = stored.split('.')
  const expected = Buffer.from(hash, 'base64url')
  const given = await scrypt(pin + card, Buffer.from(salt, 'base64url'), BYTES)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
