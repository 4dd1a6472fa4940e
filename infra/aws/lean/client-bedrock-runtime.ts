import { Client, type Command, type Options } from './aws/client.ts'
import { encodeText } from './aws/encode-text.ts'
import type { Request, Response } from './aws/exchange.ts'
import { jsonError } from './aws/service-error.ts'

/** Stands in for the package `@aws-sdk/client-bedrock-runtime`, over HTTP/1.1. */
export class BedrockRuntimeClient extends Client {
  constructor(options?: Options) {
    const [endpoint, signs] = ['BEDROCK_RUNTIME', 'bedrock']
    super({ host: 'bedrock-runtime', endpoint, signs, attempts: 3, base: 50 }, options)
  }
}

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html */
export class ConverseCommand implements Command {
  readonly request: Request

  constructor({ modelId, ...input }: { readonly modelId: string }) {
    const path = `/model/${encodeText(modelId)}/converse`
    const headers = { 'content-type': 'application/json' }
    this.request = { method: 'POST', path, headers, body: JSON.stringify(input) }
  }

  read({ body }: Response): unknown {
    return JSON.parse(body.toString())
  }

  refusal(response: Response) {
    return jsonError(response)
  }
}
