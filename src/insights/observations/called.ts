import type { CustomerRow } from '../../customers/customer.ts'

const TITLES = /^(mevrouw|meneer|mevr|dhr|mw|familie|fam|gezin|mrs|mr|ms|miss|dr)\b/iu

/** How a customer is called in front of colleagues who need not know who it is: a first name, never a surname. */
export function firstNameOf({ kind, name, called }: Pick<CustomerRow, 'kind' | 'name' | 'called'>): string {
  if (kind !== 'person') return ''
  return (
    [called, name]
      .map((one) => one.trim())
      .find(isFirstName)
      ?.split(/\s+/)[0] ?? ''
  )
}

/** One word alone may be a surname only when a title stands before it. */
const isFirstName = (name: string) =>
  name !== '' && !TITLES.test(name) && /^\p{L}[\p{L}\p{M}'’-]*$/u.test(name.split(/\s+/)[0] ?? '')
