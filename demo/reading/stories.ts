import type { DemoAct, DemoStory } from '../content.ts'
import { mistake } from '../text/mistakes.ts'
import { cellsOf } from '../text/rows.ts'
import type { Line, Section } from '../text/sections.ts'
import { entries, heading, maybe, one, type Read, rows, section } from '../text/shapes.ts'
import { type Cast, known } from './cast.ts'
import { type Deed, deedsOf, type Scene } from './deeds.ts'
import { channel, tongue } from './people.ts'
import { anchor, at, text } from './words.ts'

/** stories.txt: a play per heading, act by act. */
export const readStories = (cast: Cast) =>
  entries((from) =>
    section<DemoStory>({
      key: heading(text),
      title: one(text),
      titleEn: one(text),
      teaser: one(text),
      teaserEn: one(text),
      customer: one(cast.customer),
      asker: one(cast.customer),
      service: one(cast.service),
      channel: one(channel),
      language: one(tongue),
      owner: one(cast.person),
      routedBecause: one(text),
      openedBy: maybe(cast.person),
      received: maybe(at),
      code: one(text),
      anchor: maybe(anchor),
      acts: rows(actIn(sceneOf(from, cast))),
    })(from),
  )

/** `wd-10 12:05 | yusuf | say | Dag mevrouw …`: when, who, the deed, and the words that belong to it. */
function actIn(scene: Scene): Read<DemoAct> {
  const deeds = deedsOf(scene)
  return (line) => {
    const [when = '', by = '', doing = ''] = cellsOf(line.text)
    const deed = deedNamed(deeds, { ...line, text: doing })
    const act = {
      at: at({ ...line, text: when }),
      by: scene.actor({ ...line, text: by }),
      do: deed,
      ...deeds[deed]({ ...line, text: cellsOf(line.text).slice(3).join(' | ') }),
    }
    return act as DemoAct // each deed reads what belongs to it; the compiler does not see that it is this one's
  }
}

function deedNamed(deeds: Record<Deed, unknown>, line: Line): Deed {
  const deed = Object.keys(deeds).find((one): one is Deed => one.replaceAll('_', ' ') === line.text)
  const all = Object.keys(deeds).map((one) => one.replaceAll('_', ' '))
  if (!deed) throw mistake(line, `no deed is called «${line.text}»; expected ${all.join(', ')}`)
  return deed
}

/** The steps and promises of a story: those of its service, and those it makes itself. */
function sceneOf({ title, fields, body }: Section, cast: Cast): Scene {
  const acts = body.map((line) => cellsOf(line.text))
  const made = (deed: string) => acts.filter(([, , doing]) => doing === deed).map(([, , , ...said]) => said)
  const steps = [
    ...cast.stepsOf(fields.get('service')?.text ?? ''),
    ...made('step add').flatMap((said) => said.slice(1, 3)),
  ]
  const promises = ['answer', ...made('promise').map(([name = '']) => name)]
  return {
    ...cast,
    step: known('step', steps, `the story «${title}»`),
    promise: known('promise', promises, `the story «${title}»`),
  }
}
