import { digestTimeAsSaved } from '#domain/digest-time'
import type { Owner } from '#domain/owner'
import { paused } from '#shell/paused'
import { saveOwner } from '#store/owners'
import { addressOf } from './address-word.ts'
import { printJson, type Terminal, WrongUsage } from './command.ts'
import { findOwner } from './find-owner.ts'
import {
  digestHourOf,
  ignoreAloneOf,
  lengthOf,
  modeOf,
  OWNER_OPTIONS,
  recommendOf,
  zoneOf,
} from './owner-options.ts'
import { viewOwner } from './owner-view.ts'
import { openService } from './service.ts'
import { readWords, SERVICE_OPTIONS } from './words.ts'

/** `hwm owners update`: changes what is said and leaves the rest. */
export const updateOwner = async (args: readonly string[], terminal: Terminal): Promise<void> => {
  const { values, words } = readWords(args, ['ADDRESS'], { ...SERVICE_OPTIONS, ...OWNER_OPTIONS })
  const address = addressOf(words[0] ?? '')
  if (values.pause && values.resume) throw new WrongUsage('--pause and --resume exclude each other.')
  const { recommend = [], ...rest } = values
  const advice = recommendOf(recommend)
  const changes = said({
    name: rest.name,
    zone: zoneOf(rest.zone),
    digestHour: digestHourOf(rest['digest-hour']),
    mode: modeOf(rest.mode),
    grace: lengthOf(rest.grace),
    patience: lengthOf(rest.patience),
    ignoreAlone: ignoreAloneOf(rest['ignore-alone']),
    digestPaused: rest.pause ? true : rest.resume ? false : undefined,
  })
  if (Object.keys({ ...changes, ...advice }).length === 0) throw new WrongUsage('There is nothing to change.')
  const { shell, at } = await openService(values, terminal)
  const { owner, version } = await findOwner(shell, address)
  const changed: Owner = { ...owner, ...changes, recommend: { ...owner.recommend, ...advice } }
  const timed = { ...changed, nextDigestAt: digestTimeAsSaved(at, owner, changed) }
  const next = changes.digestPaused === undefined ? timed : paused(changed, changes.digestPaused, at)
  await saveOwner(shell.table, { owner: next, version })
  await printJson(terminal, viewOwner(next, shell.config.domain))
}

type Said<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

const said = <T extends object>(values: T): Said<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Said<T>
