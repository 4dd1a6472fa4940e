import { namesOf } from './names.ts'
import type { Settings } from './settings.ts'

/** What the functions' environment says of a stage's settings; the names of its resources come beside it. */
export const environmentOf = (settings: Settings): Record<string, string> => ({
  HWM_DOMAIN: settings.domain,
  HWM_CONFIGURATION_SET: namesOf(settings).configurationSet,
  HWM_GRACE: settings.grace,
  HWM_PATIENCE: settings.patience,
  HWM_CAP_HOUR: String(settings.caps.hour),
  HWM_CAP_DAY: String(settings.caps.day),
  HWM_CAP_TOTAL: String(settings.caps.total),
})
