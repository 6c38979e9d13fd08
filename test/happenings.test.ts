import { deepEqual, equal, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { everyHappening } from '../src/app/happenings.ts'
import { listening } from '../src/app/listening.ts'

// Who may hear of what, written by hand from what each means: the catalogue must agree, and never makes this list. Whoever
// adds something that can happen says here once more for whom it is.

/** The customer whom it is about, or the customers who brought it up, and colleagues. */
const CUSTOMER = `
  request.opened request.routed request.answered request.asked request.read request.brought request.words_taken_back
  request.expected request.updates_chosen request.doors_said request.turn_disputed request.filed
  request.taken request.handed_over request.rerouted request.handover_read request.joint
  request.consulted request.consultation_answered request.deliberated request.deliberation_ended
  request.closed request.judged request.need_said request.disagreed request.reopened request.thanked
  request.merged request.joined request.parted request.looked_at request.unlocked
  step.started step.finished step.added step.planned step.skipped step.reopened
  promise.made promise.on_track promise.renegotiated promise.agreed promise.declined promise.extended promise.waiting
  promise.resumed promise.kept promise.done_late promise.broken promise.explained promise.overrun promise.released
  follower.invited follower.revoked link.revoked mail.undelivered
  customer.met customer.changed customer.looked customer.way_added customer.way_removed customer.way_preferred
  customer.preferred customer.preference_ended customer.quoting_allowed customer.quoting_refused
  customer.asked_unasked customer.limited customer.followed customer.unfollowed customer.grouped customer.ungrouped
  customer.representation_started customer.representation_ended customer.joined customer.merged
  customer.face_shown customer.face_hidden
  customer.erasure_asked customer.erasure_withdrawn customer.erasure_refused
  observation.taken_back visit.called_off visit.invited visit.thanked visit.noted
  problem.started problem.done problem.declined problem.merged problem.closed problem.reopened problem.published`

/** Decided each time: a file or a word may be for colleagues alone, a visit may have nobody who can be told. */
const CUSTOMER_OR_STAFF = `
  request.noted file.added file.withdrawn wall.hit visit.planned visit.told problem.news problem.withdrawn`

/** How we work among ourselves: no word of a customer, and nothing they wait for. */
const STAFF = `
  mail.sent_again/request mail.put_away/request request.of_another request.erased request.held request.hold_ended
  group.made
  service.created service.changed service.archived service.offered service.kitchen_closed service.kitchen_opened
  answer.published answer.changed answer.withdrawn canned_text.added canned_text.changed canned_text.removed
  person.added person.changed person.invited person.joined person.left person.display_chosen person.hidden person.shown
  person.went_away person.came_back
  department.added department.changed department.merged department.closed department.rhythm_set organisation.opened
  observation.heard along.offered along.booked along.unbooked along.withdrawn sketch.made sketch.shared
  insight.made insight.evidence_added insight.retired research.asked research.answered research.taken
  standing.made standing.weighed standing.mended standing.ended
  problem.raised problem.linked problem.joined problem.idea_kept problem.owned problem.not_owned problem.owner_taken_off problem.asks_said
  problem.contributed problem.left problem.led problem.invited problem.silent problem.ending_prepared
  problem.ending_dropped problem.took_in problem.told problem.answered
  improvement.planned improvement.done improvement.checked
  pledge.made pledge.shared pledge.asked pledge.answered campaign.opened signal.put_aside
  series.started series.changed series.ended
  meeting.planned meeting.moved meeting.announced meeting.kept_quiet meeting.cancelled meeting.opened meeting.unopened meeting.ended
  meeting.reopened meeting.minutes_sent meeting.guests_let
  item.added item.changed item.moved item.shown item.parked item.taken_up item.dropped item.left item.put_in_writing
  item.came_back item.question_chosen item.voice_chosen item.voice_taken_away item.answered item.waited_for
  item.challenged item.reread item.closed item.reopened
  decision.taken decision.added_to decision.reviewed decision.came_back`

/** Keys, cards, screens and mail; that somebody was erased; who gets to know customers first. */
const ADMIN = `
  badge.made badge.ended screen.hung screen.taken_down screen.opened_again screen.shut
  settings.changed settings.retention_changed settings.privacy_changed
  mail_server.changed mail.let_go mail.sent_again/settings mail.put_away/settings
  customer.erased customer.held customer.hold_ended immersion.began immersion.ended`

const names = (list: string, whom: string) =>
  list
    .trim()
    .split(/\s+/)
    .map((name) => [name, whom] as const)

test('who may hear of what is as somebody wrote it down who knows what it means', () => {
  const meant = [
    ...names(CUSTOMER, 'customer'),
    ...names(CUSTOMER_OR_STAFF, 'customer, staff'),
    ...names(STAFF, 'staff'),
    ...names(ADMIN, 'admin'),
  ]
  const twice = (name: string) => everyHappening.filter((one) => one.name === name).length > 1
  const catalogue = everyHappening.map(({ name, on, for: whom }): [string, string] => [
    twice(name) ? `${name}/${on}` : name,
    [whom].flat().join(', '),
  ])
  deepEqual(catalogue.toSorted(), meant.toSorted())
})

const files = globSync('src/**/*.ts', { cwd: new URL('..', import.meta.url), exclude: ['**/*.test.ts'] }).map(
  (file) => ({
    file,
    text: readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'),
  }),
)
const isCatalogue = (file: string) => /\/happenings(\.ts|\/)/.test(file)

/** Everything defined in a file of happenings: what it is called in the code, and in the log. */
const defined = files
  .filter(({ file }) => isCatalogue(file))
  .flatMap(({ text }) => [...text.matchAll(/export const (\w+) = [^;]*?'([a-z_]+\.[a-z_]+)'/g)])
  .map(([, value = '', name = '']) => ({ value, name }))

test('whatever a room defines is in its list, under a name that says it', () => {
  deepEqual(defined.map(({ name }) => name).toSorted(), everyHappening.map(({ name }) => name).toSorted())
  const camel = (name: string) => name.replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase())
  const otherwise = defined.filter(({ value, name }) => value !== camel(name))
  deepEqual(
    otherwise.map(({ value }) => value),
    ['mailsSentAgain', 'mailsPutAway'], // of the whole organisation, where another is of one question
  )
})

