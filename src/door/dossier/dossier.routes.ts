import { randomUUID } from 'node:crypto'
import { type CustomerRow, findCustomer } from '../../customers/customer.ts'
import { followersOf } from '../../customers/following.ts'
import { groupsOf } from '../../customers/groups.ts'
import { type Preference, preferencesOf } from '../../customers/preferring.ts'
import { quotingOf } from '../../customers/quoting.ts'
import { alongsOfCustomer } from '../../insights/along/walk-along.ts'
import { meIn } from '../../insights/dossier/dossier.routes.ts'
import { learnedFrom, looksAt, type MyWords, wordsOf } from '../../insights/dossier/dossier.ts'
import { dossierPage } from '../../insights/dossier/dossier.views.ts'
import { visitsOfCustomer } from '../../insights/visits/visit.ts'
import { alarmIn } from '../../language/alarm.ts'
import { findPersons } from '../../people/person.ts'
import { alarmWords } from '../../platform/alarm-words.ts'
import type { Ctx } from '../../platform/web/context.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { page } from '../../ui/page/page.ts'
import { cameOfCustomersWords } from './came-of-words.ts'
import { erasureOfCustomer } from './erasure-in-file.ts'

/** *Mijn dossier* whole: what we hold, with what came of it and the way to have it erased. */
export function dossierPageRoutes(at: Audiences): void {
  at.public.get(
    '/mine/file',
    ['customer', 'preference', 'visit', 'note', 'observation', 'consent', 'group', 'walk-along', 'erasure'],
    showDossier,
  )
}

async function showDossier(c: Ctx) {
  const me = await meIn(c)
  const customer = me && (await findCustomer(c.var.db, me.id))
  if (!customer) return c.redirect('/mine', 303)
  const [[preferences, said, visits, learned, looks, quoting, groups, alongs, followers], came, erasure] =
    await Promise.all([
      c.var.db.together((db) =>
        Promise.all([
          preferencesOf(db, me.id),
          wordsOf(db, me.id),
          visitsOfCustomer(db, me, me.id),
          learnedFrom(db, me.id),
          looksAt(db, me.id),
          quotingOf(db, me.id),
          groupsOf(db, me.id),
          alongsOfCustomer(db, me.id),
          followersOf(db, me.id),
        ]),
      ),
      cameOfCustomersWords(c, me.id),
      erasureOfCustomer(c, me.id),
    ])
  const { t } = c.var
  const props = {
    customer,
    preferences,
    words: said,
    visits,
    learned,
    looks,
    quoting,
    groups,
    came,
    erasure,
    alongs,
    followers,
    alarm: alarmIn(
      [...lately(customer, preferences, said), ...alongs.map(({ what }) => what)].join('\n'),
      alarmWords(c.var.settings),
    ),
    emergencyPhone: c.var.settings.emergency_phone,
    people: await findPersons(c.var.db, [...followers, ...alongs.flatMap(({ booked }) => booked.map(({ id }) => id))]),
    key: randomUUID(),
    now: new Date(),
  }
  return c.html(
    page(t, { ...c.var.shell, kind: 'customer', title: t('insights.file_title'), body: dossierPage(t, props) }),
  )
}

const JUST_SAID_MS = 86_400_000 // a day: what was told longer ago, somebody was there for or it passed

/** What they told here a moment ago, and what they let stand of themselves. */
const lately = (me: CustomerRow, preferences: readonly Preference[], words: readonly MyWords[]): string[] => [
  me.own_words,
  me.goals,
  me.situation,
  ...preferences.filter((one) => one.source === 'customer').map((one) => one.words),
  ...words
    .filter(
      (one) => one.kind === 'verbatim' && !one.withheld_because && Date.now() - one.heard_at.getTime() < JUST_SAID_MS,
    )
    .map((one) => one.words),
]
