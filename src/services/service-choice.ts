import { z } from 'zod'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { id } from '../platform/web/fields.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { type PublicService, publicServices } from './public-services.ts'
import { findService, type ServiceVersion } from './service.ts'
import { serviceName } from './service-words.ts'

/** What a question is about, as somebody chose it: nothing chosen, a service, or "I do not know". */
export const About = z.preprocess(
  (given) => (given === '' || given === undefined ? undefined : given),
  z.union([z.literal('nothing'), id]).optional(),
)

export type About = Id<'services'> | 'nothing' | undefined

/** The service that was chosen, if it is still offered; what is not offered any more was not chosen. */
export async function chosenService(db: Db, about: About): Promise<ServiceVersion | 'nothing' | undefined> {
  if (typeof about !== 'number') return about
  const service = await findService(db, about)
  return service?.archived_at ? undefined : service
}

export interface ServiceChoice {
  id: string
  services: readonly PublicService[]
  value: string | undefined
  /** What stands there when nothing is chosen. */
  unchosen: string
  /** Asks for suggestions again when it changes. */
  suggests?: boolean
  /** "I do not know" is no choice where it was told in confidence: then it would lie open. */
  unknown?: boolean
}

export const servicesToChoose = (db: Db): Promise<PublicService[]> => publicServices(db)

/** "Doesn't this fit?": another service, by its name, or "I do not know". */
export const serviceChoice = (
  t: Translate,
  { id, services, value, unchosen, suggests, unknown = true }: ServiceChoice,
): Html => html`
  <div class="field">
    <label class="field__label" for="${id}">${t('services.about_label')}</label>
    <select class="input" id="${id}" name="about"${suggests && html` data-suggest-target="also" data-action="suggest#type"`}>
      <option value="">${unchosen}</option>
      ${services.map((one) => html`<option value="${one.service_id}"${String(one.service_id) === value && html` selected`}>${serviceName(t, one)}</option>`)}
      ${unknown && html`<option value="nothing"${value === 'nothing' && html` selected`}>${t('services.about_unknown')}</option>`}
    </select>
  </div>`