test('everything that can happen is recorded somewhere, and what is retired nowhere', () => {
  const code = files.filter(({ file }) => !isCatalogue(file)).map(({ text }) => withoutReaders(text))
  const recorded = ({ value }: { value: string }) => code.some((text) => new RegExp(`\\b${value}\\b`).test(text))
  const retired = new Set<string>(everyHappening.filter((one) => 'retired' in one).map(({ name }) => name))
  ok(retired.size > 0, 'without any this test would hold half of what it says')
  deepEqual(
    defined.filter((one) => recorded(one) === retired.has(one.name)).map(({ name }) => name),
    [],
  )
})

/** What is left of a file when it neither brings in nor only listens. */
const withoutReaders = (text: string) =>
  /\brecord(ing)?\(/.test(text) || text.includes('.as')
    ? text.replace(/import [^']*'[^']*'/g, '').replace(/hears: \[[^\]]*\]/g, '')
    : (text.match(/\bas: \w+/g)?.join(' ') ?? '')

test('whoever reads the log by a name asks for one that it knows', () => {
  const known = new Set<string>(everyHappening.map(({ name }) => name))
  const asked = files.flatMap(({ file, text }) =>
    [...text.matchAll(/\b(?:type|kind) ?(?:===|=|!==) ?'([a-z_]+\.[a-z_]+)'/g)].map(([, name = '']) => ({
      file,
      name,
    })),
  )
  ok(asked.length > 20, 'nothing was found: this test would hold nothing')
  deepEqual(
    asked.filter(({ name }) => !known.has(name)),
    [],
  )
})

test('each listener hears of something that is still recorded, in the same words as the log', () => {
  const known = new Set<object>(everyHappening)
  const retired = new Set<object>(everyHappening.filter((one) => 'retired' in one))
  equal(new Set(listening.map(({ name }) => name)).size, listening.length)
  for (const { name, hears } of listening) {
    ok(hears.length > 0, `${name} hears nothing`)
    ok(
      hears.every((one) => known.has(one) && !retired.has(one)),
      `${name} hears what is not in the catalogue`,
    )
  }
})
