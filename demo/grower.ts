import type { DemoTown } from './content.ts'
import { growerAnswers, growerCannedTexts } from './grower-answers.ts'
import { growerCrowd } from './grower-crowd.ts'
import { growerCustomers } from './grower-customers.ts'
import { growerEncounters } from './grower-encounters.ts'
import { growerImprovements } from './grower-improvements.ts'
import { growerDepartments, growerOrganisation, growerPeople } from './grower-people.ts'
import { growerServices } from './grower-services.ts'
import { growerStories } from './grower-stories.ts'

/** Kuiper & Dochters: a flower-bulb grower with a web shop, whose customers are mostly English. */
export const grower: DemoTown = {
  organisation: growerOrganisation,
  departments: growerDepartments,
  people: growerPeople,
  services: growerServices,
  customers: growerCustomers,
  answers: growerAnswers,
  cannedTexts: growerCannedTexts,
  improvements: growerImprovements,
  stories: growerStories,
  crowd: growerCrowd,
  encounters: growerEncounters,
}
