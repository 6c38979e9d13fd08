import { IntlMessageFormat } from 'intl-messageformat'

/** What a message may speak of: anything else in `params` is passed over. */
export type MessageValue = string | number | bigint | boolean

/** Fills a message in. */
export type Message = (values: Readonly<Record<string, MessageValue>>) => string

/** Makes an ICU text ready for use. A `<` in it is a plain sign: messages hold no html. */
export function compile(key: string, text: string, locale: string): Message {
  if (!/[{}']/.test(text)) return () => text

  const format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
  return (values) => {
    try {
      return String(format.format(values))
    } catch (cause) {
      throw new Error(`the message ${key} cannot be filled in`, { cause })
    }
  }
}

/** The values a message can use, out of any object: a row may be given as it is. */
export function messageValues(params: object): Record<string, MessageValue> {
  const values: Record<string, MessageValue> = {}
  for (const [name, value] of Object.entries(params)) {
    if (isMessageValue(value)) values[name] = value
  }
  return values
}

function isMessageValue(value: unknown): value is MessageValue {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value)
}
