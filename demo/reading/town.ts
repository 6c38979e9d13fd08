import type { DemoTown } from '../content.ts'
import { fileAt, type Open, openHere } from '../text/files.ts'
import { readEach } from '../text/mistakes.ts'
import { sectionsIn } from '../text/sections.ts'
import { inWords, section, under } from '../text/shapes.ts'
import { castOf } from './casting.ts'
import { readCrowd, readEndings, readNoes, readQuestions, readSpare } from './crowd.ts'
import { readEncounters } from './encounters.ts'
import { readImprovements } from './improvements.ts'
import { readMeetings } from './meetings.ts'
import { readCustomers, readOrganisation, readPeople } from './people.ts'
import { readAnswers, readCannedTexts, readServices } from './services.ts'
import { readStories } from './stories.ts'

const FILES: readonly (keyof Files)[] = [
  'organisation',
  'people',
  'customers',
  'services',
  'answers',
  'cannedTexts',
  'stories',
  'questions',
  'endings',
  'noes',
  'crowd',
  'spare',
  'encounters',
  'improvements',
  'meetings',
]

/**
 * Reads what an organisation of the demo says, from the files in its folder (demo/README.md). Everything that is wrong
 * in them is told at once.
 */
export function readTown(folder: string, open: Open = openHere): DemoTown {
  const parts = readEach(FILES, (key) => fileAt(folder, inWords(key), open))
  const cast = castOf(parts)
  const { organisation, questions, endings, noes, crowd, spare, ...rest } = section<Files>({
    organisation: under(readOrganisation),
    people: under(readPeople(cast)),
    customers: under(readCustomers(cast)),
    services: under(readServices(cast)),
    answers: under(readAnswers(cast)),
    cannedTexts: under(readCannedTexts),
    stories: under(readStories(cast)),
    questions: under(readQuestions(cast)),
    endings: under(readEndings(cast)),
    noes: under(readNoes(cast)),
    crowd: under(readCrowd(cast)),
    spare: under(readSpare(cast)),
    encounters: under(readEncounters(cast)),
    improvements: under(readImprovements(cast)),
    meetings: under(readMeetings(cast)),
  })({ ...sectionsIn(`demo/${folder}`, ''), parts })
  return {
    ...organisation,
    ...rest,
    crowd: { ...crowd, ...spare, walls: [...crowd.walls, ...spare.walls], questions, endings, noes },
  }
}

/** What the files are read as, before they are put together. */
type Files = Omit<DemoTown, 'organisation' | 'departments' | 'crowd'> & {
  organisation: ReturnType<typeof readOrganisation>
  questions: DemoTown['crowd']['questions']
  endings: DemoTown['crowd']['endings']
  noes: DemoTown['crowd']['noes']
  crowd: ReturnType<ReturnType<typeof readCrowd>>
  spare: ReturnType<ReturnType<typeof readSpare>>
}
