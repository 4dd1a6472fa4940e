import { Client, type Command, type Options } from './aws/client.ts'
import { encodeText } from './aws/encode-text.ts'
import type { Request, Response } from './aws/exchange.ts'
import { textOf, xmlError } from './aws/service-error.ts'

export { ServiceError as SESServiceException } from './aws/service-error.ts'

/** Stands in for the package `@aws-sdk/client-ses`. */
export class SESClient extends Client {
  constructor(options?: Options) {
    super({ host: 'email', endpoint: 'SES', signs: 'ses', attempts: 3, base: 50 }, options)
  }
}

type Input = {
  readonly Source?: string
  readonly Destinations?: readonly string[]
  readonly RawMessage: { readonly Data: Uint8Array }
  readonly ConfigurationSetName?: string
  readonly Tags?: readonly { readonly Name: string; readonly Value: string }[]
}

/** https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html */
export class SendRawEmailCommand implements Command {
  readonly request: Request

  constructor({ Source, Destinations = [], RawMessage, ConfigurationSetName, Tags = [] }: Input) {
    const fields: [string, string | undefined][] = [
      ['Action', 'SendRawEmail'],
      ['Version', '2010-12-01'],
      ['RawMessage.Data', Buffer.from(RawMessage.Data).toString('base64')],
      ['Source', Source],
      ...Destinations.map((to, at): [string, string] => [`Destinations.member.${at + 1}`, to]),
      ...Tags.flatMap(({ Name, Value }, at): [string, string][] => [
        [`Tags.member.${at + 1}.Name`, Name],
        [`Tags.member.${at + 1}.Value`, Value],
      ]),
      ['ConfigurationSetName', ConfigurationSetName],
    ]
    const body = fields.flatMap(([name, value]) =>
      value === undefined ? [] : `${name}=${encodeText(value)}`,
    )
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    this.request = { method: 'POST', path: '/', headers, body: body.join('&') }
  }

  read({ body }: Response): { MessageId: string } {
    const MessageId = textOf(body.toString(), 'MessageId')
    if (MessageId === null) throw new Error('SES answered without the id of the mail')
    return { MessageId }
  }

  refusal(response: Response) {
    return xmlError(response)
  }
}
