import type { DemoStory, DemoTown } from '../content.ts'
import { Mistakes, readEach } from './mistakes.ts'

/** Whether what the stories name is there still, before anything is played: a step that was renamed would stop them halfway. */
export function checkStories(
  stories: readonly DemoStory[],
  town: Pick<DemoTown, 'people' | 'customers' | 'services'>,
): void {
  const people = town.people.map(({ key }) => key)
  const customers = town.customers.map(({ key }) => key)
  readEach(stories, (story) => {
    const service = town.services.find(({ key }) => key === story.service)
    const added = story.acts.flatMap((act) => (act.do === 'step_add' ? [act.step] : []))
    const steps = [...(service?.steps ?? []), ...added].flatMap(({ name, nameEn }) => [name, nameEn])
    const known = { person: people, customer: customers, 'person or customer': [...people, ...customers], step: steps }
    const said = [...aboutStory(story), ...story.acts.flatMap(namesIn)]
    const wrong = said.filter(([kind, name]) => !known[kind].includes(name))
    if (!service) throw new Mistakes([`story «${story.key}»: no service is called «${story.service}»`])
    readEach(wrong, ([kind, name]) => {
      throw new Mistakes([`story «${story.key}»: no ${kind} is called «${name}»; expected ${known[kind].join(', ')}`])
    })
  })
}

type Naming = [kind: 'person' | 'customer' | 'person or customer' | 'step', name: string]

const aboutStory = ({ customer, asker, owner, openedBy }: DemoStory): Naming[] => [
  ['customer', customer],
  ['customer', asker],
  ['person', owner],
  ['person', openedBy ?? owner],
]

/** By the names of its properties: each act has a few of them. */
const KINDS: Record<string, Naming[0]> = {
  by: 'person or customer',
  whom: 'person',
  to: 'person',
  lookAgain: 'person',
  doer: 'person',
  step: 'step',
  after: 'step',
}

const namesIn = (act: DemoStory['acts'][number]): Naming[] =>
  Object.entries(act).flatMap(([property, name]): Naming[] => {
    const kind = KINDS[property]
    return kind && typeof name === 'string' ? [[kind, name]] : []
  })
