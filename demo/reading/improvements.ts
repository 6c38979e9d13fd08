import { PLEDGE_KINDS } from '../../src/improvements/pledges/pledge.ts'
import { MOMENTS } from '../../src/improvements/problems/problem.ts'
import type { DemoEnding, DemoImprovements, DemoPledge, DemoProblem, DemoRaiser } from '../improvements-content.ts'
import { row } from '../text/rows.ts'
import { each, entries, heading, headings, list, maybe, maybeUnder, one, section, under } from '../text/shapes.ts'
import type { Cast } from './cast.ts'
import { anchor, at, oneOf, severalOf, text, words, yesOrNo } from './words.ts'

type Owner = NonNullable<DemoProblem['owners']>[number]
type Plan = NonNullable<DemoProblem['plans']>[number]
type News = NonNullable<DemoProblem['news']>[number]
type Answered = NonNullable<DemoEnding['answers']>[number]
type Campaign = NonNullable<DemoImprovements['campaign']>

const dated = words('days')
const toNextYear = words('next')

/** improvements.txt: what they solve together, and what people mean to do. */
export const readImprovements = (cast: Cast) =>
  section<DemoImprovements>({
    problems: under(entries(problem(cast))),
    campaign: maybeUnder(campaign(cast)),
    pledges: under(headings(pledge(cast))),
  })

const problem = (cast: Cast) =>
  section<DemoProblem>({
    title: heading(text),
    kind: maybe(oneOf('problem', 'opportunity', 'wall', 'rule', 'window')),
    moment: one(oneOf(...MOMENTS)),
    by: one(cast.person),
    at: one(at),
    anchor: maybe(anchor),
    code: maybe(cast.code),
    idea: maybe(text),
    raisers: under(list(raiser(cast))),
    owners: maybeUnder(list(owner(cast))),
    contributors: maybe(severalOf(cast.person)),
    started: maybeUnder(section<NonNullable<DemoProblem['started']>>({ at: one(at), by: one(cast.person) })),
    plans: each('plan', plan(cast)),
    news: maybeUnder(list(news(cast))),
    invites: maybe(at),
    ended: maybeUnder(ended(cast)),
  })

const raiser = ({ customer, code }: Cast) =>
  row<DemoRaiser>(['customer', 'at', 'words'], { customer, at, words: text, code })

const owner = ({ department, person }: Cast) =>
  row<Owner>(['department', 'by', 'at', 'asks'], { department, by: person, at, asks: text })

const news = ({ person }: Cast) =>
  row<News>(['by', 'at', 'words', 'forRaisers'], { by: person, at, words: dated, forRaisers: yesOrNo })

const plan = ({ person }: Cast) =>
  section<Plan>({
    kind: one(oneOf('process', 'product', 'service')),
    structural: one(yesOrNo),
    plan: one(dated),
    costs: maybe(text),
    by: one(person),
    at: one(at),
    due: maybe(at),
    done: maybeUnder(section<NonNullable<Plan['done']>>({ words: one(dated), at: one(at) })),
    checked: maybeUnder(
      section<NonNullable<Plan['checked']>>({ say: one(text), learned: one(text), next: one(text), at: one(at) }),
    ),
  })

const ended = ({ person, customer }: Cast) =>
  section<DemoEnding>({
    at: one(at),
    by: one(person),
    ending: one(oneOf('done', 'declined')),
    words: one(dated),
    possible: maybe(text),
    wordsEn: maybe(text),
    possibleEn: maybe(text),
    lookAgain: maybe(at),
    decidedBy: maybe(person),
    toldAt: maybe(at),
    answers: maybeUnder(
      list(
        row<Answered>(['customer', 'at', 'answer', 'words'], {
          customer,
          at,
          answer: oneOf('solved', 'partly', 'not'),
          words: text,
        }),
      ),
    ),
    published: maybeUnder(
      section<NonNullable<DemoEnding['published']>>({ at: one(at), said: one(dated), did: one(dated) }),
    ),
  })

const meant = {
  kind: one(oneOf(...PLEDGE_KINDS)),
  words: one(text),
  forWhom: one(text),
  willNotice: one(text),
  due: one(at),
}

const campaign = ({ person }: Cast) =>
  section<Campaign>({
    name: one(toNextYear),
    question: one(toNextYear),
    by: one(person),
    at: one(at),
    closes: one(at),
    own: under(section<Campaign['own']>(meant)),
  })

const pledge = ({ person }: Cast) =>
  section<DemoPledge>({
    ...meant,
    by: heading(person),
    at: one(at),
    shared: one(yesOrNo),
    answer: maybeUnder(
      section<NonNullable<DemoPledge['answer']>>({
        answer: one(oneOf('done', 'partly', 'dropped')),
        words: one(text),
        at: one(at),
      }),
    ),
  })
