import type { DemoTown } from './content.ts'
import { townAnswers, townCannedTexts } from './town-answers.ts'
import { townCrowd } from './town-crowd.ts'
import { townCustomers } from './town-customers.ts'
import { townEncounters } from './town-encounters.ts'
import { townImprovements } from './town-improvements.ts'
import { townDepartments, townOrganisation, townPeople } from './town-people.ts'
import { townServices } from './town-services.ts'
import { townStories } from './town-stories.ts'

/** Gemeente Zonnedam: invented, down to the last street. */
export const town: DemoTown = {
  organisation: townOrganisation,
  departments: townDepartments,
  people: townPeople,
  services: townServices,
  customers: townCustomers,
  answers: townAnswers,
  cannedTexts: townCannedTexts,
  stories: townStories,
  improvements: townImprovements,
  crowd: townCrowd,
  encounters: townEncounters,
}
