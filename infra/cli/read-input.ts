import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { StringDecoder } from 'node:string_decoder'
import { CannotDo, type Terminal } from './command.ts'

/** The bytes of a file, or of stdin where it is called `-`. @throws CannotDo */
export const readInput = async (file: string, { input, folder }: Terminal): Promise<Uint8Array> => {
  if (file === '-') return buffer(input)
  return readFile(resolve(folder, file)).catch((error: unknown) => {
    throw new CannotDo(whyNot(file, error), { cause: error })
  })
}

/** Lines as they come, without their ends, in UTF-8. Only a line feed ends one: JSON may hold any other. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.end()
  if (rest !== '') yield rest
}

const whyNot = (file: string, error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return `There is no file ${file}.`
  if (code === 'EISDIR') return `${file} is a folder, not a file.`
  if (code === 'EACCES') return `You may not read ${file}.`
  return `${file} cannot be read (${String(code)}).`
}
