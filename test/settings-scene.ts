import { forgetSettings, type Settings, settingsOf } from '../src/platform/settings.ts'
import type { World } from './world.ts'

/** The settings as they stand, and a form of them as the administrator sends it. */
export function settingsScene(w: World) {
  const now = async (): Promise<Settings> => {
    forgetSettings(w.db.organisation.schema)
    return await settingsOf(w.db)
  }
  const save = async (section: string, fields: Record<string, string>) =>
    await w.post(`/desk/settings/${section}`, { revision: String((await now()).revision), ...fields }, w.ada)
  return { now, save }
}
