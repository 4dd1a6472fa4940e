// iconv-lite says nothing of its inner files; these are the parts that ./iconv-lite.ts is made of.
type IconvCodec = { readonly decoder: any; readonly bomAware?: boolean } // oxlint-disable-line typescript/no-explicit-any -- a class by function and prototype

declare module '*/iconv-lite/encodings/dbcs-codec.js' {
  export class _dbcs implements IconvCodec {
    constructor(options: object, of: object)
    readonly decoder: IconvCodec['decoder']
  }
}

declare module '*/iconv-lite/encodings/sbcs-codec.js' {
  export class _sbcs implements IconvCodec {
    constructor(options: object, of: object)
    readonly decoder: IconvCodec['decoder']
  }
}

declare module '*/iconv-lite/encodings/internal.js' {
  const codecs: object
  export default codecs
}

declare module '*/iconv-lite/encodings/utf7.js' {
  const codecs: object
  export default codecs
}

declare module '*/iconv-lite/encodings/utf16.js' {
  const codecs: object
  export default codecs
}

declare module '*/iconv-lite/encodings/utf32.js' {
  const codecs: object
  export default codecs
}

declare module '*/iconv-lite/lib/bom-handling.js' {
  export const StripBOM: new (decoder: {
    write(bytes: Uint8Array): string
    end(): string | undefined
  }) => { write(bytes: Uint8Array): string; end(): string | undefined }
}
