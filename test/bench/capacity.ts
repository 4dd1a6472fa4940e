import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { DUE_INDEX, OPEN_INDEX } from '#store/table'

export type Item = Readonly<Record<string, AttributeValue>>

const READ_UNIT = 4096
const WRITE_UNIT = 1024

/**
 * Bytes of an item as DynamoDB counts them, for the kinds of values that are kept here.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export const sizeOf = (item: Item | undefined): number =>
  Object.entries(item ?? {}).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value), 0)

const bytesOf = (value: AttributeValue): number =>
  value.N === undefined ? Buffer.byteLength(value.S ?? '') : Math.ceil(value.N.length / 2) + 1

/** Units of one read by key; what is not there costs one too. */
export const readUnits = (item: Item | undefined): number => Math.max(1, Math.ceil(sizeOf(item) / READ_UNIT))

/** Units of a query over these items. */
export const queryUnits = (items: readonly Item[], isConsistent: boolean): number => {
  const bytes = items.reduce((sum, item) => sum + sizeOf(item), 0)
  return Math.max(1, Math.ceil(bytes / READ_UNIT)) * (isConsistent ? 1 : 0.5)
}

/** Units of one write, those of both indexes included. */
export const writeUnits = (before: Item | undefined, after: Item | undefined): number =>
  unitsOf(Math.max(sizeOf(before), sizeOf(after))) +
  inIndex(before, after, OPEN_INDEX, (item) => item) +
  inIndex(before, after, DUE_INDEX, keysOnly)

const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / WRITE_UNIT))

type Index = typeof OPEN_INDEX | typeof DUE_INDEX

/** An entry whose key changes is deleted and put; one that stays and shows the same costs nothing. */
const inIndex = (
  before: Item | undefined,
  after: Item | undefined,
  index: Index,
  project: (item: Item) => Item,
): number => {
  const [was, is] = [before, after].map((item) => (item?.[index.pk] ? project(item) : undefined))
  if (was === undefined || is === undefined)
    return was === undefined && is === undefined ? 0 : unitsOf(sizeOf(was ?? is))
  if (was[index.pk]?.S !== is[index.pk]?.S || was[index.sk]?.S !== is[index.sk]?.S)
    return unitsOf(sizeOf(was)) + unitsOf(sizeOf(is))
  return JSON.stringify(was) === JSON.stringify(is) ? 0 : unitsOf(Math.max(sizeOf(was), sizeOf(is)))
}

const keysOnly = (item: Item): Item =>
  Object.fromEntries(
    ['pk', 'sk', DUE_INDEX.pk, DUE_INDEX.sk].flatMap((name) => (item[name] ? [[name, item[name]]] : [])),
  )
