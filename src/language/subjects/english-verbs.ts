/** The verbs everybody uses about everything, each with the forms that no rule gives. */
const EVERYDAY = `
  be am is are was were been being have has had do does did done say said go goes went gone get got gotten make made know knew known think thought take took taken
  see saw seen come came want look use find found give gave given tell told work_ call_ try tried ask need feel felt become became leave left mean meant keep kept let
  begin began begun seem help show shown talk turn start might hear heard play_ run ran move_ like live_ believe hold held bring brought happen must write_ provide
  sit sat stand stood lose_ pay_ meet met include continue set learn_ change lead led understand understood watch follow stop create speak spoke spoken read_ allow add spend spent
  grow_ open_ walk offer remember love consider appear wait serve_ send sent expect stay fall fell fallen reach remain suggest raise pass require
  decide return_ explain hope develop_ carry break_ receive agree support_ hit produce eat_ cover catch caught draw choose chose chosen cause point listen realise realize
  place close_ involve accept pick wonder worry wish hate share save throw threw prefer handle manage arrange figure fix_ could would should will can may shall wanna gotta
  bother care_ deal dealt fit forget forgot forgotten hang hung join lay laid lie matter miss notice order_ plan_ pull push recommend refuse reply wear wore
  describe discover discuss encourage enjoy ensure enter establish exist express face fail fill force gain identify improve increase indicate intend introduce
  laugh mention note obtain occur operate perform prepare present prevent promise protect prove publish rise rose risen relate release remove represent reveal roll
  seek sought select shake shook sing sang smile sound strike struck suffer suppose survive talk tend test_ touch treat visit wake win won apply_ contain contact_ depend
  answer appreciate arrive ask avoid beat bend bite blow bought bring check`

const BEARING = `
  work live play pay paid move write wrote written read learn learnt teach taught buy bought sell sold build built drive drove driven ride rode break broke
  close open eat ate drink drank sleep slept cook sign sit swim_ kill die_ grow grew lose lost return order call fix park_ serve develop apply care support plan test
  cost charge complain report book collect deliver rent travel fly flew cut burn wash cancel request`

const formsIn = (list: string) =>
  new Set(
    list
      .split(/\s+/)
      .filter((word) => word && !word.endsWith('_'))
      .flatMap(formsOf),
  )

/** The forms that rules give: "stop", "stops", "stopped", "stopping". */
export function formsOf(verb: string): string[] {
  const bare = verb.replace(/e$/, '')
  const y = verb.replace(/y$/, 'i')
  return [
    verb,
    `${verb}s`,
    `${verb}es`,
    `${bare}ed`,
    `${bare}ing`,
    `${verb}${verb.at(-1)}ed`,
    `${verb}${verb.at(-1)}ing`,
    `${y}es`,
    `${y}ed`,
  ]
}

export const ENGLISH_VERBS: ReadonlySet<string> = formsIn(EVERYDAY)
export const FAINT_ENGLISH_VERBS: ReadonlySet<string> = formsIn(BEARING)
