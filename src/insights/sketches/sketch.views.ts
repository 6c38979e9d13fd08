import type { Group } from '../../customers/groups.ts'
import { excerpt } from '../../lib/text.ts'
import type { Complaint, Typed } from '../../pages/typed.ts'
import { empty } from '../../ui/empty.ts'
import { button, buttonLink, field, form, hidden, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { list, rowSign } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { Insight } from '../statements/insight.ts'
import { howWeKnow } from '../statements/insight.views.ts'
import { PROMPTS, type Sketch, type SketchLine, WEIGHED } from './sketch.ts'

export interface SketchingProps extends Complaint {
  typed: Typed
  key: string
  groups: Group[]
  teams: { id: number; name: string }[]
}

/** Five minutes, seven prompts. Works without a single customer in the house. */
export const sketchingPage = (
  t: Translate,
  { typed, key, groups, teams, errors, message }: SketchingProps,
): Html => html`
  <div class="stack sketch">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.sketch_title')}</h1>
      <p class="soft measure">${t('insights.sketch_lead')}</p>
    </header>
    ${message && notice({ tone: 'copper', text: message })}
    ${form(
      { action: '/desk/sketches', className: 'stack', draft: true, files: true },
      html`
      ${hiddenKey(key)}
      ${groups.length > 0 && select(t, { name: 'groupId', label: t('insights.sketch_of'), value: typed.groupId ?? '', options: [{ value: '', label: t('insights.sketch_of_all') }, ...groups.map(({ id, name }) => ({ value: String(id), label: name }))] })}
      <ol class="sketch__lines">${PROMPTS.map((prompt) => html`<li>${textArea(t, { name: `line${prompt}`, label: t(`insights.prompt_${prompt}`), rows: 1, value: typed[`line${prompt}`], error: errors[`line${prompt}`] })}</li>`)}</ol>
      <section class="stack stack--tight sketch__hand" aria-labelledby="drawing-title">
        <h2 class="field__label" id="drawing-title">${t('insights.sketch_drawing')}</h2>
        ${sheet(t)}
        ${field(t, { name: 'drawing', type: 'file', accept: 'image/*', label: t('insights.sketch_photo'), hint: t('insights.sketch_drawing_hint'), optional: true, error: errors.drawing })}
      </section>
      ${teams.length > 0 && select(t, { name: 'departmentId', label: t('insights.sketch_share'), value: typed.departmentId ?? '', options: [{ value: '', label: t('insights.sketch_mine') }, ...teams.map(({ id, name }) => ({ value: String(id), label: name }))] })}
      <div class="bar">${button({ label: t('insights.sketch_done') })}</div>`,
    )}
  </div>`

/** Paper to draw on by finger, pen or mouse; stays as it is when the form comes back with a complaint. Shown by its script. */
const sheet = (t: Translate): Html => html`
  <div class="sheet" id="sheet" data-controller="drawing" data-turbo-permanent hidden>
    <canvas class="sheet__paper" role="img" aria-label="${t('insights.sheet')}" data-drawing-target="paper" data-action="pointerdown->drawing#begin pointermove->drawing#move"></canvas>
    <div class="bar">
      ${tool('back', t('insights.sheet_back'))}
      ${tool('clear', t('insights.sheet_clear'))}
    </div>
  </div>`

const tool = (does: 'back' | 'clear', label: string): Html =>
  html`<button type="button" class="button button--quiet" disabled data-drawing-target="tool" data-action="drawing#${does}">${label}</button>`

export interface SketchPageProps {
  sketch: Sketch
  before: Sketch | undefined
  mine: boolean
  /** When its maker was last with a customer, as far as it was told; shown to the maker alone. */
  lastMet: Date | undefined
  /** What we know that lines were weighed against. */
  known: ReadonlyMap<number, Insight>
  teams: { id: number; name: string }[]
  key: string
  now: Date
}

/** A sketch with what we know beside each line; next to the one before it, when there is one. */
export const sketchPage = (
  t: Translate,
  { sketch, before, mine, lastMet, known, teams, key, now }: SketchPageProps,
): Html => html`
  <div class="stack sketch">
    <header class="stack stack--tight">
      <p class="eyebrow">${joined([day(t, sketch.made_at, now), sketch.group && html`<bdi>${sketch.group}</bdi>`, sketch.department ? t('insights.sketch_shared_with', { team: sketch.department }) : t('insights.sketch_only_you')])}</p>
      <h1 class="title">${mine ? t('insights.sketch_of_customer') : t('insights.sketch_by', { name: sketch.maker ?? '' })}</h1>
    </header>
    ${sketch.drawing_id && html`<img class="sketch__drawing" src="/desk/sketches/${sketch.id}/drawing" alt="${t('insights.sketch_drawing_alt')}">`}
    ${sketch.lines.length > 0 && html`<ol class="sketch__drawn">${sketch.lines.map((line) => (line.prompt <= WEIGHED ? drawn(t, line, { sketch, known: line.insight_id === null ? undefined : known.get(line.insight_id), key, now }) : ofOneself(t, line, { sketch, mine, lastMet, now })))}</ol>`}
    ${before && html`<section class="section line"><h2>${t('insights.sketch_before', { day: day(t, before.made_at, now) })}</h2><ol class="sketch__drawn sketch__drawn--before">${before.lines.map((line) => html`<li><h3>${t(`insights.prompt_${promptOf(line)}`)}</h3><p dir="auto">${line.words}</p></li>`)}</ol></section>`}
    <div class="bar">
      ${buttonLink({ label: t('insights.sketch_again'), href: '/desk/sketch', kind: 'second' })}
      ${mine && teams.length > 0 && form({ action: `/desk/sketches/${sketch.id}/sharing`, className: 'bar' }, html`${hiddenKey(`${key}-share`)}${sketch.department_id === null ? select(t, { name: 'departmentId', label: t('insights.sketch_share'), hideLabel: true, value: String(teams[0]?.id ?? ''), options: teams.map(({ id, name }) => ({ value: String(id), label: name })) }) : hidden('departmentId', '')}${button({ label: t(sketch.department_id === null ? 'insights.sketch_do_share' : 'insights.sketch_keep'), kind: 'quiet' })}`)}
    </div>
  </div>`

const promptOf = ({ prompt }: SketchLine) => PROMPTS.find((one) => one === prompt) ?? 1

const drawn = (
  t: Translate,
  line: SketchLine,
  { sketch, known, key, now }: { sketch: Sketch; known: Insight | undefined; key: string; now: Date },
): Html => html`
  <li class="drawn drawn--${line.standing}">
    ${lineHead(t, line)}
    <p class="small drawn__standing">${t(line.standing === 'unknown' && line.insight_id ? 'insights.line_near' : `insights.line_${line.standing}`)}${line.insight_id && html` <a href="/desk/insights/${line.insight_id}" dir="auto">${line.statement}</a>`}${known && html`<br><span class="soft">${howWeKnow(t, known, now)}</span>`}</p>
    ${line.standing === 'unknown' && form({ action: `/desk/sketches/${sketch.id}/questions` }, html`${hiddenKey(`${key}-q${line.prompt}`)}${hidden('prompt', line.prompt)}${hidden('question', t('insights.question_of_line', { words: excerpt(line.words, 150) }))}${button({ label: t('insights.line_ask'), kind: 'quiet' })}`)}
  </li>`

const LAST_SPOKEN = 6

/** The lines about oneself: beside them stands what was told of one's own encounters, and what became of the lines above. */
const ofOneself = (
  t: Translate,
  line: SketchLine,
  { sketch, mine, lastMet, now }: Pick<SketchPageProps, 'sketch' | 'mine' | 'lastMet' | 'now'>,
): Html => html`
  <li class="drawn">
    ${lineHead(t, line)}
    <p class="small drawn__standing">${line.prompt === LAST_SPOKEN ? lastSpoken(t, { mine, lastMet, now }) : sumOf(t, sketch)}</p>
  </li>`

function lastSpoken(t: Translate, { mine, lastMet, now }: Pick<SketchPageProps, 'mine' | 'lastMet' | 'now'>): string {
  if (!mine) return t('insights.line_own')
  return lastMet ? t('insights.line_met', { day: day(t, lastMet, now) }) : t('insights.line_not_met')
}

function sumOf(t: Translate, { lines }: Sketch): string {
  const weighed = lines.filter(({ prompt }) => prompt <= WEIGHED)
  const count = (standing: SketchLine['standing']) => weighed.filter((one) => one.standing === standing).length
  if (weighed.length === 0) return t('insights.line_unknown')
  return t('insights.line_sum', {
    backed: count('backed'),
    contradicted: count('contradicted'),
    unknown: count('unknown'),
  })
}

const lineHead = (t: Translate, line: SketchLine): Html => html`
    <h2>${t(`insights.prompt_${promptOf(line)}`)}</h2>
    <p class="quote" dir="auto">${line.words}</p>`

/** My sketches, and those my teams share. */
export const sketchesPage = (t: Translate, sketches: Sketch[], me: number, now: Date): Html => html`
  <div class="stack">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.sketches_title')}</h1>
      <p class="soft measure">${t('insights.sketches_lead')}</p>
      ${sketches.length > 0 && html`<div class="bar">${buttonLink({ label: t('insights.sketch_start'), href: '/desk/sketch' })}</div>`}
    </header>
    ${sketches.length === 0 ? empty({ title: t('insights.sketches_none'), text: t('insights.sketches_none_text'), action: { label: t('insights.sketch_start'), href: '/desk/sketch' } }) : list(sketches.map((one) => ({ lead: rowSign(icon('pencil')), title: excerpt(one.lines[0]?.words ?? t('insights.sketch_by_hand'), 90), href: `/desk/sketches/${one.id}`, detail: joined([day(t, one.made_at, now), one.person_id !== me && one.maker && html`<bdi>${one.maker}</bdi>`, one.group && html`<bdi>${one.group}</bdi>`, one.department ? t('insights.sketch_shared_with', { team: one.department }) : t('insights.sketch_only_you')]) })))}
  </div>`
