import type { z } from 'zod'
import { weekIn } from '../../people/absence/week.ts'
import { changePerson } from '../../people/employing/employing.ts'
import { speak } from '../../people/employing/setting-up.ts'
import { findProfile } from '../../people/profile/profile.ts'
import { changeSettings, lockSettings } from '../../people/settings-changing.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { wordIn } from '../settings/settings-sections.ts'
import { templateOf } from './first-start.ts'
import type { Begin, Hours, Words } from './first-start-form.ts'

/** What the organisation is and who sets it up. Another sector brings its own word for customers and how they are spoken to. */
export async function saveBegin(tx: Tx, actor: Actor, given: z.output<typeof Begin>): Promise<void> {
  const { sector, revision } = await lockSettings(tx)
  const template = templateOf(given.sector)
  const words = template &&
    template.key !== sector && {
      address_form: template.address,
      customer_word: { nl: template.customerWord.nl, en: { ...template.customerWord.en, article: 'the' } },
    }
  await changeSettings(tx, actor, { revision, name: given.name, sector: template?.key ?? 'other', ...words })
  await nameMyself(tx, actor, given)
}

/** The word for customers, how they are spoken to, and the number they call. */
export async function saveWords(
  tx: Tx,
  actor: Actor,
  { phone, address_form, ...words }: z.output<typeof Words>,
): Promise<void> {
  const { revision } = await lockSettings(tx)
  await changeSettings(tx, actor, { revision, phone, address_form, customer_word: wordIn(words) })
}

/** The hours as they are from now on: somebody looked at them. */
export async function saveHours(tx: Tx, actor: Actor, given: z.output<typeof Hours>): Promise<void> {
  const { revision } = await lockSettings(tx)
  await changeSettings(tx, actor, { revision, opening_hours: weekIn(given) })
}

async function nameMyself(tx: Tx, actor: Actor, given: z.output<typeof Begin>): Promise<void> {
  const profile = actor.kind === 'person' && (await findProfile(tx, actor.id))
  if (!profile) return
  const { person, revision, departments } = profile
  await changePerson(tx, actor, {
    id: person.id,
    revision,
    name: given.my_name,
    firstName: given.my_name === person.name ? person.first_name : '',
    mail: given.my_mail,
    role: person.role,
    expertise: person.expertise,
    departmentIds: departments.map(({ id }) => id),
    takesQuestions: person.takes_questions,
    administrator: true,
  })
  await speak(tx, person, given.language)
}
