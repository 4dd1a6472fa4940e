import { Client, type Command, type Options } from './aws/client.ts'
import { encodeText } from './aws/encode-text.ts'
import type { Request, Response } from './aws/exchange.ts'
import { xmlError } from './aws/service-error.ts'

/** Stands in for the package `@aws-sdk/client-s3`, with the bucket in the path. */
export class S3Client extends Client {
  constructor(options?: Options) {
    super({ host: 's3', endpoint: 'S3', signs: 's3', attempts: 3, base: 50 }, options)
  }
}

/** The whole object at once: what is cut off on its way is asked for again. */
export class GetObjectCommand implements Command {
  readonly request: Request

  constructor({ Bucket, Key }: { readonly Bucket: string; readonly Key: string }) {
    const path = `/${[Bucket, ...Key.split('/')].map(encodeText).join('/')}?x-id=GetObject`
    this.request = { method: 'GET', path, headers: {}, body: '' }
  }

  read({ body }: Response) {
    return { Body: { transformToByteArray: async (): Promise<Uint8Array> => body } }
  }

  refusal(response: Response) {
    return xmlError(response)
  }
}
