import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { serve } from '#shell/serve-link'
import { once, openShell } from '#shell/shell'
import { toAnswer, toRequest } from '#shell/web'

const shell = once(openShell)

/** The pages behind the links of a digest: GET shows, POST acts. */
export const handler = middy(
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> =>
    toAnswer(await serve(await shell(), toRequest(event))),
)
