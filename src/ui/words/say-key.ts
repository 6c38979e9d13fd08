import type { MessageKey, Translate } from './i18n.ts'

/** Says a message whose key came as text, out of a refusal or a row. What is no message shows as it is. */
export const sayKey = (t: Translate, key: string, params?: object): string => t(key as MessageKey, params)
