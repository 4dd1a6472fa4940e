import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { type Ahead, readAhead } from '#shell/read-ahead'
import { serve } from '#shell/serve-link'
import { once, openShell } from '#shell/shell'
import { toAnswer, toRequest, type WebRequest } from '#shell/web'

const open = once(async (env, first: WebRequest) => {
  let ahead: Ahead | null = null
  const shell = await openShell(env, undefined, (unkeyed) => {
    ahead = readAhead(unkeyed, first.path)
  })
  return { shell, aheadOf: (request: WebRequest) => (request === first ? ahead : null) }
})

/** The pages behind the links of a digest: GET shows, POST acts. */
export const handler = middy(
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = toRequest(event)
    const { shell, aheadOf } = await open(request)
    return toAnswer(await serve(shell, request, aheadOf(request)))
  },
)
