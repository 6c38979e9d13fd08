import { button, buttonLink, form } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { type Framed, windows } from '../windows.views.ts'
import type { Cast } from './cast.ts'
import { isDone, type Scene, STEPS, type Step } from './scene.ts'

interface StepProps {
  scene: Scene
  cast: Cast
  step: Step
}

/** One step: what to look at or press, the phone and the desk, and the way on. */
export const stepPage = (t: Translate, props: StepProps): Html => html`
  <div class="act">
    <header class="act__head">
      <div class="stack stack--tight">
        ${road(t, props)}
        <h1 class="title">${t('tour.step_title', { step: String(props.step) })}</h1>
        <p class="act__do">${t('tour.step_do', { step: String(props.step), ...named(props.cast) })}</p>
      </div>
      <div class="act__on">
        <p class="act__did" role="status">${isDone(props.scene, props.step) && html`${icon('check')}<span>${did(t, props)}</span>`}</p>
        ${props.step === STEPS.length ? atTheEnd(t) : onward(t, props)}
      </div>
    </header>
    ${windows(t, { ...framesOf(props), first: FIRST[props.step] })}
  </div>`

/** The customer's sentence on its way, as tickets on a rail. */
const road = (t: Translate, { scene, step }: StepProps): Html => html`
  <nav aria-label="${t('tour.act_2')}"><ol class="act__road">${STEPS.map(
    (one) =>
      html`<li class="${one < step && 'is-past'}${one === step && 'is-here'}">${
        one < step
          ? html`<a href="/rondleiding/table/${scene.requestId}/${one}">${t('tour.step_name', { step: String(one) })}</a>`
          : html`<span${one === step && html` aria-current="step"`}>${t('tour.step_name', { step: String(one) })}</span>`
      }</li>`,
  )}</ol></nav>`

/** Whoever pressed nothing goes on all the same: then it is done for them. */
const onward = (t: Translate, { scene, step }: StepProps): Html => {
  const done = isDone(scene, step)
  return form(
    { action: `/rondleiding/table/${scene.requestId}/${step}`, className: 'act__onward' },
    html`${button({ label: t('tour.step_next', { step: String(step) }), kind: done ? 'primary' : 'second' })}
      ${!done && html`<span class="soft small">${t('tour.step_hint')}</span>`}`,
  )
}

const atTheEnd = (t: Translate): Html => html`
  <div class="bar">
    ${form({ action: '/rondleiding/table' }, button({ label: t('tour.again'), kind: 'second' }))}
    ${buttonLink({ label: t('tour.you_said'), href: '/you-said', kind: 'quiet' })}
    ${buttonLink({ label: t('tour.back'), href: '/rondleiding', kind: 'quiet' })}
  </div>`

const did = (t: Translate, { scene, cast, step }: StepProps): string =>
  step === STEPS.length
    ? t('tour.did_answer', { answer: scene.answer ?? '', ...named(cast) })
    : t('tour.step_did', { step: String(step), ...named(cast) })

const named = ({ asker, owner, second, chair }: Cast) => ({
  asker: asker.called,
  Asker: asker.called.charAt(0).toUpperCase() + asker.called.slice(1),
  owner: owner.name,
  second: second.name,
  chair: chair.name,
  ownerDepartment: owner.department,
  secondDepartment: second.department,
})

/** On a phone there is one window at a time: the one in which something is to be pressed comes first. */
const FIRST: Readonly<Record<Step, 'phone' | 'desk'>> = {
  1: 'phone',
  2: 'desk',
  3: 'desk',
  4: 'desk',
  5: 'desk',
  6: 'phone',
}

/** Where on the customer's page it is to be seen. */
const SEEN: Readonly<Record<Step, string>> = {
  1: '',
  2: '?at=talk',
  3: '?at=talk',
  4: '?at=told',
  5: '?at=told',
  6: '?at=told-answer',
}

function framesOf({ scene, cast, step }: StepProps): { phone: Framed; desk: Framed } {
  const { track, requestId, itemId, meetingId, problemId } = scene
  const { asker, owner, second, chair } = cast
  const phone = { of: asker.called, src: `${track}${SEEN[step]}` }
  const table = `/desk/meetings/${meetingId}?item=${itemId}`
  const problem = `/desk/improvements/${problemId}`
  const desks: Record<Step, Framed> = {
    1: { of: owner.name, src: `/desk/requests/${requestId}` },
    2: { of: chair.name, src: table },
    3: { of: chair.name, src: table },
    4: { of: second.name, src: problem },
    5: { of: second.name, src: `${problem}/telling?at=letters` },
    6: { of: second.name, src: problem },
  }
  return { phone, desk: desks[step] }
}
