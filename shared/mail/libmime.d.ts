declare module 'libmime' {
  const libmime: {
    /** RFC 2047, split into words of at most `maxLength` letters. */
    encodeWord: (text: string, encoding: 'Q' | 'B', maxLength: number) => string
    /** Folds a header at blanks to lines of at most `length` letters. */
    foldLines: (header: string, length: number) => string
  }
  export default libmime
}

declare module 'libqp' {
  export const encode: (bytes: Uint8Array) => string
  export const wrap: (encoded: string, length: number) => string
}
